"""Joins the search to the panels: what was found is lit, and the keyboard finds its way there."""

from PySide6.QtCore import Qt

from app.sources.search_index import Found
from app.state.search import Search
from app.ui.window import Panels, Window


def join_search(search: Search, panels: Panels, window: Window) -> None:
    """Have every panel follow the search, and the search end with the window."""

    def show(found: Found) -> None:
        matches = search.matches
        named = None if matches is None else found.actors
        panels.timeline.show_matches(matches)
        panels.overview.show_matches(matches)
        if panels.table.content is not None:
            panels.table.content.show_matches(matches)
        panels.actors.show_named(named)

    search.found_changed.connect(show)
    panels.table.made.connect(lambda table: table.show_matches(search.matches))
    panels.timeline.search_wanted.connect(panels.search.take_keyboard)
    panels.search.left.connect(lambda: panels.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason))
    window.closed.connect(search.stop)
    if search.unavailable:
        window.status.say(search.unavailable)
