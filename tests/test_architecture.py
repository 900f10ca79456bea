"""The rooms of the house and what each may import: the architecture page that runs."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

import pytest

ROOT = Path(__file__).parents[1]
APP = ROOT / "app"

QT_CORE = frozenset({"PySide6.QtCore", "shiboken6"})
QT_PAINT = QT_CORE | {"PySide6.QtGui", "PySide6.QtSvg"}
QT_WINDOW = QT_PAINT | {"PySide6.QtWidgets", "PySide6.QtPrintSupport", "PySide6.QtTest"}
NETWORK = frozenset({"socket", "ssl", "http", "ftplib", "smtplib", "urllib.request", "asyncio"})


@dataclass(frozen=True)
class Room:
    why: str
    rooms: frozenset[str]
    outside: frozenset[str] = frozenset()


def room(why: str, rooms: str = "", outside: str = "", qt: frozenset[str] = frozenset()) -> Room:
    return Room(why, frozenset(rooms.split()), frozenset(outside.split()) | qt)


HOUSE = {
    "core": room(
        "core is the law of the case: msgspec, pydantic and the standard library, no other room",
        outside="msgspec pydantic pydantic_core typing_extensions",
    ),
    "sources": room(
        "sources reads texts and finds passages: core, msgspec, rapidfuzz and numpy, never Qt",
        rooms="core",
        outside="msgspec rapidfuzz numpy typing_extensions",
    ),
    "layout": room(
        "layout computes where everything stands: core, msgspec and numpy, never Qt",
        rooms="core",
        outside="msgspec numpy typing_extensions",
    ),
    "exchange": room(
        "exchange turns foreign formats into cases and back: core and msgspec",
        rooms="core",
        outside="msgspec typing_extensions",
    ),
    "state": room(
        "state is what the panels share (columns too), and needs signals but no painting: QtCore",
        rooms="core sources layout paths",
        outside="msgspec numpy typing_extensions",
        qt=QT_CORE,
    ),
    "paint": room(
        "paint turns a scene into pixels and knows nothing of sources, sessions or widgets",
        rooms="core layout paths",
        outside="msgspec numpy typing_extensions",
        qt=QT_PAINT,
    ),
    "figure": room(
        "figure writes the same scene into files, without a window and without a session",
        rooms="core layout paint paths",
        outside="msgspec numpy typing_extensions",
        qt=QT_PAINT,
    ),
    "ui": room(
        "ui shows and asks; it stands on every room but the command line",
        rooms="core sources layout exchange state paint figure paths",
        outside="msgspec numpy typing_extensions",
        qt=QT_WINDOW,
    ),
    "cli": room(
        "cli runs without a window: every room but ui",
        rooms="core sources layout exchange state paint figure paths",
        outside="msgspec typing_extensions",
    ),
    "paths": room(
        "paths knows where things lie: appdirs and msgspec, no room", outside="appdirs msgspec"
    ),
    "main": room(
        "main joins the parts",
        rooms="core sources layout exchange state paint figure ui cli paths",
        outside="msgspec typing_extensions",
        qt=QT_WINDOW,
    ),
    "__main__": room("python -m app runs main", rooms="main"),
    "__init__": room("the package holds its version"),
}


def room_of(path: Path) -> str:
    return path.relative_to(APP).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of every import, also of those inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield node.lineno, "a relative import"
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Name) and node.id in {"__import__", "import_module"}:
            yield node.lineno, "an import by name"


def begins_with(name: str, allowed: frozenset[str]) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in allowed)


def allowed(name: str, own: str, rule: Room) -> bool:
    first, _, rest = name.partition(".")
    if first == "app":
        other = rest.partition(".")[0]
        return other in {own, "__version__"} or other in rule.rooms
    if first in sys.stdlib_module_names:
        return not begins_with(name, NETWORK)
    return begins_with(name, rule.outside)


def modules(below: Path = APP) -> list[Path]:
    return sorted(below.rglob("*.py"))


@pytest.mark.parametrize("name", HOUSE)
def test_a_room_imports_only_what_its_sentence_allows(name: str) -> None:
    rule = HOUSE[name]
    broken = [
        f"{path.relative_to(ROOT)}:{line} imports {imported}; {rule.why}"
        for path in modules()
        if room_of(path) == name
        for line, imported in imports(path)
        if not allowed(imported, name, rule)
    ]
    assert not broken, "\n".join(broken)


def test_every_module_belongs_to_a_room() -> None:
    assert {room_of(path) for path in modules()} <= set(HOUSE)


@pytest.mark.parametrize("name", ["core", "sources", "layout", "exchange"])
def test_these_rooms_never_see_qt(name: str) -> None:
    assert not begins_with("PySide6.QtCore", HOUSE[name].outside)


def test_the_rooms_form_no_circle() -> None:
    order = ["paths", "core", "sources", "layout", "exchange", "state", "paint", "figure"]
    for above, name in enumerate([*order, "ui"]):
        assert HOUSE[name].rooms <= set(order[:above])


def panels() -> frozenset[str]:
    """Return the modules of all that the record `Panels` of the window lists."""
    window = APP / "ui/window.py"
    classes = (
        n for n in ast.walk(ast.parse(window.read_text("utf-8"))) if isinstance(n, ast.ClassDef)
    )
    fields = next(each.body for each in classes if each.name == "Panels")
    placed = {ast.unparse(each.annotation) for each in fields if isinstance(each, ast.AnnAssign)}
    pairs = (name.rpartition(".") for _, name in imports(window))
    return frozenset(module for module, _, name in pairs if name in placed) | drawn()


def drawn() -> frozenset[str]:
    """Return the modules of the panels that lie in drawers."""
    drawers = APP / "ui/drawers.py"
    kinds = (n for n in ast.walk(ast.parse(drawers.read_text("utf-8"))) if is_drawer(n))
    held = {ast.literal_eval(each.slice) for each in kinds}
    pairs = (name.rpartition(".") for _, name in imports(drawers))
    return frozenset(module for module, _, name in pairs if name in held)


def is_drawer(node: ast.AST) -> TypeGuard[ast.Subscript]:
    return isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Drawer"


# The application makes the panels, or drawers for them; the window places them, and the desk
# joins what comes out of the drawers.
PLACERS = {"window", "application", "drawers", "desk"}


def test_the_window_places_panels() -> None:
    assert {"app.ui.timeline", "app.ui.actor_panel", "app.ui.source_panel"} <= panels()
    assert {"app.ui.event_table", "app.ui.silence_panel"} <= panels()


def test_panels_know_the_session_and_never_each_other() -> None:
    placed = panels()
    broken = [
        f"{path.relative_to(ROOT)}:{line} imports {imported}; only the window places panels"
        for path in modules(APP / "ui")
        if path.stem not in PLACERS
        for line, imported in imports(path)
        if begins_with(imported, placed)
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    ("source", "name", "fine"),
    [
        ("import json", "core", True),
        ("from app.core.model import Case", "layout", True),
        ("from app import __version__", "cli", True),
        ("import PySide6", "core", False),
        ("from PySide6 import QtGui", "state", False),
        ("def f():\n    import PySide6.QtCore", "sources", False),
        ("from app.ui.window import Window", "cli", False),
        ("from .model import Case", "core", False),
        ("import urllib.request", "sources", False),
        ("from urllib import request", "sources", False),
        ("__import__('socket')", "core", False),
    ],
)
def test_the_table_sees_each_way_to_import(
    source: str, name: str, fine: bool, tmp_path: Path
) -> None:
    written = tmp_path / "module.py"
    written.write_text(source)
    assert all(allowed(each, name, HOUSE[name]) for _, each in imports(written)) is fine
