"""The desk: what the person can do with the window, each verb one small method."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.core.model import Source
from app.core.view import View
from app.state.anchor_finder import AnchorFinder
from app.state.session import Session
from app.state.settings import Settings
from app.state.trail import Trail
from app.ui.case_files import CaseFiles, problem_count
from app.ui.status_line import status_line
from app.ui.wardrobe import Wardrobe
from app.ui.window import Panels, Window

if TYPE_CHECKING:
    from app.ui.event_table import EventTable
    from app.ui.silence_panel import SilencePanel


class Desk(QObject):
    """Joins the parts of the window that do not know each other."""

    def __init__(
        self,
        session: Session,
        finder: AnchorFinder,
        settings: Settings,
        wardrobe: Wardrobe,
        panels: Panels,
        window: Window,
    ) -> None:
        super().__init__()
        self.session = session
        self._finder = finder
        self._panels = panels
        self._window = window
        self.files = CaseFiles(session, finder, settings, panels, window)
        self.trail = Trail(session, self)
        self._connect(wardrobe)

    def show_problems(self) -> None:
        """Show the problems of the case that is open, or say that there are none."""
        problems = (*self.session.opened.problems, *self._finder.trust.problems)
        self._panels.problems.show_problems(problem_count(problems), problems)
        if not problems:
            self._window.status.say("This case has no problems.")

    def filter_actors(self) -> None:
        """Put the keyboard into the filter box of the actor panel."""
        self._panels.actors.filter_box.setFocus()
        self._panels.actors.filter_box.selectAll()

    def _connect(self, wardrobe: Wardrobe) -> None:
        self.trail.ended.connect(self._window.status.say)
        self.session.view_changed.connect(self._on_view_changed)
        self._window.closed.connect(self._on_closed)
        self._panels.source.open_wanted.connect(self._on_open_wanted)
        self._panels.problems.copied.connect(
            lambda place: self._window.status.say(f"Copied {place}")
        )
        self._panels.timeline.passage_wanted.connect(self._panels.source.show_passage)
        self._join_drawers()
        wardrobe.look_changed.connect(self._window.set_look)

    def _join_drawers(self) -> None:
        """Let chronology and silence view take turns in the place that they share."""
        table, silence = self._panels.table, self._panels.silence
        table.opened.connect(silence.put_away)
        silence.opened.connect(table.put_away)
        table.made.connect(self._on_table_made)
        silence.made.connect(self._on_silence_made)
        table.open_as_before()
        silence.open_as_before()

    def _on_table_made(self, table: "EventTable") -> None:
        table.other_wanted.connect(self._panels.silence.toggle)
        table.passage_wanted.connect(self._panels.source.show_passage)
        table.said.connect(self._window.status.say)

    def _on_silence_made(self, silence: "SilencePanel") -> None:
        silence.other_wanted.connect(self._panels.table.toggle)
        silence.said.connect(self._window.status.say)

    def _on_view_changed(self, _old: View, new: View) -> None:
        self._window.status.say(status_line(self.session.opened, new))

    def _on_open_wanted(self, source: Source) -> None:
        from app.ui.leaving import ask_to_leave

        ask_to_leave(self._window, source, self.session.opened.path.resolve().parent)

    def _on_closed(self) -> None:
        self.files.close()
        self._finder.stop()
        QApplication.quit()
