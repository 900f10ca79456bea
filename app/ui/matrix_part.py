"""A small table of who accuses whom how often, around one actor."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.core.ids import ActorId
from app.core.model import Case
from app.core.standing.profile import Matrix
from app.core.words.initials import initials
from app.ui.look import SMALL_PX, Look
from app.ui.plain import ElidedLabel, PlainLabel, plain_tip

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class MatrixPart(QWidget):
    """Accusers as rows, accused as columns; the more allegations, the stronger the ground."""

    def __init__(self, case: Case, matrix: Matrix, look: Look) -> None:
        super().__init__()
        self._look = look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(2))
        names = {actor.id: actor.name for actor in case.actors}
        for column, accused in enumerate(matrix.accused, 1):
            head = PlainLabel(initials(names[accused]), "small-strong")
            head.setAlignment(_CENTRE)
            head.setToolTip(plain_tip(names[accused]))
            head.setAccessibleName(names[accused])
            grid.addWidget(head, 0, column)
        for row, accuser in enumerate(matrix.accusers, 1):
            name = ElidedLabel(names[accuser], "small")
            name.setAlignment(_RIGHT)
            grid.addWidget(name, row, 0)
            for column, accused in enumerate(matrix.accused, 1):
                grid.addWidget(self._cell(matrix, names, accuser, accused), row, column)
        grid.setColumnStretch(0, 1)

    def _cell(
        self, matrix: Matrix, names: dict[ActorId, str], accuser: ActorId, accused: ActorId
    ) -> PlainLabel:
        count = matrix.counts.get((accuser, accused), 0)
        cell = PlainLabel(f"{count:,}" if count else "·")
        cell.setAlignment(_CENTRE)
        cell.setMinimumWidth(self._look.px(30))
        cell.setContentsMargins(self._look.px(3), 0, self._look.px(3), 0)
        cell.setFixedHeight(self._look.px(20))
        allegations = f"{count:,} allegation{'' if count == 1 else 's'}"
        words = f"{names[accuser]} against {names[accused]}: {allegations}"
        cell.setToolTip(plain_tip(words))
        cell.setAccessibleName(words)
        ground = self._look.theme.css("allegation-soft" if count else "band")
        ink = self._look.theme.css("allegation-text" if count else "ink-3")
        cell.setStyleSheet(
            f"background: {ground}; color: {ink}; border-radius: {self._look.px(4)}px;"
            f"font-size: {self._look.px(SMALL_PX)}px; font-weight: {700 if count > 1 else 500};"
        )
        return cell
