"""Chains of references that lead back to where they start, which no case can hold."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, Final

from msgspec import Struct

from app.core.reading.faults import Fault
from app.core.reading.linked import Linked

_SHOWN: Final = 5  # ids of a long cycle that are named


def cycle_faults(linked: Linked) -> Iterator[Fault]:
    """Give out one fault for each reference that closes a cycle."""
    findings = linked.of_kind("finding")
    yield from _in_chains("actors", "member_of", "is a member of", linked.actors, linked.actors)
    yield from _in_chains("sources", "derived_from", "is from", linked.sources, linked.sources)
    yield from _in_chains("events", "answers", "answers", linked.events, linked.claims)
    yield from _in_chains("events", "overturns", "overturns", linked.events, findings)


def _in_chains(
    array: str, key: str, verb: str, entries: Sequence[Any], holders: Sequence[Any]
) -> Iterator[Fault]:
    ahead: dict[str, Sequence[str]] = {}
    for entry in holders:
        targets = getattr(entry, key)
        if targets and entry.id is not None:
            ahead.setdefault(entry.id, targets)
    if ahead.keys().isdisjoint(chain.from_iterable(ahead.values())):
        return  # nothing that is referred to refers on, as in most cases
    for cycle in _cycles(ahead):
        closing = cycle[-1]
        targets = ahead[closing]
        # Not by its id, which may be given twice.
        index = next(i for i, entry in enumerate(entries) if getattr(entry, key, ()) is targets)
        place = targets.index(cycle[0])
        yield Fault((array, index, key, place), _words(cycle, verb))


def _words(cycle: list[str], verb: str) -> str:
    if len(cycle) == 1:
        return f'"{cycle[0]}" {verb} itself; remove this reference'
    shown = [f'"{id_}"' for id_ in cycle[:_SHOWN]] + ["…"] * (len(cycle) > _SHOWN)
    chain = f" {verb} ".join((*shown, f'"{cycle[0]}"'))
    return f"a cycle: {chain}; remove this reference or another of them"


class _Step(Struct):
    """An entry on the way that is being followed, and how many of its references were."""

    id: str
    taken: int = 0


def _cycles(ahead: dict[str, Sequence[str]]) -> Iterator[list[str]]:
    """Give out, for each reference that closes a cycle, the ids of the cycle in order."""
    done: set[str] = set()
    for start in ahead:
        if start in done:
            continue
        way, on_way = [_Step(start)], {start: 0}
        while way:
            step = way[-1]
            targets = ahead[step.id]
            if step.taken == len(targets):
                done.add(step.id)
                del on_way[step.id]
                way.pop()
                continue
            target = targets[step.taken]
            step.taken += 1
            if target in on_way:
                yield [one.id for one in way[on_way[target] :]]
            elif target in ahead and target not in done:
                on_way[target] = len(way)
                way.append(_Step(target))
