"""The main window: it places the panels, takes dropped files, and remembers how it was placed."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import astuple
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from app.state.settings import Settings
from app.ui.actor_panel import ActorPanel
from app.ui.banner import Banner
from app.ui.chip_row import ChipRow
from app.ui.detail_panel import DetailPanel
from app.ui.drawers import ChronologyDrawer, SilenceDrawer
from app.ui.filter_button import FilterButton
from app.ui.header import Header
from app.ui.legend import Legend
from app.ui.look import Look
from app.ui.overview import Overview
from app.ui.problems_panel import ProblemsPanel
from app.ui.search_box import SearchBox
from app.ui.source_panel import SourcePanel
from app.ui.status_bar import StatusBar
from app.ui.style import stylesheet
from app.ui.time_bar import TimeBar
from app.ui.timeline import Timeline


class Panels(Struct, frozen=True):
    """Every panel of the window; none of them knows another."""

    header: Header
    search: SearchBox
    filters: FilterButton
    chips: ChipRow
    banner: Banner
    actors: ActorPanel
    legend: Legend
    times: TimeBar
    timeline: Timeline
    overview: Overview
    table: ChronologyDrawer
    silence: SilenceDrawer
    problems: ProblemsPanel
    detail: DetailPanel
    source: SourcePanel


class Window(QMainWindow):
    """Places the panels.

    Signals:
        file_dropped(path: Path): a local file was dropped on the window.
        closed(): the window was closed by the person.
    """

    file_dropped = Signal(object)
    closed = Signal()

    def __init__(self, panels: Panels, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._panels = panels
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self._across, self._middle = self._place_panels()
        self.resize(QSize(1600, 900).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(settings.bytes_of("geometry"))
        self._across.restoreState(settings.bytes_of("across"))
        self._middle.restoreState(settings.bytes_of("middle"))

    def set_look(self, look: Look) -> None:
        """Show the window and every panel in another look."""
        self.setStyleSheet(stylesheet(look))
        for panel in astuple(self._panels):
            if hasattr(panel, "set_look"):
                panel.set_look(look)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.keep_bytes("geometry", self.saveGeometry())
        self._settings.keep_bytes("across", self._across.saveState())
        self._settings.keep_bytes("middle", self._middle.saveState())
        self.closed.emit()
        super().closeEvent(event)

    def _place_panels(self) -> tuple[QSplitter, QSplitter]:
        panels = self._panels
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(_column("actors", panels.actors, panels.legend))
        upper = _column("middle", panels.times, panels.timeline, panels.overview)
        middle = _split("", upper, panels.table, panels.silence, panels.problems)
        middle.setSizes([540, 300, 300, 200])
        across.addWidget(middle)
        side = _split("side", panels.detail, panels.source)
        side.setSizes([470, 370])
        across.addWidget(side)
        across.setSizes([300, 890, 410])
        for index, stretch in enumerate((0, 1, 0)):
            across.setStretchFactor(index, stretch)
            across.setCollapsible(index, False)
        page = _column("page", panels.header, panels.chips, panels.banner, across)
        self.setCentralWidget(page)
        return across, middle


def _column(name: str, *widgets: QWidget) -> QFrame:
    """Stack widgets; the one that can grow most takes the room."""
    holder = QFrame()
    holder.setObjectName(name)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return holder


def _split(name: str, *widgets: QWidget) -> QSplitter:
    split = QSplitter(Qt.Orientation.Vertical)
    split.setObjectName(name)
    for widget in widgets:
        split.addWidget(widget)
    split.setSizes([420] * len(widgets))
    return split


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
