"""What goes into a package and what stays out; every system's spec asks here."""

from collections.abc import Iterable
from pathlib import Path, PurePath

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]  # where in the package, where on this machine, PyInstaller's kind

ROOT = Path(__file__).resolve().parents[1]
START = str(ROOT / "app/__main__.py")
RESOURCES = [(str(ROOT / "resources"), "app/_resources")]

# Modules that something imports in passing and nothing needs. No QtNetwork, no ssl: what is not
# there cannot open a connection.
LEFT_OUT = [
    *("tkinter", "unittest", "doctest", "pydoc", "test", "lib2to3", "ensurepip", "venv", "pdb"),
    *("ssl", "_ssl", "_hashlib", "readline", "curses", "xmlrpc", "ftplib", "smtplib", "telnetlib"),
    *("asyncio", "multiprocessing", "http", "urllib.request", "_multibytecodec", "_codecs_iso2022"),
    *("_codecs_cn", "_codecs_hk", "_codecs_jp", "_codecs_kr", "_codecs_tw"),  # texts are UTF-8
    *("setuptools", "pkg_resources", "distutils", "pip", "packaging"),
    *("numpy.f2py", "numpy.distutils", "numpy.testing", "numpy.random", "numpy.fft"),
    *("pydantic.mypy", "pydantic.v1", "hypothesis", "PySide6.QtNetwork", "PySide6.QtTest"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtDBus"),
]

# The Qt plugins that are kept, by folder; all others stay out, and with them the GTK closure, the
# printing daemon's client and the libraries of image formats that are never read.
PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg",),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cups",),
    "styles": (),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-shell-integration": ("qt-shell", "xdg-shell"),
    "xcbglintegrations": (),
}

# Printing asks the system's own client, where there is one, and shows only PDF where there is none.
SYSTEM_LIBRARIES = ("libcups", "libavahi", "libgnutls")

# rapidfuzz carries its inner loops twice; for one quote at a time both are equally fast. Those
# that look through lists of texts nothing asks for.
NOT_ASKED_FOR = ("fuzz_cpp_avx2", "metrics_cpp_avx2", "process_cpp_impl")


def slim(binaries: Iterable[Entry]) -> list[Entry]:
    """Return the binaries without unused plugins, and without libraries that nothing kept needs."""
    chosen = [each for each in binaries if _kept(PurePath(each[0]))]
    needed = _closure([each for each in chosen if _is_root(each)], chosen)
    needed_here = [each for each in chosen if _is_root(each) or PurePath(each[0]).name in needed]
    return [_unstripped(each) for each in needed_here]


def slim_data(data: Iterable[Entry]) -> list[Entry]:
    """Return the data files without Qt's translations and without links to what stays out."""
    start = ("PySide6/Qt/translations", "PySide6/translations")
    end = (".gitattributes", "tzdata.zi")
    places = ((each, PurePath(each[0]).as_posix()) for each in data)
    return [each for each, at in places if not at.startswith(start) and not at.endswith(end)]


def without_dead_links(data: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Return the data files without symbolic links whose library stays out."""
    there = {PurePath(each[0]).name for each in binaries}
    return [each for each in data if each[2] != "SYMLINK" or PurePath(each[1]).name in there]


def _kept(place: PurePath) -> bool:
    if "plugins" not in place.parts:
        return not place.name.startswith((*SYSTEM_LIBRARIES, *NOT_ASKED_FOR))
    folder, name = place.parts[place.parts.index("plugins") + 1], place.stem.removeprefix("lib")
    return any(each in name for each in PLUGINS.get(folder, ()))


def _unstripped(entry: Entry) -> Entry:
    """Declare a library that its wheel has patched to be data: stripping would break it."""
    patched = ".libs" in PurePath(entry[0]).parent.name and entry[2] == "BINARY"
    return (entry[0], entry[1], "DATA") if patched else entry


def _is_root(entry: Entry) -> bool:
    """Return whether a binary is loaded by name: a module, a plugin, or Python itself."""
    place = PurePath(entry[0])
    return (
        entry[2] == "EXTENSION"
        or "plugins" in place.parts
        or place.name.lower().startswith(("libpython", "python", "vcruntime", "msvcp", "ucrtbase"))
        or place.name == "Python"
    )


def _closure(roots: list[Entry], chosen: list[Entry]) -> set[str]:
    """Return the file names of every library that the roots need, and those need in turn."""
    sources = {PurePath(each[0]).name: each[1] for each in chosen}
    # The printing plugin needs nothing more of ours; the rest comes with the system's client.
    waiting = [each[1] for each in roots if "cups" not in each[0]]
    needed: set[str] = set()
    while waiting:
        names = {PurePath(name).name for name, _ in get_imports(waiting.pop())}
        new = (names & sources.keys()) - needed
        needed |= new
        waiting += [sources[name] for name in new]
    return needed
