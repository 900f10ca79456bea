"""Which lanes there are, which events stand in them, and in what order they lie."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np

from app.core.ids import ActorId, SourceId
from app.core.model import KINDS, Actor, Case, Event
from app.core.view import LaneId, LaneMode, LaneOrder
from app.core.words.attribution import KIND_WORDS
from app.layout.columns import KIND_INDEX, Columns
from app.layout.ragged import Ragged, ragged, spread, starts_of
from app.layout.scene import Ints
from app.layout.who import Mentions, united

NO_LANE: Final[LaneId] = ""


class Lane(NamedTuple):
    """A lane: an actor, a kind, a source; `depth` counts what it is a member of."""

    id: LaneId
    name: str
    role: str = ""
    depth: int = 0


class LaneTable(NamedTuple):
    """All lanes that a mode makes, and for each event the lanes it stands in."""

    lanes: tuple[Lane, ...]
    members: Ragged


def lane_table(columns: Columns, mode: LaneMode, accusers: bool) -> LaneTable:
    """Return the lanes of a mode; the last one is for events that belong nowhere else."""
    make = {
        "actor": lambda: _by_actor(columns, accusers),
        "kind": lambda: _by_kind(columns.case.events),
        "source": lambda: _by_source(columns.case),
        "origin": lambda: _by_origin(columns.case),
        "one": lambda: _one(columns.case.events),
    }
    return columns.memory.get(f"lanes by {mode}", accusers, make[mode])


def lane_order(
    columns: Columns, table: LaneTable, order: LaneOrder, by_hand: Sequence[LaneId]
) -> list[int]:
    """Return the lanes that have events, as positions in the table, from top to bottom."""
    first = _first_parts(columns, table)
    counts = np.bincount(table.members.values, minlength=len(table.lanes))
    used = [place for place in range(len(table.lanes)) if counts[place]]
    early = sorted(used, key=lambda place: (not table.lanes[place].id, first[place]))
    match order:
        case "first":
            return early
        case "name":
            return sorted(early, key=lambda place: table.lanes[place].name.casefold())
        case "count":
            return sorted(early, key=lambda place: -counts[place])
        case "hand":
            hand = {lane: place for place, lane in enumerate(by_hand)}
            return sorted(early, key=lambda place: hand.get(table.lanes[place].id, len(hand)))
        case _:
            return _in_groups(early, table, columns.case)


def origins(case: Case) -> Mapping[SourceId, tuple[SourceId, ...]]:
    """Return for each source the roots that `derived_from` leads to, itself if none."""
    found: dict[SourceId, tuple[SourceId, ...]] = {}

    def roots(source: SourceId) -> tuple[SourceId, ...]:
        if source not in found:
            above = case.source_by_id[source].derived_from
            found[source] = _unique(root for parent in above for root in roots(parent))
            found[source] = found[source] or (source,)
        return found[source]

    return {source.id: roots(source.id) for source in case.sources}


def _by_actor(columns: Columns, accusers: bool) -> LaneTable:
    case, count = columns.case, len(columns.ids)
    lanes = [
        Lane(actor.id, actor.name, actor.role, len(_above(actor, case))) for actor in case.actors
    ]
    at = _standing_at(columns, accusers)
    lengths = np.bincount(at.event, minlength=count)
    nowhere = np.flatnonzero(lengths == 0).astype(np.int32)
    event = np.concatenate([at.event, nowhere])
    lane = np.concatenate([at.actor, np.full(len(nowhere), len(lanes), np.int32)])
    members = lane[np.argsort(event, kind="stable")]
    starts = starts_of(np.maximum(lengths, 1))
    return LaneTable((*lanes, Lane(NO_LANE, "No actor")), Ragged(starts, members))


def _standing_at(columns: Columns, accusers: bool) -> Mentions:
    """Return in whose lanes events stand: an allegation with those it accuses, if there are any,
    a claim else with its speakers, what is no claim with those involved."""
    who, accused = columns.who, np.zeros(len(columns.ids), np.bool_)
    accused[who.against.event] = True
    plain = columns.kind[who.actors.event] == KIND_INDEX["event"]
    # Only allegations accuse, so who accuses is who says what is accused.
    speaking = np.ones(len(who.by.event), np.bool_) if accusers else ~accused[who.by.event]
    return united(
        Mentions(*(column[plain] for column in who.actors)),
        who.against,
        Mentions(*(column[speaking] for column in who.by)),
    )


def _by_kind(events: Sequence[Event]) -> LaneTable:
    lanes = tuple(Lane(kind, KIND_WORDS[kind]) for kind in KINDS)
    return LaneTable(lanes, ragged([(KIND_INDEX[event.kind],) for event in events]))


def _by_source(case: Case) -> LaneTable:
    lanes = [Lane(source.id, source.title, source.container_title) for source in case.sources]
    return _table(lanes, "No source", [_sources(event) for event in case.events])


def _by_origin(case: Case) -> LaneTable:
    roots = origins(case)
    lanes = [Lane(source.id, source.title, source.container_title) for source in case.sources]
    keys = [
        _unique(root for source in _sources(event) for root in roots[source])
        for event in case.events
    ]
    return _table(lanes, "No source", keys)


def _one(events: Sequence[Event]) -> LaneTable:
    return LaneTable((Lane("all", "All events"),), ragged([(0,)] * len(events)))


def _table(lanes: list[Lane], nowhere: str, keys: Sequence[Sequence[LaneId]]) -> LaneTable:
    place = {lane.id: index for index, lane in enumerate((*lanes, Lane(NO_LANE, nowhere)))}
    none = (NO_LANE,)
    once = [(tuple(dict.fromkeys(names)) if len(names) > 1 else names) or none for names in keys]
    lengths = np.fromiter(map(len, once), np.int64, len(once))
    members = np.array([place[name] for name in chain.from_iterable(once)], np.int32)
    return LaneTable((*lanes, Lane(NO_LANE, nowhere)), Ragged(starts_of(lengths), members))


def _sources(event: Event) -> tuple[SourceId, ...]:
    return _unique(citation.source for citation in event.citations)


def _unique(values: Iterable[SourceId]) -> tuple[SourceId, ...]:
    return tuple(dict.fromkeys(values))


def _first_parts(columns: Columns, table: LaneTable) -> Ints:
    # Parts ascend by time, so the smallest one is the first event.
    first = np.full(len(table.lanes), len(columns.parts.at), np.int64)
    lanes = spread(table.members, columns.said.event)
    np.minimum.at(first, lanes.values, columns.said.part[lanes.owner])
    return first


def _above(actor: Actor, case: Case) -> tuple[ActorId, ...]:
    path: list[ActorId] = []
    while actor.member_of:
        path.append(actor.member_of[0])
        actor = case.actor_by_id[actor.member_of[0]]
    return tuple(reversed(path))


def _in_groups(early: list[int], table: LaneTable, case: Case) -> list[int]:
    # Each lane is sorted by the path that leads to it, and each step by when it comes first;
    # a group without a lane of its own still keeps its members together.
    at = {lane.id: len(early) + place for place, lane in enumerate(table.lanes)}
    at |= {table.lanes[place].id: position for position, place in enumerate(early)}

    def path(place: int) -> tuple[int, ...]:
        actor = case.actor_by_id.get(ActorId(table.lanes[place].id))
        steps = (*_above(actor, case), actor.id) if actor else ()
        return tuple(at[step] for step in steps) or (2 * len(at),)

    return sorted(early, key=path)
