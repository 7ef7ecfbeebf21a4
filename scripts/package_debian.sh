#!/bin/sh
# Makes a Debian package of planlift, for machines without Swift: the Swift library is inside the program, other libraries are
# dependencies that the package manager installs.
#   scripts/package_debian.sh PLANLIFT FOLDER
set -eu
program=$1
folder=$2
here=$(cd "$(dirname "$0")/.." && pwd)
if readelf --dynamic "$program" | grep -q libswiftCore; then
    echo "package: $program needs Swift's libraries; “make package” builds one that does not" >&2
    exit 1
fi

version=$("$program" --version | cut -d ' ' -f 1)
architecture=$(dpkg --print-architecture)
root=$folder/root
rm -rf "$root"
mkdir -p "$root/DEBIAN" "$folder"
"$here/scripts/install.sh" "$program" "$root/usr"
strip --strip-unneeded "$root/usr/bin/planlift"
# Debian keeps completions of packages apart from those of the machine's owner.
mkdir -p "$root/usr/share/zsh/vendor-completions"
mv "$root/usr/share/zsh/site-functions/_planlift" "$root/usr/share/zsh/vendor-completions/_planlift"
rmdir "$root/usr/share/zsh/site-functions"
gzip --best --no-name "$root"/usr/share/man/man1/*.1

documents=$root/usr/share/doc/planlift
mkdir -p "$documents"
cp "$here/README.md" "$documents/"
gzip --best --no-name --stdout "$here/CHANGELOG.md" > "$documents/changelog.gz"
cat > "$documents/copyright" <<END
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: planlift

Files: *
Copyright: the planlift contributors
License: GPL-2+
 On Debian systems the full text is in /usr/share/common-licenses/GPL-2.

Files: usr/bin/planlift
Copyright: the planlift contributors; Apple Inc. and the Swift project authors; Gwendal Roué; Unicode, Inc.
License: GPL-2+ and Apache-2.0-with-Runtime-Library-Exception and Expat and Unicode-3.0
 The program holds the Swift runtime, Foundation, swift-argument-parser and swift-log (Apache 2.0 with the runtime library
 exception), GRDB (Expat), ICU (Unicode) and a list of words that is made of SCOWL.
END
{ echo "Comment:"; sed "s/^$/./; s/^/ /" "$here/Sources/CWordList/NOTICE"; } >> "$documents/copyright"

# What the program is linked with, as packages with the least versions that have all that it calls.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/debian"
printf 'Source: planlift\n\nPackage: planlift\nArchitecture: any\n' > "$scratch/debian/control"
cp "$root/usr/bin/planlift" "$scratch/planlift"
# English goes with the program, so that scans are read at once; the library alone brings no language.
# It warns that the program also looks beside itself, where this package has no libraries.
depends=$(cd "$scratch" && dpkg-shlibdeps -O planlift 2> said | sed -n 's/^shlibs:Depends=//p')
if [ "$depends" = "" ]; then
    cat "$scratch/said" >&2
    exit 1
fi
# What it loads where it is used, as it says itself.
for library in $(grep --only-matching --text '"soname":\["[^"]*"' "$program" | cut -d '"' -f 4); do
    package=$(dpkg-query --search "*/$library" | head -n 1 | cut -d : -f 1)
    depends="$depends, $package"
done

cat > "$root/DEBIAN/control" <<END
Package: planlift
Version: $version
Architecture: $architecture
Maintainer: the planlift contributors
Section: text
Priority: optional
Depends: $depends, tesseract-ocr-eng
Recommends: poppler-data, tesseract-ocr-cym
Suggests: libreoffice-writer-nogui
Installed-Size: $(du --summarize --block-size=1K "$root/usr" | cut -f 1)
Description: reads plans of schools and trusts out of PDF and DOCX files
 Termly grids, action plans and narrative come out as one structured document: JSON, CSV, XLSX, HTML, calendars, SQLite and
 more. Versions of a plan are compared by meaning; whole archives are converted with a report.
END
find "$root" -exec touch --no-dereference --date=@946684800 {} +
package=$folder/planlift_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" > /dev/null
rm -rf "$root"
echo "$package"
