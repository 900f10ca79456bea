"""The standing of a claim as of a day: who has answered what, a list and not a verdict."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

from msgspec import Struct, field

from app.core.dates import OPEN_PAST
from app.core.ids import ActorId, EventId
from app.core.model import Allegation, Case, Claim, Finding, Retraction
from app.core.standing.said import COUNTED, Said, moments_of, said_by

_UNDOING: Final = frozenset({Finding, Retraction})


class Undoing(Struct, frozen=True):
    """A retraction that takes a claim back, or a finding that overturns one."""

    event: EventId
    said: Said


class StandingAnswer(Struct, frozen=True):
    """One of the latest answers of a respondent; `undone` is what took it back or overturned it.

    It stands unless that has surely been said.
    """

    event: EventId
    said: Said
    undone: tuple[Undoing, ...] = ()

    @property
    def stands(self) -> bool:
        """Say whether nothing has surely taken it back or overturned it."""
        return all(one.said == "possibly" for one in self.undone)


class Respondent(Struct, frozen=True):
    """An actor who answered, or is accused; without answers nothing is recorded of them."""

    actor: ActorId
    accused: bool
    answers: tuple[StandingAnswer, ...] = ()


class Standing(Struct, frozen=True):
    """The standing of a claim: the accused first, as `against` names them, then whoever else
    answered, in the order of the file. `undone` is what took the claim itself back."""

    claim: EventId
    said: Said
    undone: tuple[Undoing, ...]
    respondents: tuple[Respondent, ...]

    @property
    def stands(self) -> bool:
        """Say whether nothing has surely taken the claim back or overturned it."""
        return all(one.said == "possibly" for one in self.undone)


class _Kept(Struct, frozen=True):
    """The moments at which a standing changes, and what it is before the first (0), from there
    on (1) and so forth; -1 is the standing by now."""

    moments: tuple[int, ...]
    standings: dict[int, Standing] = field(default_factory=dict)


class Standings:
    """The standings of the claims of one case, each worked out when first asked and kept.

    A standing changes only where one of its statements begins to count, so that between two such
    moments it is looked up: stepping through time costs what changes, not what there is.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._undoings = undoings(case)
        self._kept: dict[EventId, _Kept] = {}

    def at(self, claim: EventId, end: int | None = None) -> Standing:
        """Return the standing of a claim.

        Args:
            claim: a claim of the case.
            end: the end of the day as of which, exclusive, in seconds; None counts everything,
                what has no date too.
        """
        kept = self._kept.get(claim) or self._keep(claim)
        part = -1 if end is None else bisect_right(kept.moments, end)
        standing = kept.standings.get(part)
        if standing is None:
            standing = kept.standings[part] = self._work_out(claim, end)
        return standing

    def _keep(self, claim: EventId) -> _Kept:
        kept = self._kept[claim] = _Kept(self._moments(claim))
        return kept

    def _moments(self, claim: EventId) -> tuple[int, ...]:
        dates = (one.date for one in self._concerned(claim))
        return tuple(sorted({moment for date in dates for moment in moments_of(date)}))

    def _concerned(self, claim: EventId) -> Iterator[Claim]:
        """Give out every statement that the standing of a claim can rest on."""
        said = _claim(self._case, claim)
        for one in (said, *self._case.answers_to.get(claim, ())):
            yield one
            yield from self._undoings.get(one.id, ())

    def _work_out(self, claim_id: EventId, end: int | None) -> Standing:
        claim = _claim(self._case, claim_id)
        accused = dict.fromkeys(claim.against) if isinstance(claim, Allegation) else {}
        answers: dict[ActorId, dict[EventId, Claim]] = {actor: {} for actor in accused}
        for answer in self._case.answers_to.get(claim_id, ()):
            if end is None or said_by(answer.date, end) in COUNTED:
                for actor in (*answer.by, *answer.on_behalf_of):
                    answers.setdefault(actor, {})[answer.id] = answer
        respondents = (
            Respondent(actor, actor in accused, tuple(self._latest(given.values(), end)))
            for actor, given in answers.items()
        )
        said = said_by(claim.date, end)
        return Standing(claim_id, said, self._undone(claim_id, end), tuple(respondents))

    def _latest(self, answers: Iterable[Claim], end: int | None) -> Iterator[StandingAnswer]:
        """Give out the answers of one respondent that none of the others surely follows.

        An answer that had only possibly been said by the day follows nothing surely: if it had
        not been said, what came before it was the latest.
        """
        given = tuple(answers)
        latest_start = max((_sure_start(answer, end) for answer in given), default=OPEN_PAST)
        for answer in given:
            if answer.date is None or answer.date.span.latest_end > latest_start:
                said = said_by(answer.date, end)
                yield StandingAnswer(answer.id, said, self._undone(answer.id, end))

    def _undone(self, claim: EventId, end: int | None) -> tuple[Undoing, ...]:
        given = ((one, said_by(one.date, end)) for one in self._undoings.get(claim, ()))
        return tuple(Undoing(one.id, said) for one, said in given if end is None or said in COUNTED)


def _sure_start(answer: Claim, end: int | None) -> int:
    """Return the instant before which an answer was surely not yet said, if it surely was."""
    if answer.date is None or said_by(answer.date, end) != "surely":
        return OPEN_PAST
    return answer.date.span.earliest_start


def _claim(case: Case, id_: EventId) -> Claim:
    claim = case.event_by_id[id_]
    if not isinstance(claim, Claim):
        raise TypeError(f"{id_} is no claim; only claims have a standing")
    return claim


def undoings(case: Case) -> Mapping[EventId, tuple[Claim, ...]]:
    """Return, for each claim, what takes it back or overturns it, in the order of the file.

    A retraction takes back what its own speaker said; it may also answer what that was about.
    """
    found: dict[EventId, dict[EventId, Claim]] = {}
    undoing = [one for one in case.events if type(one) in _UNDOING]
    for event in cast(list[Finding | Retraction], undoing):
        for target in _undone_by(case, event):
            found.setdefault(target, {})[event.id] = event
    return {target: tuple(undone.values()) for target, undone in found.items()}


def _undone_by(case: Case, event: Finding | Retraction) -> tuple[EventId, ...]:
    if isinstance(event, Finding):
        return event.overturns
    speakers = {*event.by, *event.on_behalf_of}
    answered = (_claim(case, target) for target in event.answers)
    return tuple(one.id for one in answered if speakers & {*one.by, *one.on_behalf_of})
