#!/bin/sh
# Builds the program that fuzzes, with libFuzzer and the address sanitizer. Swift has no sanitizer of undefined behaviour on
# Linux: it traps on overflows and wrong indices by itself. The page reader in C++ has one: check_undefined.py.
set -eu
cd "$(dirname "$0")/.."
export PLANLIFT_FUZZING=1
swift build --scratch-path .build/fuzz --configuration release --product planlift-fuzz \
    --sanitize=address --sanitize=fuzzer -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp 2>&1 |
    grep -v 'gold: warning: Cannot export local symbol' >&2
test -x .build/fuzz/release/planlift-fuzz
