#!/bin/sh
# Fuzzes what reads foreign bytes, each target for so many seconds, two at a time; what is found lies in .build/fuzz-found.
# usage: fuzz.sh PROGRAM SECONDS [TARGET...]
set -eu
program=$(realpath "$1")
seconds=$2
shift 2
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- docx-package xml pdf-objects pdf-lexer plan vocabulary term-dates settings layout
mkdir -p .build/fuzz-found .build/fuzz-corpus
# A trap is told by libFuzzer, at once. Swift's runtime keeps its tables for ever, which is no leak.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
printf '%s\n' "$@" | xargs -P 2 -I {} sh -c '
    mkdir -p .build/fuzz-corpus/{} .build/fuzz-found/{}
    log=.build/fuzz-found/{}.log
    # No input is long: a parser that is slow shows by its time, not by its size.
    if PLANLIFT_FUZZ_TARGET={} "$0" -max_total_time="$1" -timeout=25 -rss_limit_mb=3000 -max_len=32768 -print_final_stats=1 \
        -artifact_prefix=.build/fuzz-found/{}/ .build/fuzz-corpus/{} fixtures/fuzz/{} >"$log" 2>&1; then
        echo "{}: $(grep -a -o "Done .*" "$log" | tail -n 1), $(grep -a -o "cov: [0-9]*" "$log" | tail -n 1)"
    else
        echo "{}: FAULT, see $log"
        grep -a -E "ERROR: |Fatal error|SUMMARY|Test unit written" "$log" | head -n 4
        exit 1
    fi' "$program" "$seconds"
