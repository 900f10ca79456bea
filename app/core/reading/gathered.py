"""What right entries are called and refer to, gathered piece by piece while they are at hand.

Nearly every case is sound, and that can be told from sets of ids alone. To look at a million
records once more when all are read takes several times as long: they have to be fetched again.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, Final, cast

from app.core.model import Allegation, Citation, Claim, Event, Finding, Source
from app.core.reading.json_pieces import ARRAYS

_KEPT: Final = (*ARRAYS, "claims", "findings")


class Gathered:
    """Ids and references of the entries so far, all of them right one by one.

    Each answer is on the safe side: where it is no, something may be wrong, or may not.
    """

    def __init__(self) -> None:
        self._entries = 0
        self._ids: dict[str, set[str]] = {to: set() for to in _KEPT}
        self._used: dict[str, set[str]] = {to: set() for to in _KEPT}
        self._holders: dict[str, set[str]] = {to: set() for to in _KEPT}
        self._targets: dict[str, set[str]] = {to: set() for to in _KEPT}
        self._breaks_rules = False

    def add(self, array: str, records: Sequence[Any]) -> None:
        """Take in further entries of an array."""
        self._entries += len(records)
        self._ids[array].update([record.id for record in records])
        match array:
            case "actors":
                self._add_chain("actors", records, attrgetter("member_of"))
            case "sources":
                self._add_chain("sources", records, attrgetter("derived_from"))
                self._breaks_rules |= any(map(_two_texts, records))
            case _:
                self._add_events(records)

    @property
    def all_is_there(self) -> bool:
        """Say whether no id is given twice, and each reference leads to what it can mean."""
        different = sum(len(self._ids[array]) for array in ARRAYS)
        return different == self._entries and all(
            used[to] <= self._ids[to] for to in _KEPT for used in (self._used, self._targets)
        )

    @property
    def nothing_is_chained(self) -> bool:
        """Say whether nothing that is referred to refers on, so that there are no cycles."""
        return all(map(set.isdisjoint, self._holders.values(), self._targets.values()))

    @property
    def rules_hold(self) -> bool:
        """Say whether no rule within an entry is broken, and there is no retraction."""
        return not self._breaks_rules

    def _add_events(self, events: Sequence[Event]) -> None:
        claims = cast("list[Claim]", [event for event in events if event.kind != "event"])
        allegations = cast("list[Allegation]", _of_kind(claims, "allegation"))
        findings = cast("list[Finding]", _of_kind(claims, "finding"))
        self._ids["claims"].update([claim.id for claim in claims])
        self._ids["findings"].update([finding.id for finding in findings])
        self._add_chain("claims", claims, attrgetter("answers"))
        self._add_chain("findings", findings, attrgetter("overturns"))
        actors = self._used["actors"]
        actors.update(_flat([event.actors for event in events]))
        actors.update(_flat([claim.by for claim in claims]))
        actors.update(_flat([claim.on_behalf_of for claim in claims]))
        actors.update(_flat([allegation.against for allegation in allegations]))
        self._add_citations([cited for event in events for cited in event.citations])
        self._breaks_rules |= any(claim.kind == "retraction" for claim in claims)

    def _add_citations(self, citations: Sequence[Citation]) -> None:
        self._used["sources"].update([citation.source for citation in citations])
        without = [citation for citation in citations if citation.quote is None]
        self._breaks_rules |= any(one.prefix or one.suffix for one in without)

    def _add_chain(
        self, to: str, records: Sequence[Any], targets: Callable[[Any], Sequence[str]]
    ) -> None:
        linked = [record for record in records if targets(record)]
        self._holders[to].update([record.id for record in linked])
        self._targets[to].update(_flat(map(targets, linked)))


def _of_kind(claims: Sequence[Claim], kind: str) -> list[Claim]:
    return [claim for claim in claims if claim.kind == kind]


def _flat(ids: Iterable[Iterable[str]]) -> Iterable[str]:
    return chain.from_iterable(ids)


def _two_texts(source: Source) -> bool:
    return source.file is not None and source.text is not None
