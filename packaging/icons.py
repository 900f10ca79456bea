"""Renders the program's icons from their drawings: PNG in all sizes, one ICO, one ICNS."""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
DRAWINGS = {"apps/allegata": "allegata", "mimetypes/application-vnd.allegata+json": "allegata-case"}
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICNS = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}


def rendered(name: str, side: int) -> bytes:
    """Return a drawing of `resources/icons` as a square PNG."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        QSvgRenderer(str(ROOT / f"resources/icons/{name}.svg")).render(painter)
    held = QByteArray()
    out = QBuffer(held)
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(out, "PNG")
    return bytes(held.data())


def ico(name: str) -> bytes:
    """Return a drawing as a Windows icon."""
    sides = (16, 24, 32, 48, 64, 128, 256)
    pictures = [rendered(name, side) for side in sides]
    at, entries = 6 + 16 * len(sides), b""
    for side, picture in zip(sides, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(sides)) + entries + b"".join(pictures)


def icns(name: str) -> bytes:
    """Return a drawing as a Mac icon."""
    parts = b""
    for kind, side in ICNS.items():
        picture = rendered(name, side)
        parts += kind.encode() + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def write_theme(folder: Path) -> None:
    """Write an icon theme's folders, as Linux desktops read them."""
    for place, name in DRAWINGS.items():
        for side in SIZES:
            kind, file = place.split("/")
            out = folder / f"{side}x{side}" / kind / f"{file}.png"
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_bytes(rendered(name, side))
        drawn = folder / "scalable" / f"{place}.svg"
        drawn.parent.mkdir(parents=True, exist_ok=True)
        drawn.write_bytes((ROOT / f"resources/icons/{name}.svg").read_bytes())


def main(system: str, folder: Path) -> None:
    """Write the icons of a system into a folder: linux, windows or macos."""
    folder.mkdir(parents=True, exist_ok=True)
    if system == "linux":
        write_theme(folder)
        return
    write, ending = (ico, "ico") if system == "windows" else (icns, "icns")
    for name in DRAWINGS.values():
        (folder / f"{name}.{ending}").write_bytes(write(name))


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    main(sys.argv[1], Path(sys.argv[2]))
