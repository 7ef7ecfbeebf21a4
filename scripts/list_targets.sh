#!/bin/sh
# Prints the targets of a Makefile with the comments above them.
#   scripts/list_targets.sh MAKEFILE
set -eu
awk '
    /^# / { comment = comment == "" ? substr($0, 3) : comment " " substr($0, 3); next }
    /^[a-z][a-z -]*:/ && comment != "" {
        sub(/:.*/, "")
        printf "make %-18s %s\n", $0, comment
    }
    { comment = "" }
' "$1"
