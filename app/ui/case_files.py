"""How event files come into the window: opened, dropped, watched, read again, refused."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.core.problems import Problem
from app.core.view import TimeRange, View, carry_view
from app.layout.fit import fit
from app.paths import home_folder, resource
from app.state.anchor_finder import AnchorFinder
from app.state.opening import Opener
from app.state.session import OpenCase, Session
from app.state.settings import Settings
from app.state.watching import FileWatcher
from app.ui.recent import fill_recent
from app.ui.status_line import status_line
from app.ui.window import Panels, Window


class CaseFiles(QObject):
    """Opens one event file at a time and follows it on disk; a bad one changes nothing."""

    def __init__(
        self,
        session: Session,
        finder: AnchorFinder,
        settings: Settings,
        panels: Panels,
        window: Window,
    ) -> None:
        super().__init__()
        self._session = session
        self._finder = finder
        self._settings = settings
        self._panels = panels
        self._window = window
        self._reopening = False
        self._refused: Path | None = None
        self.opener = Opener(self)
        self.watcher = FileWatcher(self)
        self.opener.progressed.connect(self._on_progressed)
        self.opener.opened.connect(self._on_opened)
        self.opener.refused.connect(self._on_refused)
        self.watcher.changed.connect(self._on_file_changed)
        finder.found_more.connect(self._on_found_more)
        window.status.give_up.clicked.connect(self.give_up)
        window.file_dropped.connect(self.open)

    @property
    def has_case(self) -> bool:
        """Say whether a case is open."""
        return self._session.opened.path != Path()

    def open(self, path: Path) -> None:
        """Begin to open an event file; what is open stays until it has been read."""
        self._reopening = False
        self._window.status.say(f"Opening {path} …")
        self.watcher.expect(path)
        self.opener.open(path)

    def give_up(self) -> None:
        """Give up the file being opened; what is open stays open."""
        self.opener.cancel()
        self._window.status.show_progress(None)
        rest = "; what was open is still open" if self.has_case else ""
        self._window.status.say(f"Given up{rest}.")

    def ask_and_open(self) -> None:
        """Ask for an event file and open it."""
        from app.ui.dialogs import ask_for_file

        recent = self._settings.recent
        path = ask_for_file(self._window, recent[0].parent if recent else home_folder())
        if path is not None:
            self.open(path)

    def open_sample(self, name: str) -> None:
        """Open one of the sample cases that come with the program."""
        self.open(resource("samples", name, f"{name}.allegata.json"))

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of files opened last."""
        fill_recent(menu, self._settings, self.open)

    def _on_progressed(self, path: Path, part: float) -> None:
        self._window.status.show_progress(part)
        self._window.status.say(f"Opening {path.name} …")

    def _on_opened(self, opened: OpenCase) -> None:
        old, reopening = self._session.view, self._reopening
        self._reopening = False
        view = (
            carry_view(old, opened.case)
            if reopening
            else View(fit(opened.columns, View(TimeRange(0, 1))))
        )
        # Watched before any text is read: what changes after that look is read again.
        self.watcher.watch(_files(opened))
        self._session.open_case(opened, view)
        self._settings.remember_file(opened.path)
        self._window.status.show_progress(None)
        self._window.status.say(status_line(opened, view))
        self._window.setWindowTitle(window_title(opened.case.title))
        if reopening and self._refused not in (None, opened.path):
            return  # why another file was refused is still to be read
        self._refused = None
        self._panels.banner.say("")
        self._panels.problems.show_problems(problem_count(opened.problems), opened.problems)

    def _on_refused(self, path: Path, problems: tuple[Problem, ...]) -> None:
        self._window.status.show_progress(None)
        self._refused = path
        words = f"{path.name} does not open{self._still()}. {problem_count(problems)} below."
        self._panels.banner.say(words)
        self._panels.problems.show_problems(f"{path.name}: {problem_count(problems)}", problems)
        self._window.status.say(f"{path} was not opened.")

    def _still(self) -> str:
        if self._reopening:
            return ": the last good version stays open"
        return ": what is open stays open" if self.has_case else ""

    def _on_file_changed(self) -> None:
        if not self.opener.busy:  # else told again at the next look
            self.watcher.accept()
            self._reopening = True
            self.opener.open(self._session.opened.path)

    def _on_found_more(self, done: int, total: int) -> None:
        """Tell once, when all is looked up, which texts are missing or not the ones cited."""
        if done < total:
            self._window.status.say(f"Looking up passages: {done:,} of {total:,}")
            return
        self._window.status.say(status_line(self._session.opened, self._session.view))
        if self._refused is not None:
            return
        texts = [p for p in self._finder.trust.problems if p.path.endswith((".file", "sha256"))]
        if texts:
            words = f"{problem_count(texts)} with source texts: {texts[0].message}. F8 shows all."
            self._panels.banner.say(words)

    def close(self) -> None:
        """Leave off opening and watching; to be called before the program ends."""
        self.opener.cancel()
        self.watcher.stop()


def problem_count(problems: Sequence[Problem]) -> str:
    """Return "1 problem", "2 problems"."""
    return f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"


def _files(opened: OpenCase) -> list[Path]:
    folder = opened.path.resolve().parent
    return [opened.path, *(folder / s.file for s in opened.case.sources if s.file)]


def window_title(title: str) -> str:
    """Return the title of the window; Qt would take `[*]` for a place of its own."""
    return f"{title} – Allegata".replace("[*]", "[*][*]")
