"""The row under the header that says what is filtered; a click on a chip takes its filter away."""

from typing import Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from app.core.view import View, unfiltered
from app.core.words.filters import Filter, active_filters
from app.state.session import OpenCase, Session
from app.ui.plain import plain_tip

_LONGEST: Final = 36


class ChipRow(QWidget):
    """One chip for each filter, and one click that clears all; hidden without any."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("chips")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._filters: tuple[Filter, ...] = ()
        self._holder = _Holder()
        self.clear_all = _button("Clear all", "Show everything again")
        self.clear_all.setProperty("flat", True)
        self.clear_all.setProperty("small", True)
        self.clear_all.clicked.connect(self._on_clear_all)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 4, 14, 4)
        line.addWidget(self._holder, 1)
        line.addWidget(self.clear_all)
        self._show_filters()
        session.case_changed.connect(self._on_case_changed)
        session.view_changed.connect(self._on_view_changed)

    @property
    def chips(self) -> list[QPushButton]:
        """Return the chips from left to right."""
        return self._holder.chips

    def _on_case_changed(self, _opened: OpenCase) -> None:
        self._show_filters()

    def _on_view_changed(self, old: View, new: View) -> None:
        if replace(old, shown=new.shown, selected=new.selected, citation=new.citation) != new:
            self._show_filters()

    def _show_filters(self) -> None:
        filters = active_filters(self._session.case, self._session.view)
        if filters != self._filters:
            self._filters = filters
            self._holder.show_chips([self._chip(each) for each in filters])
        self.setVisible(bool(filters))

    def _chip(self, one: Filter) -> QPushButton:
        short = one.words if len(one.words) <= _LONGEST else f"{one.words[: _LONGEST - 1]}…"
        # An ampersand would underline the next letter.
        chip = _button(f"{short}  ×".replace("&", "&&"), f"Click to remove: {one.words}")
        chip.setProperty("chip", True)
        chip.setToolTip(
            plain_tip("\n".join(filter(None, (f"Click to remove: {one.words}", one.more))))
        )
        chip.clicked.connect(lambda: self._take_away(one.without))
        return chip

    def _take_away(self, without: dict[str, Any]) -> None:
        self._session.show_view(replace(self._session.view, **without))

    def _on_clear_all(self) -> None:
        self._session.show_view(unfiltered(self._session.view))


class _Holder(QWidget):
    """The chips in a line; those for which there is no room are cut off, and widen no window."""

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)
        self._line.addStretch(1)

    def show_chips(self, chips: list[QPushButton]) -> None:
        """Show other chips in place of those before."""
        for old in self.chips:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = chips
        for place, chip in enumerate(chips):
            self._line.insertWidget(place, chip)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
