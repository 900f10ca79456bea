"""The legend: the shape of each kind with its count, a tick to hide the kind."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from app.core.model import KINDS, Kind
from app.core.view import View
from app.core.words.attribution import KIND_WORDS
from app.paint.shapes import kind_icon, period_icon
from app.state.session import OpenCase, Session
from app.ui.look import Look
from app.ui.plain import PlainLabel

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Legend(QWidget):
    """What the shapes on the timeline mean; only kinds that occur in the case are listed."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._ticks: dict[Kind, QCheckBox] = {}
        self._counts: dict[Kind, PlainLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 4, 14, 10)
        self._column.addWidget(PlainLabel("Show", "heading"))
        self._periods = PlainLabel(tone="small")
        self._rows: QWidget | None = None
        self._fill()
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)

    def set_look(self, look: Look) -> None:
        """Show itself in another look."""
        self._look = look
        self._fill()

    def tick_of(self, kind: Kind) -> QCheckBox:
        """Return the tick box of a kind that occurs in the case."""
        return self._ticks[kind]

    def count_of(self, kind: Kind) -> str:
        """Return the count that stands beside a kind."""
        return self._counts[kind].text()

    def _fill(self) -> None:
        if self._rows is not None:
            self._rows.deleteLater()
        self._rows = QWidget()
        self._periods = PlainLabel(tone="small")
        self._column.addWidget(self._rows)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._look.px(3))
        grid.setColumnStretch(0, 1)
        counts = self._session.opened.tallies.kinds(self._session.view.as_of)
        self._counts = {}
        self._ticks = {kind: self._make_tick(kind) for kind in KINDS if kind in counts}
        for row, (kind, tick) in enumerate(self._ticks.items()):
            grid.addWidget(tick, row, 0)
            self._counts[kind] = PlainLabel(f"{counts[kind]:,}", "small")
            grid.addWidget(self._counts[kind], row, 1, _RIGHT)
        self._add_period(grid, len(self._ticks))

    def _make_tick(self, kind: Kind) -> QCheckBox:
        side = self._look.px(13)
        tick = QCheckBox(KIND_WORDS[kind])
        tick.setIcon(kind_icon(kind, self._look.theme, side))
        tick.setIconSize(QSize(side, side))
        tick.setChecked(kind not in self._session.view.hidden_kinds)
        tick.toggled.connect(lambda shown: self._session.hide_kind(kind, not shown))
        return tick

    def _add_period(self, grid: QGridLayout, row: int) -> None:
        """Explain the hatched bar, which goes with its allegation and has no tick of its own."""
        tallies = self._session.opened.tallies
        if not tallies.periods():
            return
        self._periods.setText(f"{tallies.periods(self._session.view.as_of):,}")
        width, height = self._look.px(20), self._look.px(9)
        bar = PlainLabel()
        bar.setPixmap(period_icon(self._look.theme, width, height).pixmap(QSize(width, height)))
        line = QGridLayout()
        line.setContentsMargins(0, 3, 0, 0)
        line.addWidget(bar, 0, 0)
        line.addWidget(PlainLabel("Period an allegation is about"), 0, 1)
        line.setHorizontalSpacing(self._look.px(8))
        line.setColumnStretch(1, 1)
        grid.addLayout(line, row, 0)
        grid.addWidget(self._periods, row, 1, _RIGHT)

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._fill()

    def _on_view_changed(self, old: View, new: View) -> None:
        if old.as_of != new.as_of:
            self._show_counts(new.as_of)
        if old.hidden_kinds != new.hidden_kinds:
            for kind, tick in self._ticks.items():
                tick.setChecked(kind not in new.hidden_kinds)

    def _show_counts(self, as_of: int | None) -> None:
        tallies = self._session.opened.tallies
        self._periods.setText(f"{tallies.periods(as_of):,}")
        for kind, count in tallies.kinds(as_of).items():
            self._counts[kind].setText(f"{count:,}")
