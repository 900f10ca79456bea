"""The window as a program: makes every part once, joins them, and runs until it is closed."""

import gc
import sys
from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.core.model import Case
from app.core.view import TimeRange, View
from app.paint.fonts import load_fonts
from app.paths import Folders, folders, resource
from app.state.anchor_finder import AnchorFinder
from app.state.crash_log import begin_log
from app.state.opening import assemble
from app.state.playback import Playback
from app.state.search import Search
from app.state.session import OpenCase, Session
from app.state.settings import Settings
from app.ui.action_table import action_table
from app.ui.actions import build_menus
from app.ui.actor_panel import ActorPanel
from app.ui.as_of_chip import AsOfChip
from app.ui.banner import Banner
from app.ui.chip_row import ChipRow
from app.ui.desk import Desk
from app.ui.detail_panel import DetailPanel
from app.ui.drawers import chronology_drawer, silence_drawer
from app.ui.ending import Ending
from app.ui.figures import Figures
from app.ui.file_event import FileEvents
from app.ui.filter_button import FilterButton
from app.ui.front_door import FrontDoor
from app.ui.guide import Guide
from app.ui.header import Header
from app.ui.legend import Legend
from app.ui.overview import Overview
from app.ui.problems_panel import ProblemsPanel
from app.ui.search_box import SearchBox
from app.ui.search_lights import join_search
from app.ui.source_panel import SourcePanel
from app.ui.starting import starting
from app.ui.time_bar import TimeBar
from app.ui.timeline import Timeline
from app.ui.wardrobe import Wardrobe
from app.ui.window import Panels, Window

_TURN_SECONDS: Final = 0.0001


class Program(Struct, frozen=True):
    """Everything that has to live as long as the window does."""

    session: Session
    finder: AnchorFinder
    search: Search
    wardrobe: Wardrobe
    panels: Panels
    window: Window
    desk: Desk
    door: FrontDoor


def run(path: Path | None, places: Folders) -> int:
    """Open the window, with an event file or the page of welcome, until it is closed.

    Args:
        path: the event file.
        places: where settings and the log of faults lie.

    Returns:
        The exit code.
    """
    fault_log = begin_log(places.state)
    with starting():
        application = QApplication(sys.argv[:1])
    application.setApplicationName("allegata")
    application.setApplicationDisplayName("Allegata")
    application.setDesktopFileName("allegata")
    application.setWindowIcon(QIcon(str(resource("icons", "allegata.svg"))))
    application.setStyle("Fusion")
    load_fonts()
    program = build_program(Settings(places.config / "settings.ini"), application, places)
    program.panels.timeline.setFocus()
    program.door.tell_of_fault(fault_log)
    # Before a file is read: the reader switches the collector off and on again by itself.
    gc.freeze()
    gc.enable()
    program.door.come_in(path)
    FileEvents(application, program.door.open)
    Ending(program.window, application.exit)
    return application.exec()


def build_program(
    settings: Settings, application: QApplication, places: Folders | None = None
) -> Program:
    """Make every part of the window and join them; nothing is shown yet."""
    # The window waits at most this long for the interpreter while a worker has it.
    sys.setswitchinterval(_TURN_SECONDS)
    wardrobe = Wardrobe(settings, application)
    session = Session(nothing_open(), View(TimeRange(0, 365 * 86_400)))
    finder = AnchorFinder(session)
    # Before the panels, so that a case left behind is no longer lit when they show the next.
    search = Search(session)
    panels = _panels(session, finder, search, wardrobe, settings)
    window = Window(panels, settings)
    join_search(search, panels, window)
    desk = Desk(session, finder, settings, wardrobe, panels, window)
    figures = Figures(session, settings, wardrobe, window)
    guide = Guide(window, panels, places or folders())
    door = FrontDoor(settings, wardrobe, desk.files, guide, panels, window)
    actions = build_menus(
        window, action_table(desk, wardrobe, panels, window, figures, guide, door)
    )
    header = panels.header
    for button, name in (
        (header.zoom_in, "zoom-in"),
        (header.zoom_out, "zoom-out"),
        (header.fit, "fit"),
        (header.export, "export"),
    ):
        button.clicked.connect(actions[name].trigger)
    window.set_look(wardrobe.look)
    return Program(session, finder, search, wardrobe, panels, window, desk, door)


def nothing_open() -> OpenCase:
    """Return the case that stands for none: no actors, no events, no file."""
    return assemble(Path(), Case(format="allegata/1", title="No case open"))


def _panels(
    session: Session,
    finder: AnchorFinder,
    search: Search,
    wardrobe: Wardrobe,
    settings: Settings,
) -> Panels:
    look = wardrobe.look
    box, filters = SearchBox(session, search, look), FilterButton(session, look)
    playback = Playback(session)
    return Panels(
        header=Header(session, finder, AsOfChip(session, playback), box, filters),
        search=box,
        filters=filters,
        chips=ChipRow(session),
        banner=Banner(),
        actors=ActorPanel(session, look),
        legend=Legend(session, look),
        times=TimeBar(session, playback, look),
        timeline=Timeline(session, look.theme),
        overview=Overview(session, look.theme),
        table=chronology_drawer(session, finder, settings, look),
        silence=silence_drawer(session, settings, look),
        problems=ProblemsPanel(),
        detail=DetailPanel(session, finder, look),
        source=SourcePanel(session, finder, look),
    )
