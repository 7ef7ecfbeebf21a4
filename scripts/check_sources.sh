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
exit "$found"
