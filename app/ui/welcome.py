"""The page of welcome: what the window shows before a case is open."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.state.settings import Settings
from app.ui.look import Look
from app.ui.picture import Picture
from app.ui.plain import PlainLabel, WrappedLabel, plain_tip
from app.ui.samples import SAMPLES

_WORDS: Final = (
    "Who alleged what about whom, who answered, and where exactly it is written. "
    "A case is one file of yours; it never leaves this computer."
)
_MOST_RECENT: Final = 5


class Welcome(QFrame):
    """Offers to open a file, one of the samples, a recent file, or the tour.

    Signals:
        open_wanted(): the person wants to choose a file.
        sample_wanted(name: str): the person wants a sample case.
        file_wanted(path: Path): the person wants a file opened before.
        tour_wanted(): the person wants to be shown around.
    """

    open_wanted = Signal()
    sample_wanted = Signal(str)
    file_wanted = Signal(object)
    tour_wanted = Signal()

    def __init__(self, settings: Settings, look: Look) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self._settings = settings
        self.picture = Picture("welcome", look, QSize(640, 300))
        self.note = WrappedLabel(tone="warning")
        self.note.hide()
        self.open = QPushButton("Open a case…")
        self.open.setProperty("primary", True)
        self.open.clicked.connect(self.open_wanted)
        self.tour = QPushButton("Show me around")
        self.tour.clicked.connect(self.tour_wanted)
        self.samples = [self._sample(name, title) for name, title in SAMPLES]
        self.recent: list[QPushButton] = []
        self._files = QVBoxLayout()
        self._place()
        self.fill()

    def fill(self) -> None:
        """List the files opened last that are still there."""
        while (item := self._files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        there = [path for path in self._settings.recent if path.is_file()][:_MOST_RECENT]
        self.recent = [self._recent(path) for path in there]
        if there:
            self._files.addWidget(PlainLabel("Opened last", "small-strong"))
        for button in self.recent:
            self._files.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, words: str) -> None:
        """Show a note above everything; "" removes it."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def set_look(self, look: Look) -> None:
        """Show the page in another look."""
        self.picture.set_look(look)

    def _place(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self.note)
        column.addWidget(self.picture)
        column.addWidget(PlainLabel("Allegata", "title"))
        column.addWidget(WrappedLabel(_WORDS, "soft"))
        row = QHBoxLayout()
        for button in (self.open, *self.samples, self.tour):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._files)
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)

    def _sample(self, name: str, title: str) -> QPushButton:
        button = QPushButton(f"Sample: {title}")
        button.clicked.connect(partial(self.sample_wanted.emit, name))
        return button

    def _recent(self, path: Path) -> QPushButton:
        button = QPushButton(path.name.replace("&", "&&"))
        button.setProperty("flat", True)
        button.setToolTip(plain_tip(str(path)))
        button.clicked.connect(partial(self.file_wanted.emit, path))
        return button
