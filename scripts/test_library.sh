#!/bin/sh
# Builds the tutorial's program as a package of its own against planlift, and runs it: what the library shows is enough.
#   scripts/test_library.sh FOLDER, which keeps the build
set -eu
cd "$(dirname "$0")/.."
folder=$1
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
fixtures=$(pwd)/fixtures/plans
swift build --package-path examples/due-list --scratch-path "$folder/build"
program=$(swift build --package-path examples/due-list --scratch-path "$folder/build" --show-bin-path)/due-list
cd "$folder"
"$program" "$fixtures/aldhelm.pdf" 6 "$fixtures/aldhelm.pdf" > said.txt
for text in "School Improvement Plan 2021-2022" "2022-08-31  " "0 new, 0 gone, 0 reworded"; do
    grep -q "$text" said.txt || { echo "test-library: “$text” is not in $folder/said.txt" >&2; exit 1; }
done
for file in due.html due.ics; do
    [ -s "$file" ] || { echo "test-library: $file is missing" >&2; exit 1; }
done
status=0
"$program" nothing.pdf > said.txt || status=$?
[ "$status" = 3 ] || { echo "test-library: a missing file ends with $status" >&2; exit 1; }
echo "test-library: a package of its own reads, filters, writes and compares with the library's products"
