#!/bin/sh
# Builds the library's documentation with DocC, and fails where a public symbol has none or the tutorial does not hold.
#   scripts/build_documentation.sh FOLDER
set -eu
cd "$(dirname "$0")/.."
folder=$1
docc=$(command -v docc || echo "$(dirname "$(readlink -f "$(command -v swift)")")/docc")
if [ ! -x "$docc" ]; then
    echo "documentation: skipped: docc is missing; Swift's toolchain brings it" >&2
    exit 0
fi
# The products, and what the first of them brings along.
modules="Planlift PlanModel PlanSemantics DocumentModel DOCXReading PDFReading PackageReading ScanReading TextReading PlanWriting PlanComparison DifferenceWriting PlanDatabase"

symbols=$(swift build --show-bin-path)/../symbolgraph
rm -rf "$symbols"
# It fails for targets in C, whose compiler takes no C++ standard; what is missing of the others is told below.
swift package dump-symbol-graph --skip-synthesized-members > /dev/null 2>&1 || true
python3 scripts/check_documentation.py "$symbols" $modules

rm -rf "$folder"
mkdir -p "$folder/archives" "$folder/symbols"
# The page's picture and the tutorial's last step stand elsewhere in the project already.
cp -r Sources/Planlift/Planlift.docc "$folder/Planlift.docc"
cp Documentation/images/grid-html.png "$folder/Planlift.docc/Resources/grid.png"
cp examples/due-list/Package.swift "$folder/Planlift.docc/Resources/due-list-package.swift"
cp examples/due-list/Sources/due-list/main.swift "$folder/Planlift.docc/Resources/due-list-6.swift"
for module in $modules; do
    mkdir -p "$folder/symbols/$module"
    cp "$symbols/$module.symbols.json" "$folder/symbols/$module/"
    catalogue=""
    if [ "$module" = Planlift ]; then catalogue="$folder/Planlift.docc"; fi
    "$docc" convert $catalogue --additional-symbol-graph-dir "$folder/symbols/$module" --warnings-as-errors \
        --fallback-display-name "$module" --fallback-bundle-identifier "planlift.$module" \
        --output-path "$folder/archives/$module.doccarchive" > /dev/null
done
"$docc" merge "$folder"/archives/*.doccarchive --output-path "$folder/planlift.doccarchive" > /dev/null
echo "documentation: $folder/planlift.doccarchive"
