"""The front door: the page of welcome until a case is open, then the case."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget

from app.state.settings import Settings
from app.ui.case_files import CaseFiles
from app.ui.guide import Guide
from app.ui.samples import SAMPLES
from app.ui.wardrobe import Wardrobe
from app.ui.window import Panels, Window

if TYPE_CHECKING:
    from app.ui.welcome import Welcome

_WAIT_MS: Final = 200


class FrontDoor(QObject):
    """Puts the page of welcome before the panels, and takes it away when a case is open."""

    def __init__(
        self,
        settings: Settings,
        wardrobe: Wardrobe,
        files: CaseFiles,
        guide: Guide,
        panels: Panels,
        window: Window,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._wardrobe = wardrobe
        self._files = files
        self._guide = guide
        self._panels = panels
        self._window = window
        panels_page = window.takeCentralWidget()
        assert panels_page is not None
        self._pages = QStackedWidget()
        self._pages.addWidget(panels_page)
        window.setCentralWidget(self._pages)
        self._tour_wanted = False
        self._fault_log: Path | None = None
        files.opener.opened.connect(self._on_opened)
        files.opener.refused.connect(self._on_refused)
        window.status.give_up.clicked.connect(self._on_given_up)

    @cached_property
    def welcome(self) -> "Welcome":
        """Return the page of welcome, made when it is first needed."""
        from app.ui.welcome import Welcome

        page = Welcome(self._settings, self._wardrobe.look)
        page.open_wanted.connect(self._files.ask_and_open)
        page.sample_wanted.connect(self._files.open_sample)
        page.file_wanted.connect(self._files.open)
        page.tour_wanted.connect(self.show_around)
        self._wardrobe.look_changed.connect(page.set_look)
        self._pages.addWidget(page)
        return page

    def come_in(self, path: Path | None) -> None:
        """Show the window, with a file or with the page of welcome.

        A file that is read at once is there when the window is; one that takes longer is waited
        for in the window.
        """
        self.open(path)
        if path is None:
            self._window.show()
        else:
            self._files.opener.opened.connect(self._window.show)
            self._files.opener.refused.connect(self._window.show)
            QTimer.singleShot(_WAIT_MS, self._window.show)

    def open(self, path: Path | None) -> None:
        """Open a file, or show the page of welcome where there is none."""
        if path is not None:
            self._files.open(path)
            return
        self._pages.setCurrentWidget(self.welcome)
        self.welcome.open.setFocus()
        if self._fault_log is not None:
            self.welcome.say(_fault_words(self._fault_log))

    def show_around(self) -> None:
        """Begin the tour, with the first sample where nothing is open."""
        if self._files.has_case:
            self._guide.show_around()
        else:
            self._tour_wanted = True
            self._files.open_sample(SAMPLES[0][0])

    def tell_of_fault(self, log: Path | None) -> None:
        """Say, when the page of welcome or a case is shown, where the log of a fault lies."""
        self._fault_log = log

    def _on_opened(self) -> None:
        at_welcome = self._pages.currentIndex() > 0
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

    def _on_given_up(self) -> None:
        self._tour_wanted = False
        if not self._files.has_case:
            self.open(None)


def _fault_words(log: Path) -> str:
    return f"Something failed in Allegata last time. Where, without your case, is written in {log}"
