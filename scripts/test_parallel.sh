#!/bin/sh
# Checks that GNU parallel drives planlift in both ways that Documentation/scaling.md tells: test_parallel.sh PLANLIFT [FOLDER]
set -eu
planlift=$(realpath "$1")
cd "$(dirname "$0")/.."
folder=$(realpath "${2:-fixtures/plans}")
if ! command -v parallel >/dev/null 2>&1 && ! scripts/set-up.sh parallel; then
    echo "test-parallel: skipped: GNU parallel cannot be installed"
    exit 0
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
find "$folder" -type f \( -name '*.pdf' -o -name '*.docx' \) | sort >"$scratch/list"

# Line for line, in blocks, answers in the order of the list.
parallel --will-cite --pipe --keep-order --jobs 2 -N 2 "$planlift" convert --from - --to - --jobs 1 \
    <"$scratch/list" >"$scratch/parallel.ndjson"
"$planlift" convert --from - --to - <"$scratch/list" >"$scratch/alone.ndjson"
cmp "$scratch/alone.ndjson" "$scratch/parallel.ndjson"

# Shares of one output folder.
parallel --will-cite --jobs 2 "$planlift" convert "$folder" -o "$scratch/shares" --shard '{}'/3 --jobs 1 --quiet ::: 0 1 2
"$planlift" convert "$folder" -o "$scratch/whole" --quiet
for run in shares whole; do
    (cd "$scratch/$run" && find . -name '*.json' -exec sha256sum {} + | sort -k 2) >"$scratch/$run.sums"
done
cmp "$scratch/whole.sums" "$scratch/shares.sums"
echo "parallel: the same $(wc -l <"$scratch/alone.ndjson") lines, and the same plans from 3 shares"
