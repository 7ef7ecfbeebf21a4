#!/bin/sh
# Finds what the house style bans and the formatter does not know.
set -eu
cd "$(dirname "$0")/.."
found=0
report() { # MESSAGE PATTERN [FOLDER…]
    message=$1
    pattern=$2
    shift 2
    if grep --recursive --line-number --extended-regexp --include='*.swift' "$pattern" "${@:-Sources}"; then
        echo "lint: $message" >&2
        found=1
    fi
}
report "try! ends the program on an error" '\btry!'
report "as! ends the program on a wrong type" '\bas!'
report "open ends are issues, not comments" '\b(TODO|FIXME|XXX)\b' Sources Tests
report "unchecked sendability needs a proof; prefer a value" '@unchecked Sendable'
# The compiler tells of most: DocumentModel puts deprecated conversions in front of the plain ones. This finds them in
# files that do not import it.
report "a plain conversion ends the program for what does not fit; use Int(saturating:)" \
    '\bU?Int(8|16|32|64)?\([^:"]*(\.rounded\(|InPoints|squareRoot\(|Double\()'
report "what cannot be written must be told; use StandardOutput" 'FileHandle\.standardOutput\.write'
python3 scripts/list_diagnostics.py --check || found=1
exit "$found"
