#!/bin/sh
# deb.sh FROZEN SHARE VERSION ARCHITECTURE OUT: makes a Debian package of the frozen program.

set -eu
frozen=$1 share=$2 version=$3 architecture=$4 out=$5
root=build/deb
rm -rf $root
mkdir -p $root/DEBIAN $root/usr/lib $root/usr/bin $root/usr/share/doc/allegata \
    $root/usr/share/lintian/overrides
cp -a "$frozen" $root/usr/lib/allegata
ln -s ../lib/allegata/allegata $root/usr/bin/allegata
cp -a "$share"/. $root/usr/share
find $root/usr/lib/allegata -name '*.so*' -type f -exec chmod 644 {} +
chmod -R u=rwX,go=rX $root

doc=$root/usr/share/doc/allegata
{
    printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n'
    printf 'Upstream-Name: Allegata\n'
    printf 'Comment: What ships with it has licences of its own: all texts are in\n'
    printf ' /usr/lib/allegata/_internal/app/_resources/licences\n\n'
    printf 'Files: *\nCopyright: %s\nLicense: MIT\n' \
        "$(sed -n 's/^Copyright (c) //p' LICENSE | head -n 1)"
    sed '1,/^Copyright/d; /./!d; s/^/ /' LICENSE
} >"$doc/copyright"
{
    printf 'allegata (%s) unstable; urgency=medium\n\n' "$version"
    printf '  * See the README of this version.\n\n'
    printf ' -- The Allegata authors <authors@example.org>  %s\n' \
        "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$doc/changelog.gz"
cp packaging/linux/lintian-overrides $root/usr/share/lintian/overrides/allegata

size=$(du -sk --apparent-size $root/usr | cut -f1)
sed "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$size/" \
    packaging/linux/control >$root/DEBIAN/control
(cd $root && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >$root/DEBIAN/md5sums
find $root -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz -z6 --build $root "$out" >/dev/null
