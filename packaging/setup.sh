#!/bin/sh
# Makes .venv from requirements.txt, and fetches through apt what Qt and venv need.
#
# Does nothing when .venv already fits this folder, its pins and the asked Python.
# PYTHON=/path/to/python chooses the interpreter; otherwise the newest tested one in PATH.
# What cannot be fetched is named in one sentence, and the exit code is 1.

set -eu
cd "$(dirname "$0")/.."
unset PYTHONPATH PYTHONHOME

say() { printf 'allegata: %s\n' "$*"; }
stop() { say "$*" >&2; exit 1; }

# --- system packages ---------------------------------------------------------------------

missing_libraries() { # reads "soname package" lines, prints the packages that are not there
    known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true)
    [ -n "$known" ] || return 0 # not a system with ldconfig: Qt itself will tell
    while read -r soname package; do
        case $known in *"$soname "*) ;; *) printf '%s ' "$package" ;; esac
    done
}

qt_packages() {
    missing_libraries <<'EOF'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libzstd.so.1 libzstd1
EOF
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
    missing_libraries <<'EOF'
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libX11-xcb.so.1 libx11-xcb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
EOF
}

apt_install() { # package ...
    if ! command -v apt-get >/dev/null; then
        stop "please install the equivalents of these Debian packages, then try again: $*"
    fi
    as_root=
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null ||
            stop "these system packages are missing; run 'sudo apt-get install $*' and try again."
        as_root='sudo -n'
    fi
    say "installing $*"
    # Quiet at first: on a fresh machine the package lists are empty and this fails at once.
    try_apt install "$@" >/dev/null 2>&1 && return
    { try_apt update && try_apt install "$@"; } >/dev/null ||
        stop "apt-get could not install these packages; install them and try again: $*"
}

try_apt() { # update | install package ...
    verb=$1
    shift
    # shellcheck disable=SC2086 # as_root is empty or two words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=120 "$verb" "$@"
}

# --- Python ------------------------------------------------------------------------------

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
makes_venvs() { "$1" -c 'import venv, ensurepip' 2>/dev/null; }
version_of() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])'; }

candidates() {
    if [ -n "${PYTHON:-}" ]; then command -v "$PYTHON" || true; return; fi
    for name in python3.13 python3.12 python3.11 python3.14 python3; do
        command -v "$name" || true
    done
}

choose_python() { # sets python; one that can make a venv is preferred to one that must be helped
    python=
    found=$(candidates)
    old_ifs=$IFS
    IFS='
'
    for each in $found; do
        new_enough "$each" || continue
        [ -n "$python" ] || python=$each
        if makes_venvs "$each"; then python=$each; break; fi
    done
    IFS=$old_ifs
    [ -n "$python" ] || stop "Python 3.11 or newer is needed, and $(what_is "${PYTHON:-python3}");" \
        "install one, or say which to use: make setup PYTHON=/path/to/python"
}

what_is() {
    if command -v "$1" >/dev/null; then
        printf '%s is %s' "$1" "$("$1" -V 2>&1 | head -n 1)"
    else
        printf '%s is not there' "$1"
    fi
}

venv_package() {
    makes_venvs "$python" && return
    case $python in
    /usr/bin/* | /bin/*) printf 'python%s-venv' "$(version_of "$python")" ;;
    *) stop "$python has no venv module; use another: make PYTHON=/path/to/python" ;;
    esac
}

# --- the environment -----------------------------------------------------------------------

wanted_stamp() { # a venv holds absolute paths, so the folder is part of what it was made for
    pwd
    cksum requirements.txt pyproject.toml packaging/setup.sh
}

fits() {
    [ -x .venv/bin/python ] && [ "$(cat .venv/made-for 2>/dev/null)" = "$(wanted_stamp)" ] || return 1
    inside=$(version_of .venv/bin/python 2>/dev/null) || return 1
    [ -z "${PYTHON:-}" ] || [ "$inside" = "$(version_of "$PYTHON" 2>/dev/null)" ]
}

pip_install() {
    .venv/bin/python -m pip install -q --no-input --disable-pip-version-check --no-deps "$@"
}

make_venv() {
    say "making .venv with $("$python" -V)"
    rm -rf .venv
    "$python" -m venv .venv || stop "$python could not make the virtual environment .venv (see above)."
    pip_install --only-binary :all: -r requirements.txt ||
        stop "the pinned Python packages could not be fetched (see above); try 'make setup' again."
    pip_install --no-build-isolation -e . ||
        stop "this folder could not be installed into .venv (see above)."
    wanted_stamp >.venv/made-for
}

packages=$(qt_packages)
if fits; then
    # shellcheck disable=SC2086 # a list of packages
    [ -z "$packages" ] || apt_install $packages
    exit 0
fi
choose_python
packages="$packages$(venv_package)"
# shellcheck disable=SC2086 # a list of packages
[ -z "$packages" ] || apt_install $packages
make_venv
