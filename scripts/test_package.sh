#!/bin/sh
# Installs the packages where nothing of the build is, and does the main job with them: the Debian package in a clean Debian root,
# the wheel in a new Python environment. What cannot be had here is skipped by name.
#   scripts/test_package.sh FOLDER
set -eu
folder=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
clear() {
    if [ -e "$scratch/root/proc/self" ]; then umount "$scratch/root/proc"; fi
    rm -rf --one-file-system "$scratch"
}
trap clear EXIT

fail() {
    echo "test-package: $1" >&2
    exit 1
}

debian() {
    if [ "$(id -u)" -ne 0 ]; then echo "test-package: skipped: a clean Debian root needs root"; return; fi
    if ! command -v debootstrap > /dev/null; then
        echo "test-package: skipped: debootstrap is missing (apt-get install debootstrap)"
        return
    fi
    package=$(ls "$folder"/planlift_*.deb)
    # Made once: it is nothing of ours. Each test works on a copy.
    if [ ! -f "$folder/debian-root.tar" ]; then
        debootstrap --variant=minbase bookworm "$scratch/clean" > "$scratch/debootstrap.log" 2>&1 \
            || fail "debootstrap: $(tail -n 1 "$scratch/debootstrap.log")"
        tar --create --file "$folder/debian-root.tar" --one-file-system --directory "$scratch/clean" .
        rm -rf "$scratch/clean"
    fi
    root=$scratch/root
    mkdir "$root"
    tar --extract --file "$folder/debian-root.tar" --directory "$root"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    cp "$package" "$root/planlift.deb"
    cp "$here/fixtures/plans/aldhelm.pdf" "$here/fixtures/office-plans/send-action-plan.docx" "$root/"
    # The sandbox and Swift's runtime look into /proc.
    mount -t proc proc "$root/proc"
    inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }
    inside apt-get update --quiet=2
    inside apt-get install --quiet=2 --yes --no-install-recommends -o DPkg::Use-Pty=0 /planlift.deb > "$scratch/install.log" 2>&1 \
        || fail "the package is not installed: $(tail -n 3 "$scratch/install.log")"
    count=$(inside planlift extract aldhelm.pdf --format jsonl | grep -c '"kind":"milestone"' || true)
    [ "$count" = 69 ] || fail "Debian: $count milestones in place of 69"
    inside planlift extract send-action-plan.docx -o plan.xlsx -o plan.html
    inside planlift convert aldhelm.pdf send-action-plan.docx -o plans --quiet
    for file in plan.xlsx plan.html plans/report.html usr/share/man/man1/planlift-extract.1.gz \
        usr/share/bash-completion/completions/planlift usr/share/zsh/vendor-completions/_planlift \
        usr/share/fish/vendor_completions.d/planlift.fish usr/share/planlift/term-dates/england.toml usr/share/doc/planlift/copyright; do
        [ -s "$root/$file" ] || fail "Debian: $file is missing"
    done
    inside apt-get purge --quiet=2 --yes -o DPkg::Use-Pty=0 planlift > /dev/null 2>&1 || fail "Debian: it cannot be removed"
    [ ! -e "$root/usr/bin/planlift" ] || fail "Debian: something is left behind"
    echo "test-package: $(basename "$package") installs in a clean Debian 12, reads, converts, and is removed"
}

wheel() {
    wheel=$(ls "$folder"/planlift-*.whl)
    python3 -m venv "$scratch/environment" || { echo "test-package: skipped: python3-venv is missing"; return; }
    python="$scratch/environment/bin/python"
    "$python" -m pip install --quiet --no-index --disable-pip-version-check "$wheel"
    # Away from the sources, so that the installed package is tested.
    cp -r "$here/python/tests" "$scratch/tests"
    sed -i "s|^FIXTURES = .*|FIXTURES = pathlib.Path('$here/fixtures')|" "$scratch/tests/test_planlift.py"
    (cd "$scratch" && PATH=/usr/bin:/bin "$python" -m unittest discover --quiet tests) || fail "wheel: its tests fail"
    "$scratch/environment/bin/planlift" --version > /dev/null || fail "wheel: the script planlift does not run"
    program=$("$python" -c 'import planlift; print(planlift.program_path())')
    loaded=$(ldd "$program" | grep -c "$scratch" || true)
    for library in libtesseract libxlsxwriter; do
        ls "$(dirname "$program")/$library".so.* > /dev/null || fail "wheel: $library is missing, which is loaded where it is used"
    done
    [ "$loaded" -gt 10 ] || fail "wheel: libraries come from the machine in place of the wheel"
    echo "test-package: $(basename "$wheel") installs in a new environment, its tests pass, $loaded libraries are its own"
}

debian
wheel
