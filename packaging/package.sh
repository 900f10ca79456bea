#!/bin/sh
# Freezes the program and packs it: dist/allegata-VERSION-linux-x86_64.tar.xz and .deb, checksums
# and a bill of materials; then drives what was packed. `make package` runs it.
#
# ONEFILE=1 makes one executable file instead. The oldest system served is the one built on.
# Two runs on one commit give the same archives: names are sorted and every time is the commit's.

set -eu
cd "$(dirname "$0")/.."
unset PYTHONPATH PYTHONHOME
umask 022

say() { printf 'allegata: %s\n' "$*"; }
stop() { say "$*" >&2; exit 1; }

[ "$(uname)" = Linux ] || stop "this makes the Linux packages; see packaging/windows and packaging/macos."
for tool in objdump strip xz dpkg-deb Xvfb xdotool strace; do
    command -v "$tool" >/dev/null || stop "$tool is missing;" \
        "run 'sudo apt-get install binutils xz-utils dpkg xvfb xdotool strace' and try again."
done

version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' app/__init__.py)
case $(uname -m) in x86_64) deb=amd64 ;; aarch64) deb=arm64 ;; *) deb=$(uname -m) ;; esac
name=allegata-$version-linux-$(uname -m)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0 LC_ALL=C.UTF-8 TZ=UTC
export PYINSTALLER_CONFIG_DIR="$PWD/build/pyinstaller-cache" PYINSTALLER_ZLIB_COMPRESSION_LEVEL=1
py=build/venv/bin/python

# --- the environment that is frozen: the pinned program and PyInstaller, nothing else ------------

wanted=$(pwd; .venv/bin/python -V; cat requirements.txt packaging/requirements.txt | cksum)
if [ "$(cat build/venv/made-for 2>/dev/null)" != "$wanted" ]; then
    say "making build/venv"
    rm -rf build/venv
    .venv/bin/python -m venv build/venv
    $py -m pip install -q --no-input --disable-pip-version-check --no-deps --only-binary :all: \
        -c requirements.txt -r packaging/requirements.txt ||
        stop "the pinned packages could not be fetched (see above); try 'make package' again."
    printf '%s\n' "$wanted" >build/venv/made-for
fi

# --- freezing ------------------------------------------------------------------------------------

freeze() { # folder
    say "freezing $name with $($py -V)"
    rm -rf "$1" build/inventory
    $py -m PyInstaller --noconfirm --log-level ERROR --distpath "$1" \
        --workpath build/pyinstaller packaging/allegata.spec
}

mkdir -p dist
if [ -n "${ONEFILE:-}" ]; then
    freeze build/one
    mv build/one/allegata "dist/$name"
    say "dist/$name: $(du -m "dist/$name" | cut -f1) MiB in one file"
    exec $py packaging/smoke.py "dist/$name"
fi
freeze build/frozen

# --- what lies beside the program -------------------------------------------------------------------

share=build/share
rm -rf $share
$py packaging/manual.py build/manual "$day"
$py packaging/icons.py linux $share/icons/hicolor
place() { mkdir -p "$(dirname "$2")" && cp "$1" "$2"; }
place packaging/linux/allegata.desktop $share/applications/allegata.desktop
place packaging/linux/allegata.mime.xml $share/mime/packages/allegata.xml
mkdir -p $share/metainfo $share/man/man1
sed "s/@VERSION@/$version/; s/@DATE@/$day/" packaging/linux/allegata.metainfo.xml \
    >$share/metainfo/org.allegata.Allegata.metainfo.xml
gzip -9n <build/manual/allegata.1 >$share/man/man1/allegata.1.gz
place build/manual/allegata.bash $share/bash-completion/completions/allegata
place build/manual/_allegata $share/zsh/vendor-completions/_allegata
place build/manual/allegata.fish $share/fish/vendor_completions.d/allegata.fish

# --- the archive ---------------------------------------------------------------------------------

tree=build/tree/allegata-$version
rm -rf build/tree && mkdir -p "$tree"
cp -a build/frozen/allegata/. "$tree"
cp -a $share "$tree/share"
cp LICENSE resources/THIRD_PARTY.md packaging/linux/INSTALL.txt "$tree"
find build/tree -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
chmod -R u=rwX,go=rX build/tree
rm -f dist/"$name".tar.xz
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu \
    -C build/tree -cf - "allegata-$version" | xz -6 -T2 >"dist/$name.tar.xz"

# --- the Debian package ----------------------------------------------------------------------------

sh packaging/linux/deb.sh build/frozen/allegata $share "$version" "$deb" "dist/$name.deb"

cp build/inventory/sbom.cdx.json "dist/allegata-$version.sbom.cdx.json"
(cd dist && sha256sum "$name.tar.xz" "$name.deb" "allegata-$version.sbom.cdx.json") \
    >dist/SHA256SUMS
for each in tar.xz deb; do say "dist/$name.$each: $(du -m "dist/$name.$each" | cut -f1) MiB"; done
say "installed: $(du -sm build/frozen/allegata | cut -f1) MiB"
exec $py packaging/smoke.py build/frozen/allegata/allegata
