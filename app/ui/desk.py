"""The desk: what the person can do with the window, each verb one small method."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu

from app.core.model import Source
from app.core.problems import Problem
from app.core.view import TimeRange, View, carry_view
from app.layout.fit import fit
from app.paths import resource
from app.state.anchor_finder import AnchorFinder
from app.state.opening import Opener
from app.state.session import OpenCase, Session
from app.state.settings import Settings
from app.state.trail import Trail
from app.state.watching import FileWatcher
from app.ui import dialogs
from app.ui.actions import Act, Sub, shortcut_lines
from app.ui.leaving import ask_to_leave
from app.ui.recent import fill_recent
from app.ui.status_line import status_line
from app.ui.wardrobe import Wardrobe
from app.ui.window import Panels, Window

SAMPLES = ("el-salvador-2021", "dreyfus-1894-1906")


class Desk(QObject):
    """Joins opener, watcher and session to the window that shows them."""

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
        self._settings = settings
        self._panels = panels
        self._window = window
        self._reopening = False
        self._refused: Path | None = None
        self.opener = Opener(self)
        self.watcher = FileWatcher(self)
        self.trail = Trail(session, self)
        self._connect(wardrobe)

    def open_file(self, path: Path) -> None:
        """Begin to open an event file; what is open stays until it has been read."""
        self._reopening = False
        self._window.status.say(f"Opening {path} …")
        self.watcher.expect(path)
        self.opener.open(path)

    def give_up(self) -> None:
        """Give up the file being opened; what is open stays open."""
        self.opener.cancel()
        self._window.status.show_progress(None)
        self._window.status.say("Given up; what was open is still open.")

    def ask_and_open(self) -> None:
        """Ask for an event file and open it."""
        recent = self._settings.recent
        path = dialogs.ask_for_file(self._window, recent[0].parent if recent else Path.home())
        if path is not None:
            self.open_file(path)

    def open_sample(self, name: str) -> None:
        """Open one of the sample cases that come with the program."""
        self.open_file(resource("samples", name, f"{name}.allegata.json"))

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of files opened last."""
        fill_recent(menu, self._settings, self.open_file)

    def show_problems(self) -> None:
        """Show the problems of the case that is open, or say that there are none."""
        problems = (*self.session.opened.problems, *self._finder.trust.problems)
        self._panels.problems.show_problems(_count(problems), problems)
        if not problems:
            self._window.status.say("This case has no problems.")

    def filter_actors(self) -> None:
        """Put the keyboard into the filter box of the actor panel."""
        self._panels.actors.filter_box.setFocus()
        self._panels.actors.filter_box.selectAll()

    def show_shortcuts(self, table: Sequence[Act | Sub]) -> None:
        """List the shortcuts."""
        dialogs.shortcuts_dialog(self._window, shortcut_lines(table)).open()

    def show_about(self) -> None:
        """Say what this program is."""
        dialogs.about_dialog(self._window).open()

    def _connect(self, wardrobe: Wardrobe) -> None:
        self.opener.progressed.connect(self._on_progressed)
        self.opener.opened.connect(self._on_opened)
        self.opener.refused.connect(self._on_refused)
        self.watcher.changed.connect(self._on_file_changed)
        self.trail.ended.connect(self._window.status.say)
        self.session.view_changed.connect(self._on_view_changed)
        self._finder.found_more.connect(self._on_found_more)
        self._window.status.give_up.clicked.connect(self.give_up)
        self._window.file_dropped.connect(self.open_file)
        self._window.closed.connect(self._on_closed)
        self._panels.source.open_wanted.connect(self._on_open_wanted)
        self._panels.problems.copied.connect(
            lambda place: self._window.status.say(f"Copied {place}")
        )
        self._panels.timeline.passage_wanted.connect(self._panels.source.show_passage)
        self._panels.table.passage_wanted.connect(self._panels.source.show_passage)
        self._panels.table.said.connect(self._window.status.say)
        self._join_tables()
        wardrobe.look_changed.connect(self._window.set_look)

    def _join_tables(self) -> None:
        """Let chronology and silence view take turns in the place that they share."""
        table, silence = self._panels.table, self._panels.silence
        table.opened.connect(silence.put_away)
        silence.opened.connect(table.put_away)
        table.other_wanted.connect(silence.toggle)
        silence.other_wanted.connect(table.toggle)
        silence.said.connect(self._window.status.say)

    def _on_progressed(self, path: Path, part: float) -> None:
        self._window.status.show_progress(part)
        self._window.status.say(f"Opening {path.name} …")

    def _on_opened(self, opened: OpenCase) -> None:
        old, reopening = self.session.view, self._reopening
        self._reopening = False
        view = (
            carry_view(old, opened.case)
            if reopening
            else View(fit(opened.columns, View(TimeRange(0, 1))))
        )
        # Watched before any text is read: what changes after that look is read again.
        self.watcher.watch(_files(opened))
        self.session.open_case(opened, view)
        self._settings.remember_file(opened.path)
        self._window.status.show_progress(None)
        self._window.status.say(status_line(opened.case, view))
        self._window.setWindowTitle(f"{opened.case.title} – Allegata")
        if reopening and self._refused not in (None, opened.path):
            return  # why another file was refused is still to be read
        self._refused = None
        self._panels.banner.say("")
        self._panels.problems.show_problems(_count(opened.problems), opened.problems)

    def _on_refused(self, path: Path, problems: tuple[Problem, ...]) -> None:
        self._window.status.show_progress(None)
        self._refused = path
        words = f"{path.name} does not open{self._still()}. {_count(problems)} below."
        self._panels.banner.say(words)
        self._panels.problems.show_problems(f"{path.name}: {_count(problems)}", problems)
        self._window.status.say(f"{path} was not opened.")

    def _still(self) -> str:
        if self._reopening:
            return ": the last good version stays open"
        return ": what is open stays open" if self.session.opened.path != Path() else ""

    def _on_file_changed(self) -> None:
        if not self.opener.busy:  # else told again at the next look
            self.watcher.accept()
            self._reopening = True
            self.opener.open(self.session.opened.path)

    def _on_found_more(self, done: int, total: int) -> None:
        """Tell once, when all is looked up, which texts are missing or not the ones cited."""
        if done < total or self._refused is not None:
            return
        texts = [p for p in self._finder.trust.problems if p.path.endswith((".file", "sha256"))]
        if texts:
            words = f"{_count(texts)} with source texts: {texts[0].message}. F8 shows all."
            self._panels.banner.say(words)

    def _on_view_changed(self, _old: View, new: View) -> None:
        self._window.status.say(status_line(self.session.case, new))

    def _on_open_wanted(self, source: Source) -> None:
        ask_to_leave(self._window, source, self.session.opened.path.resolve().parent)

    def _on_closed(self) -> None:
        self.opener.cancel()
        self.watcher.stop()
        self._finder.stop()
        QApplication.quit()


def _count(problems: Sequence[Problem]) -> str:
    return f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"


def _files(opened: OpenCase) -> list[Path]:
    folder = opened.path.resolve().parent
    return [opened.path, *(folder / s.file for s in opened.case.sources if s.file)]
