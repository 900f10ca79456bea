"""The buttons under the source text: open it elsewhere, copy from it, go on in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.core.detail import selected_citation
from app.state.anchor_finder import AnchorFinder
from app.state.session import Session
from app.ui.copy_menu import fill_copy_menu


class SourceButtons(QWidget):
    """Open source, Copy, Previous, Next.

    Signals:
        open_wanted(): the source shown is to be opened outside the program.
        step_wanted(by: int): the next (1) or previous (-1) passage of the text is wanted.
    """

    open_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, session: Session, finder: AnchorFinder) -> None:
        super().__init__()
        self._session = session
        self._finder = finder
        self.open = QPushButton("Open source")
        self.open.setProperty("primary", "true")
        self.copy = QPushButton("Copy")
        self.previous = QPushButton("Previous")
        self.next = QPushButton("Next")
        menu = QMenu(self.copy)
        self.copy.setMenu(menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for button in (self.open, self.copy, self.previous, self.next):
            line.addWidget(button)
        self.open.clicked.connect(self.open_wanted)
        menu.aboutToShow.connect(self._on_copy_wanted)
        self.previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.step_wanted.emit(1))

    def enable(self, *, open_: bool, steps: bool) -> None:
        """Say whether the source can be opened elsewhere, and whether it has passages."""
        self.open.setEnabled(open_)
        self.previous.setEnabled(steps)
        self.next.setEnabled(steps)
        self.copy.setEnabled(selected_citation(self._session.case, self._session.view) is not None)

    def _on_copy_wanted(self) -> None:
        cited = selected_citation(self._session.case, self._session.view)
        if cited is not None:
            source = self._session.case.source_by_id[cited.source]
            shelf = self._session.opened.shelf
            fill_copy_menu(self.copy.menu(), source, cited, self._finder.anchor(cited), shelf)
