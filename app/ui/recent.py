"""The menu of files opened last, made anew each time it is shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu

from app.state.settings import Settings


def fill_recent(menu: QMenu, settings: Settings, open_file: Callable[[Path], None]) -> None:
    """Fill a menu with the files that are still there, and a way to forget them all."""
    menu.clear()
    files = [path for path in settings.recent if path.is_file()]
    for path in files:
        action = menu.addAction(f"{path.name}   –   {path.parent}".replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, path=path: open_file(path))
    if not files:
        menu.addAction("No file opened yet").setEnabled(False)
        return
    menu.addSeparator()
    menu.addAction("Forget these files").triggered.connect(settings.forget_files)
