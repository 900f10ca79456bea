"""The status bar: one line of words, and how far something is that can be given up."""

from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar

from app.ui.plain import ElidedLabel


class StatusBar(QStatusBar):
    """Words on the left; a bar and "Give up" on the right while something takes its time."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ElidedLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(180)
        self.give_up = QPushButton("Give up")
        self.setSizeGripEnabled(False)
        self.addWidget(self._words, 1)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(self.give_up)
        self.show_progress(None)

    @property
    def words(self) -> str:
        """Return the words shown now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Show a line of words in place of the last."""
        self._words.setText(words)

    def show_progress(self, part: float | None) -> None:
        """Show how much is done, 0 to 1, with a way to give it up; None hides both."""
        self._progress.setValue(round(100 * (part or 0)))
        self._progress.setVisible(part is not None)
        self.give_up.setVisible(part is not None)
