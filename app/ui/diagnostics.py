"""What helps to find a fault: versions and folders, nothing about a case or a person."""

import platform
from pathlib import Path

import numpy
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from app import __version__
from app.paths import Folders


def versions() -> tuple[tuple[str, str], ...]:
    """Return (what, which version), the program first."""
    return (
        ("Allegata", __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("numpy", numpy.__version__),
        ("System", f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"),
        ("Display", f"{QGuiApplication.platformName()}, scale {_scale():g}"),
    )


def places(folders: Folders) -> tuple[tuple[str, Path], ...]:
    """Return (what, where it lies)."""
    return (
        ("Settings", folders.config / "settings.ini"),
        ("Cache", folders.cache),
        ("Log of faults", folders.state),
    )


def diagnostics(folders: Folders) -> str:
    """Return versions and folders as lines of text; the home folder is shortened to "~"."""
    kept = "beside the program" if folders.portable else "in the home folder"
    lines = [f"{what}: {which}" for what, which in versions()]
    lines += [f"{what}: {_short(path)}" for what, path in places(folders)]
    return "\n".join((*lines, f"Kept: {kept}", f"Language: {QLocale.system().name()}")) + "\n"


def _short(path: Path) -> str:
    try:
        home = Path.home()
    except RuntimeError:
        return str(path)
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)


def _scale() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
