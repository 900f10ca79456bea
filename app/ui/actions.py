"""The table of actions: name, text, menu, shortcut, function; menus and F1 are made from it."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


class Act(Struct, frozen=True):
    """One thing the person can do. `shortcuts` are portable key names; "-" begins a section.

    `ticked`, where there is one, tells whether the thing is switched on, each time that its menu
    is shown.
    """

    name: str
    menu: str
    text: str
    shortcuts: tuple[str, ...]
    run: Callable[[], object]
    ticked: Callable[[], bool] | None = None


class Sub(Struct, frozen=True):
    """A menu within a menu, filled each time it is about to be shown."""

    name: str
    menu: str
    text: str
    fill: Callable[[QMenu], object]
    shortcuts: tuple[str, ...] = ()


def build_menus(window: QMainWindow, table: Sequence[Act | Sub]) -> dict[str, QAction]:
    """Put every action of the table into its menu, in the order of the table.

    Returns:
        The actions by name.
    """
    made: dict[str, QAction] = {}
    menus: dict[str, QMenu] = {}
    for act in table:
        menu = menus.get(act.menu)
        if menu is None:
            menu = menus[act.menu] = window.menuBar().addMenu(act.menu)
        if act.text.startswith("-"):
            menu.addSeparator()
        made[act.name] = _sub_menu(menu, act) if isinstance(act, Sub) else _action(menu, act)
    return made


def _action(menu: QMenu, act: Act) -> QAction:
    action = QAction(act.text.removeprefix("-"), menu)
    action.setShortcuts([QKeySequence(keys) for keys in act.shortcuts])
    action.triggered.connect(lambda _checked=False: act.run())
    menu.addAction(action)
    if act.ticked is not None:
        ticked = act.ticked
        action.setCheckable(True)
        menu.aboutToShow.connect(lambda: action.setChecked(ticked()))
    return action


def _sub_menu(menu: QMenu, sub: Sub) -> QAction:
    inner = menu.addMenu(sub.text.removeprefix("-"))
    inner.aboutToShow.connect(lambda: sub.fill(inner))
    return inner.menuAction()


# What timeline and table do with keys of their own, while they have the keyboard.
TIMELINE_KEYS: tuple[tuple[str, str], ...] = (
    ("←  →", "Previous or next event in the lane"),
    ("↑  ↓", "Nearest event in the lane above or below"),
    ("Enter", "Show the passage of the selected event"),
    ("L", "Follow the link: from an answer to what it answers, from a claim to its answer"),
    ("/", "Search; in the search box Enter and Shift+Enter go through the matches"),
    ("Esc", "Select nothing; in the search box, clear it"),
    ("Wheel", "Zoom about the pointer"),
    ("Shift+Wheel", "Move along the time"),
    ("Drag", "Move along the time"),
    ("Shift+←  →", "Move along the time"),
    ("+  −", "Zoom in or out"),
    ("Home or F", "Fit the whole time"),
    ("Shift+F", "Fit the thread of the selection"),
    ("PageUp  PageDown", "Scroll the lanes"),
    ("C", "Collapse or open the lane of the selection; so does a click on its chevron"),
    ("Alt+↑  ↓", "Move the lane of the selection; so does dragging its head"),
    ("Ctrl+C", "Copy the selected rows of the chronology table"),
    ("S", "Sort the chronology table by the column of the cell; again, the other way"),
)


def shortcut_lines(table: Sequence[Act | Sub]) -> list[tuple[str, str]]:
    """Return (keys, what they do) for the list of shortcuts, the timeline's own keys last."""
    lines = [
        (" or ".join(act.shortcuts), act.text.removeprefix("-").replace("&", "").rstrip("…"))
        for act in table
        if act.shortcuts
    ]
    return [*lines, *TIMELINE_KEYS]
