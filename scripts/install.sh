#!/bin/sh
# Installs planlift below a folder: the program, its manual pages, the completions of bash, zsh and fish, and term dates to copy.
#   scripts/install.sh PLANLIFT PREFIX
set -eu
program=$1
prefix=$2
here=$(dirname "$0")

install -d "$prefix/bin"
install -m 755 "$program" "$prefix/bin/planlift"
python3 "$here/write_manual.py" "$program" "$prefix/share/man/man1"

install -d "$prefix/share/planlift/term-dates"
install -m 644 "$here"/../Sources/PlanSemantics/TermDates/*.toml "$prefix/share/planlift/term-dates/"

completion() {
    install -d "$prefix/share/$2"
    "$program" --generate-completion-script "$1" > "$prefix/share/$2/$3"
}
completion bash bash-completion/completions planlift
completion zsh zsh/site-functions _planlift
completion fish fish/vendor_completions.d planlift.fish
