"""The drawers of the window: the chronology table and the silence view."""

from typing import TYPE_CHECKING

from app.state.anchor_finder import AnchorFinder
from app.state.session import Session
from app.state.settings import Settings
from app.ui.drawer import Drawer
from app.ui.look import Look

if TYPE_CHECKING:
    from app.ui.event_table import EventTable
    from app.ui.silence_panel import SilencePanel

ChronologyDrawer = Drawer["EventTable"]
SilenceDrawer = Drawer["SilencePanel"]


def chronology_drawer(
    session: Session, finder: AnchorFinder, settings: Settings, look: Look
) -> ChronologyDrawer:
    """Return the drawer of the chronology table."""

    def make(look: Look) -> "EventTable":
        # Loaded when opened, here and below: the window opens sooner.
        from app.ui.event_table import EventTable

        return EventTable(session, finder, look)

    return Drawer(make, settings, "table_shown", look)


def silence_drawer(session: Session, settings: Settings, look: Look) -> SilenceDrawer:
    """Return the drawer of the silence view."""

    def make(look: Look) -> "SilencePanel":
        from app.ui.silence_panel import SilencePanel

        return SilencePanel(session, look)

    return Drawer(make, settings, "silence_shown", look)
