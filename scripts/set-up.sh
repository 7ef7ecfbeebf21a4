#!/bin/sh
# Finds what the build needs on Debian and installs what is missing: the libraries that Package.swift names, and pkg-config.
set -eu
cd "$(dirname "$0")/.."

if ! command -v swift >/dev/null 2>&1; then
    echo "set-up: Swift 6.2 or newer is missing; see https://www.swift.org/install/linux/" >&2
    exit 1
fi

# tesseract-ocr-eng and tesseract-ocr-cym are the languages that scans are read in.
# libsqlite3-dev is what GRDB, a dependency, asks for.
packages="pkg-config libsqlite3-dev tesseract-ocr-eng tesseract-ocr-cym $(sed -n 's/.*\.apt(\["\([^"]*\)"\]).*/\1/p' Package.swift | sort -u | tr '\n' ' ') $*"

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "set-up: this is no Debian; the build needs what Debian calls: $packages" >&2
    exit 0
fi

missing=""
for package in $packages; do
    if [ "$package" = pkg-config ] && command -v pkg-config >/dev/null 2>&1; then continue; fi
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    if [ "$state" != "installed" ]; then missing="$missing $package"; fi
done
if [ "$missing" = "" ]; then exit 0; fi

install="apt-get install --yes --no-install-recommends$missing"
if [ "$(id -u)" -eq 0 ]; then
    apt-get update --quiet && DEBIAN_FRONTEND=noninteractive $install
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    sudo apt-get update --quiet && sudo DEBIAN_FRONTEND=noninteractive $install
else
    echo "set-up: these packages are missing, and they cannot be installed from here. Run:" >&2
    echo "    sudo apt-get update && sudo $install" >&2
    exit 1
fi
