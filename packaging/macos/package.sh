#!/bin/sh
# Freezes the program for macOS and packs it as dist/allegata-VERSION-macos-ARCH.dmg.
# CODESIGN_IDENTITY signs it; see README.txt beside this file.

set -eu
cd "$(dirname "$0")/../.."
py=build/venv/bin/python
if [ ! -x $py ]; then
    "${PYTHON:-python3}" -m venv build/venv
    $py -m pip install -q --no-deps --only-binary :all: -c requirements.txt \
        -r packaging/requirements.txt
fi
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' app/__init__.py)
name=allegata-$version-macos-$(uname -m)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0
$py packaging/icons.py macos build/icons
$py -m PyInstaller --noconfirm --log-level WARN --distpath build/frozen \
    --workpath build/pyinstaller packaging/macos/allegata.spec
sample=resources/samples/el-salvador-2021/el-salvador-2021.allegata.json
program=build/frozen/Allegata.app/Contents/MacOS/allegata
$program check $sample
$program export $sample -o build/smoke.png -o build/smoke.svg -o build/smoke.pdf
mkdir -p dist
hdiutil create -quiet -ov -fs HFS+ -format UDZO -volname Allegata \
    -srcfolder build/frozen/Allegata.app "dist/$name.dmg"
cp build/inventory/sbom.cdx.json "dist/allegata-$version-macos.sbom.cdx.json"
(cd dist && shasum -a 256 "$name.dmg") >dist/SHA256SUMS-macos
