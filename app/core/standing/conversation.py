"""What the detail panel shows of a claim: its thread as a conversation, folded where it is long.

A pure look-up: the panel only draws what stands here. The claim that the selected one answers
stands right above it, whatever else was said between them; that is folded into one line.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from app.core.ids import EventId
from app.core.model import Case, Claim, Event, Finding
from app.core.standing.origins import source_words
from app.core.standing.said import COUNTED, said_by
from app.core.standing.threads import Thread, ThreadMember, threads_of
from app.core.words.attribution import ANSWER_WORDS, label_title

MOST_CARDS: Final = 12


class Heading(Struct, frozen=True):
    """A line above a conversation: how much there is of it, and from how many origins."""

    words: str


class Card(Struct, frozen=True):
    """One event; `relation` ties it to the card it hangs from, `depth` counts how far it hangs
    in. `whole` asks for the standing in full, not in one line."""

    event: Event
    relation: str = ""
    depth: int = 0
    whole: bool = False


class Fold(Struct, frozen=True):
    """Cards that are not shown until they are asked for by `key`."""

    key: str
    words: str
    depth: int = 0


Item = Heading | Card | Fold


def conversation(
    case: Case,
    selected: EventId,
    end: int | None = None,
    unfolded: frozenset[str] = frozenset(),
) -> tuple[Item, ...]:
    """Return what there is to say of a selected event, in the order in which it is read.

    Args:
        selected: a claim, or an event, which has no thread.
        end: the end of the day as of which, exclusive; what cannot have been said is left out,
            the selected event and what it answers are not.
        unfolded: the keys of the folds that are open.

    Returns:
        The thread of the first claim that the selected one leads back to: each claim, then its
        answers one step further in. What else the selected one answers follows it. Further
        threads are folded.
    """
    event = case.event_by_id[selected]
    if not isinstance(event, Claim):
        return (Card(event, whole=True),)
    first, *others = threads_of(case, selected)
    path = _path(first, selected)
    members = [one for one in first.members if one.claim.id in path or _counts(one.claim, end)]
    others_answered = {target for target, _ in _targets(event)} - path
    hanging = [one for one in members if one.claim.id not in others_answered]
    items: list[Item] = [Heading(_heading(case, members))]
    items += _with_others(case, event, path, _folded(hanging, path, selected, unfolded))
    for thread in others:
        items += _further(case, thread, selected, end, unfolded)
    return tuple(items)


def answered_words(answer: Claim) -> str:
    """Return the line above an answer's card, said from the side of the claim it answers."""
    return {
        "denial": "denied",
        "admission": "admitted",
        "no-comment": "asked for comment",
        "corroboration": "corroborated",
        "retraction": "taken back",
        "finding": "decided on",
    }.get(answer.kind, "answered")


def _path(thread: Thread, selected: EventId) -> frozenset[EventId]:
    """Return the selected claim with those it hangs from, up to the first."""
    under = {one.claim.id: one.under for one in thread.members}
    found: set[EventId] = set()
    at: EventId | None = selected
    while at is not None:
        found.add(at)
        at = under[at]
    return frozenset(found)


def _counts(claim: Claim, end: int | None) -> bool:
    return end is None or said_by(claim.date, end) in COUNTED


def _heading(case: Case, members: list[ThreadMember]) -> str:
    answers = len(members) - 1
    said = "No answer recorded" if not answers else f"{answers} answer{'s' * (answers > 1)}"
    return f"{said} · {source_words(case, (one.claim for one in members))}"


def _folded(
    members: list[ThreadMember],
    path: frozenset[EventId],
    selected: EventId,
    unfolded: frozenset[str],
) -> Iterator[Item]:
    """Give out the cards of a thread; what lies between those of the path is one line."""
    at = next(n for n, one in enumerate(members) if one.claim.id == selected)
    run: list[ThreadMember] = []
    for one in members[: at + 1]:
        if one.claim.id in path:
            yield from _run(run, "earlier answer", run_key(run), unfolded)
            yield _card(one, selected)
            run = []
        else:
            run.append(one)
    after = members[at + 1 :]
    yield from (_card(one, selected) for one in after[:MOST_CARDS])
    yield from _run(after[MOST_CARDS:], "further answer", "rest", unfolded)


def run_key(run: list[ThreadMember]) -> str:
    """Return the key of a fold: the first claim that is folded."""
    return str(run[0].claim.id) if run else ""


def _run(run: list[ThreadMember], word: str, key: str, unfolded: frozenset[str]) -> Iterator[Item]:
    if key in unfolded:
        yield from (_card(one, None) for one in run)
    elif run:
        words = f"Show {len(run)} {word}{'s' * (len(run) > 1)}"
        yield Fold(key, words, min(one.depth for one in run))


def _card(one: ThreadMember, selected: EventId | None) -> Card:
    relation = answered_words(one.claim) if one.depth else ""
    return Card(one.claim, relation, one.depth, one.claim.id == selected)


def _with_others(
    case: Case, selected: Claim, path: frozenset[EventId], items: Iterable[Item]
) -> Iterator[Item]:
    """Put what else the selected claim answers or overturns right below its card."""
    for item in items:
        yield item
        if isinstance(item, Card) and item.event is selected:
            for target, verb in _targets(selected):
                if target not in path:
                    yield Card(case.event_by_id[target], f"also {verb}", item.depth)


def _targets(claim: Claim) -> Iterator[tuple[EventId, str]]:
    overturned = claim.overturns if isinstance(claim, Finding) else ()
    for target in claim.answers:
        if target not in overturned:
            yield target, ANSWER_WORDS[claim.kind]
    for target in overturned:
        yield target, "overturns"


def _further(
    case: Case, thread: Thread, selected: EventId, end: int | None, unfolded: frozenset[str]
) -> Iterator[Item]:
    """Give out a thread that the selected claim belongs to as well, folded unless asked for."""
    key = f"thread {thread.first.id}"
    members = [one for one in thread.members if _counts(one.claim, end)]
    if key not in unfolded:
        yield Fold(key, f"Also in the thread of “{label_title(thread.first)}”")
        return
    yield Heading(f"{label_title(thread.first)} · {_heading(case, members)}")
    shown = [one for one in members if one.claim.id != selected]
    yield from (_card(one, None) for one in shown[:MOST_CARDS])
    yield from _run(shown[MOST_CARDS:], "further answer", f"{key} rest", unfolded)
