"""The header: which case is open, how much is in it, how many of its passages stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.core.checks import tally_words
from app.core.model import Case
from app.core.standing.origins import origins_of
from app.core.view import View
from app.state.anchor_finder import DOUBTFUL, AnchorFinder
from app.state.session import OpenCase, Session
from app.ui.plain import ElidedLabel, PlainLabel


class Header(QWidget):
    """A line across the top; `tools` stand before its buttons, which do what the menus do."""

    def __init__(self, session: Session, finder: AnchorFinder, *tools: QWidget) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._session = session
        self._finder = finder
        self._title = ElidedLabel(tone="title", letters=14)
        self._counts = ElidedLabel(tone="small")
        self.trust = PlainLabel(tone="small")
        self.doubtful = _button("Show what does not stand", "Leave out what is found")
        self.doubtful.setCheckable(True)
        self.doubtful.hide()
        self.zoom_out = _button("−", "Zoom out")
        self.zoom_in = _button("+", "Zoom in")
        self.fit = _button("Fit", "Show the whole time of the case")
        self.export = _button("Export…", "Make a figure of this case")
        self.export.setProperty("primary", True)
        self._lay_out(tools)
        self._on_case_changed(session.opened)
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)
        self.doubtful.toggled.connect(self._on_doubtful_toggled)
        finder.found_more.connect(self._on_found_more)

    @property
    def counts(self) -> str:
        """Return how much there is of the case, in words."""
        return self._counts.text()

    def _lay_out(self, tools: tuple[QWidget, ...]) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 14, 8)
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addSpacing(12)
        line.addWidget(self._counts)
        line.addSpacing(12)
        line.addWidget(self.trust)
        line.addWidget(self.doubtful)
        line.addStretch(1)
        for widget in (*tools, self.zoom_out, self.zoom_in, self.fit, self.export):
            line.addWidget(widget)

    def _on_case_changed(self, opened: OpenCase) -> None:
        self._title.setText(opened.case.title)
        self._show_counts()
        self.trust.setText("")
        self.doubtful.hide()

    def _on_view_changed(self, old: View, new: View) -> None:
        self.doubtful.setChecked(new.only is not None)
        if old.as_of != new.as_of:
            self._show_counts()

    def _show_counts(self) -> None:
        opened, as_of = self._session.opened, self._session.view.as_of
        said = None if as_of is None else opened.tallies.events(as_of)
        self._counts.setText(count_line(opened.case, said))

    def _on_found_more(self, done: int, total: int) -> None:
        if done < total:
            self.trust.setText(f"looking up passages: {done:,} of {total:,}")
        else:
            self._show_trust()

    def _on_doubtful_toggled(self, on: bool) -> None:
        self._session.show_only(frozenset(self._finder.trust.doubtful) if on else None)

    def _show_trust(self) -> None:
        tally = self._finder.trust.tally
        self.trust.setText(tally_words(tally))
        self.doubtful.setVisible(any(tally[state] for state in DOUBTFUL))
        if self.doubtful.isChecked():
            self._on_doubtful_toggled(True)


def count_line(case: Case, said: int | None = None) -> str:
    """Return how many events, actors and sources a case holds, and how many origins.

    Args:
        said: how many of the events count as of the day that is shown; None for all.
    """
    events = _count(len(case.events), "event")
    parts = [
        events if said is None else f"{said:,} of {events}",
        _count(len(case.actors), "actor"),
        _count(len(case.sources), "source"),
    ]
    if case.sources:
        origins = origins_of(case, (source.id for source in case.sources))
        parts[-1] += f", {_count(len(origins), 'origin')}"
    return " · ".join(parts)


def _count(many: int, word: str) -> str:
    return f"{many:,} {word}{'' if many == 1 else 's'}"


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
