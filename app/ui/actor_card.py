"""One actor as a card: names, what they allege and answer, whom they accuse, and every event."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.core.ids import ActorId
from app.core.model import Actor, Case, Event
from app.core.standing.profile import Profile
from app.core.words.attribution import actor_names, label_title
from app.core.words.date_words import date_words
from app.core.words.short_date import short_date
from app.paint.shapes import kind_icon
from app.state.session import OpenCase
from app.ui.line_button import LineButton
from app.ui.look import BODY_PX, Look
from app.ui.matrix_part import MatrixPart
from app.ui.plain import PlainLabel, WrappedLabel

_MOST: Final = 60
_MATRIX: Final = 6


class ActorCard(QFrame):
    """A card of an actor.

    Signals:
        chosen(event: EventId, citation: int): one of the events listed was clicked.
        actor_chosen(actor: ActorId): one of the members was clicked.
    """

    chosen = Signal(str, int)
    actor_chosen = Signal(str)

    def __init__(self, opened: OpenCase, actor: ActorId, as_of: int | None, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("card", "selected")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(look.px(n) for n in (13, 11, 12, 12)))
        self._column.setSpacing(look.px(4))
        case = opened.case
        profile = opened.profiles.of(actor, as_of)
        self._add_actor(case, case.actor_by_id[actor])
        self._add_counts(profile)
        self._add_members(case, profile)
        matrix = opened.profiles.matrix(actor, _MATRIX, as_of)
        if matrix.accusers:
            self._add_heading("Who alleges how much against whom")
            self._column.addWidget(MatrixPart(case, matrix, look))
        self._add_events(profile)

    def _add_actor(self, case: Case, actor: Actor) -> None:
        self._column.addWidget(WrappedLabel(actor.name, "heading"))
        lines = (
            actor.role,
            actor.kind.replace("-", " ") if actor.kind != "other" else "",
            f"Also called {', '.join(actor.aliases)}" if actor.aliases else "",
            f"Member of {actor_names(case, actor.member_of)}" if actor.member_of else "",
            actor.url,
        )
        for line in filter(None, lines):
            self._column.addWidget(WrappedLabel(line, "small"))
        if actor.description:
            self._column.addWidget(WrappedLabel(actor.description, "soft"))

    def _add_counts(self, profile: Profile) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(10))
        grid.setVerticalSpacing(self._look.px(1))
        grid.setColumnStretch(1, 1)
        counts = (
            (profile.made, "allegations made"),
            (profile.received, "allegations received, of these"),
            (profile.answered, "    answered"),
            (profile.silent, "    asked, silent"),
            (profile.nothing, "    nothing recorded"),
        )
        for row, (which, words) in enumerate(counts):
            number = PlainLabel(f"{len(which):,}", "small-strong")
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(PlainLabel(words, "small"), row, 1)
        self._column.addSpacing(self._look.px(4))
        self._column.addLayout(grid)
        if profile.first and profile.last:
            words = f"First {date_words(profile.first)}, last {date_words(profile.last)}"
            self._column.addWidget(WrappedLabel(words, "small"))

    def _add_members(self, case: Case, profile: Profile) -> None:
        if profile.members:
            self._add_heading("Members")
        for member in profile.members:
            line = self._line(case.actor_by_id[member].name)
            line.clicked.connect(lambda _=False, id_=member: self.actor_chosen.emit(id_))

    def _add_events(self, profile: Profile) -> None:
        named = profile.named
        if named:
            self._add_heading(f"Named in {len(named):,}")
        for event in named[:_MOST]:
            self._add_event(event)
        if len(named) > _MOST:
            more = f"and {len(named) - _MOST} more, on the timeline"
            self._column.addWidget(WrappedLabel(more, "small"))

    def _add_heading(self, words: str) -> None:
        self._column.addSpacing(self._look.px(6))
        self._column.addWidget(PlainLabel(words, "small-strong"))

    def _add_event(self, event: Event) -> None:
        date = short_date(event.date) if event.date else "undated"
        line = self._line(f"{date} · {label_title(event)}")
        line.setIcon(QIcon(kind_icon(event.kind, self._look.theme, self._look.px(13))))
        line.clicked.connect(lambda: self.chosen.emit(event.id, 0))

    def _line(self, words: str) -> LineButton:
        line = LineButton(words, self._look.font(BODY_PX))
        self._column.addWidget(line)
        return line
