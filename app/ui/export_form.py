"""The choices of a figure as fields: what is in it, how wide it is, how it looks."""

from typing import Any, Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.ui.export_choices import Choices

_WIDTHS: Final = (
    "A4",
    "A4 landscape",
    "A3 landscape",
    "letter landscape",
    "85mm",
    "170mm",
    "1600px",
)
_FORMATS: Final = (
    ("pdf", "PDF: for print and papers"),
    ("svg", "SVG: for the web, and to edit"),
    ("png", "PNG: a picture"),
    ("md", "Markdown: the quotes alone"),
    ("csv", "CSV: the quotes as a table"),
)
_THEMES: Final = (("light", "Light"), ("dark", "Dark"), ("black-and-white", "Black and white"))
_RANGES: Final = (("whole", "The whole time"), ("shown", "As shown now"), ("dates", "From – to"))
_TICKS: Final = (
    ("titled", "Title"),
    ("legend", "Legend"),
    ("scale", "Scale"),
    ("made_with", "“Made with” line"),
    ("cited", "Number the marks and list the quotes"),
    ("outlines", "Text as shapes (SVG)"),
)


class ExportForm(QWidget):
    """The fields.

    Signals:
        changed(): another choice was made. Not emitted while the fields are being filled.
    """

    changed = Signal()

    def __init__(self, choices: Choices, title: str) -> None:
        super().__init__()
        self._choices = choices
        self.format = _combo(_FORMATS, choices.format)
        self.paper = QComboBox(editable=True)
        self.paper.addItems(_WIDTHS)
        self.paper.setCurrentText(choices.width)
        self.dpi = QSpinBox(minimum=10, maximum=2400, singleStep=50, value=choices.dpi)
        self.theme = _combo(_THEMES, choices.theme)
        self.span = _combo(_RANGES, choices.span)
        self.start, self.end = QLineEdit(choices.start), QLineEdit(choices.end)
        self.title = QLineEdit(choices.title)
        self.title.setPlaceholderText(title)
        self.start.setPlaceholderText("2021-01")
        self.end.setPlaceholderText("2021-12-08")
        self.ticks = {name: QCheckBox(words) for name, words in _TICKS}
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(choices, name))
        self._lay_out()
        self._connect()
        self._enable()

    @property
    def choices(self) -> Choices:
        """Return what is chosen now."""
        ticks: dict[str, Any] = {name: tick.isChecked() for name, tick in self.ticks.items()}
        return replace(
            self._choices,
            format=self.format.currentData(),
            width=self.paper.currentText(),
            dpi=self.dpi.value(),
            theme=self.theme.currentData(),
            span=self.span.currentData(),
            start=self.start.text(),
            end=self.end.text(),
            title=self.title.text(),
            **ticks,
        )

    def _lay_out(self) -> None:
        rows = QFormLayout()
        for words, field in (
            ("Format", self.format),
            ("Width", self.paper),
            ("Dots per inch", self.dpi),
            ("Colours", self.theme),
            ("Time", self.span),
            ("First day", self.start),
            ("Last day", self.end),
            ("Title", self.title),
        ):
            field.setAccessibleName(words)
            rows.addRow(words, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        for tick in self.ticks.values():
            column.addWidget(tick)
        column.addStretch(1)

    def _connect(self) -> None:
        for combo in (self.format, self.theme, self.span):
            combo.currentIndexChanged.connect(self._on_changed)
        for edit in (self.start, self.end, self.title):
            edit.textChanged.connect(self._on_changed)
        self.paper.currentTextChanged.connect(self._on_changed)
        self.dpi.valueChanged.connect(self._on_changed)
        for tick in self.ticks.values():
            tick.toggled.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        chosen = self.choices
        self.dpi.setEnabled(chosen.format == "png")
        self.ticks["outlines"].setEnabled(chosen.format == "svg")
        self.start.setEnabled(chosen.span == "dates")
        self.end.setEnabled(chosen.span == "dates")
        self.title.setEnabled(chosen.titled)


def _combo(entries: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
    combo = QComboBox()
    for value, words in entries:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo
