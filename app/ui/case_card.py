"""The case itself as a card, shown while nothing is selected."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.core.model import Case
from app.ui.look import Look
from app.ui.plain import WrappedLabel


class CaseCard(QFrame):
    """Title and description of the case, and how to go on."""

    def __init__(self, case: Case, look: Look) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(n) for n in (13, 11, 12, 12)))
        column.setSpacing(look.px(6))
        column.addWidget(WrappedLabel(case.title, "heading"))
        if case.description:
            column.addWidget(WrappedLabel(case.description, "soft"))
        if case.events:
            hint = (
                "Click a mark on the timeline, an actor, or a marked passage to see who says what."
            )
            column.addWidget(WrappedLabel(hint, "small"))
