"""The front door: the page of welcome until a case is open, then the case."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget

from app.ui.case_files import CaseFiles
from app.ui.guide import Guide
from app.ui.welcome import SAMPLES, Welcome
from app.ui.window import Panels, Window


class FrontDoor(QObject):
    """Puts the page of welcome before the panels, and takes it away when a case is open."""

    def __init__(
        self, welcome: Welcome, files: CaseFiles, guide: Guide, panels: Panels, window: Window
    ) -> None:
        super().__init__()
        self.welcome = welcome
        self._files = files
        self._guide = guide
        self._panels = panels
        panels_page = window.takeCentralWidget()
        assert panels_page is not None
        self._pages = QStackedWidget()
        self._pages.addWidget(panels_page)
        self._pages.addWidget(welcome)
        window.setCentralWidget(self._pages)
        self._tour_wanted = False
        self._fault_log: Path | None = None
        welcome.open_wanted.connect(files.ask_and_open)
        welcome.sample_wanted.connect(files.open_sample)
        welcome.file_wanted.connect(files.open)
        welcome.tour_wanted.connect(self.show_around)
        files.opener.opened.connect(self._on_opened)
        files.opener.refused.connect(self._on_refused)

    def open(self, path: Path | None) -> None:
        """Open a file, or show the page of welcome where there is none."""
        if path is not None:
            self._files.open(path)
            return
        self._pages.setCurrentWidget(self.welcome)
        self.welcome.open.setFocus()

    def show_around(self) -> None:
        """Begin the tour, with the first sample where nothing is open."""
        if self._pages.currentWidget() is self.welcome:
            self._tour_wanted = True
            self._files.open_sample(SAMPLES[0][0])
        else:
            self._guide.show_around()

    def tell_of_fault(self, log: Path | None) -> None:
        """Say, now or when a case is open, where the log of an earlier fault lies."""
        self._fault_log = log
        self.welcome.say(_fault_words(log) if log is not None else "")

    def _on_opened(self) -> None:
        at_welcome = self._pages.currentWidget() is self.welcome
        self._pages.setCurrentIndex(0)
        if at_welcome:
            self._panels.timeline.setFocus()
        if self._fault_log is not None:
            self._panels.banner.say(_fault_words(self._fault_log))
            self._fault_log = None
        if self._tour_wanted:
            self._tour_wanted = False
            QTimer.singleShot(0, self._guide.show_around)

    def _on_refused(self) -> None:
        """Show the panels, where the problems of the refused file are listed."""
        self._tour_wanted = False
        self._pages.setCurrentIndex(0)


def _fault_words(log: Path) -> str:
    return f"Something failed in Allegata last time. Where, without your case, is written in {log}"
