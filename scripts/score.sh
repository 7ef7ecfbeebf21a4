#!/bin/sh
# Extracts every plan of the shared corpus and every document of the table benchmark, and prints the scorers' tables.
#   scripts/score.sh PLANLIFT FOLDER
set -eu
cd "$(dirname "$0")/.."
planlift=$1
folder=$2
shared=$(scripts/shared-folder.sh)
rm -rf "$folder"
mkdir -p "$folder/plans" "$folder/plans2" "$folder/diffs" "$folder/benchmark" "$folder/tables"

extract() { # from a list of documents on standard input
    xargs -P "$(nproc)" -I '{}' sh -c '
        name=$(basename "$1")
        timeout 120 "$2" extract "$1" --quiet --output "$3/$name.json" || echo "failed with $?: $name" >&2
    ' sh '{}' "$planlift" "$1"
}

find "$shared/corpus/dev" -name '*.pdf' -o -name '*.docx' | sort | extract "$folder/plans"
python3 "$shared/score/score_plan.py" "$shared/corpus/dev" "$folder/plans"
echo
python3 scripts/check_audit.py "$folder"/plans/*.json

echo
if [ -d "$shared/corpus/dev2" ]; then
    find "$shared/corpus/dev2" -name '*.pdf' -o -name '*.docx' | sort | extract "$folder/plans2"
    python3 "$shared/score/score_plan.py" "$shared/corpus/dev2" "$folder/plans2"
    echo
    python3 "$shared/score/check_reports.py" "$planlift" "$shared/corpus/reports" | tee "$folder/reports.txt"
fi

echo
if "$planlift" diff --help >/dev/null 2>&1; then
    for edits in "$shared"/corpus/dev/*.edits.json; do
        pair=$(basename "$edits" .edits.json)
        before=$(find "$shared/corpus/dev" -name "$pair.v1.pdf" -o -name "$pair.v1.docx")
        after=$(find "$shared/corpus/dev" -name "$pair.v2.pdf" -o -name "$pair.v2.docx")
        "$planlift" diff "$before" "$after" --format json --output "$folder/diffs/$pair.diff.json" || [ $? -eq 1 ] ||
            echo "failed: $pair" >&2
    done
    python3 "$shared/score/score_diff.py" "$shared/corpus/dev" "$folder/diffs"
    echo
fi

find "$shared/bench/icdar2013" -name '*.pdf' | sort | extract "$folder/benchmark"
python3 scripts/tables_for_score.py "$folder/tables" "$folder"/benchmark/*.json
python3 "$shared/score/score_tables.py" "$folder/tables" --subset eu
