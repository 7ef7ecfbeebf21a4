#!/bin/sh
# Prints where the shared corpora and scorers lie; they are no part of the project.
set -eu
cd "$(dirname "$0")/.."
folder=${PLANLIFT_SHARED:-../shared}
if [ ! -d "$folder/corpus/dev" ]; then
    echo "the shared material is missing: lay it at ../shared or set PLANLIFT_SHARED" >&2
    exit 1
fi
cd "$folder" && pwd
