#!/bin/sh
# Opens a case in the window; without a display paints its figure to a PNG file instead.

set -u
cd "$(dirname "$0")/.." || exit
case_file=$1

figure() {
    name=$(basename "$case_file" .json)
    mkdir -p build
    out=build/${name%.allegata}.png
    QT_QPA_PLATFORM=offscreen .venv/bin/python -m app.figure "$case_file" "$out" || exit
    printf 'allegata: %s; the figure of %s is in %s\n' "$1" "$case_file" "$out"
    exit
}

if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    figure 'there is no display, so no window'
fi
.venv/bin/python -m app "$case_file"
status=$?
# Qt aborts when it cannot reach the display that the environment names.
[ "$status" = 134 ] && figure 'the display could not be opened'
exit "$status"
