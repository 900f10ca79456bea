"""What the detail panel shows of a selection: cards in order, each with its relation and depth.

A pure look-up: the panel only draws what stands here, so that what a selection means can be
tested without a window.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.attribution import ANSWER_WORDS
from app.core.ids import EventId
from app.core.model import Case, Citation, Claim, Event, Finding
from app.core.view import View


@dataclass(frozen=True, slots=True)
class Card:
    """One event in the detail panel.

    `relation` is the line above the card that ties it to the card it hangs from, empty for the
    selected one; `depth` counts how far it hangs in, 0 being the margin.
    """

    event: Event
    relation: str = ""
    depth: int = 0


def cards_of(case: Case, selected: EventId) -> tuple[Card, ...]:
    """Return the cards of a selected event.

    Returns:
        The selected event; then every claim it answers (and finding it overturns); then what
        answers it, each followed by its own answers one step further in, in the order of the
        file. No event stands twice.
    """
    event = case.event_by_id[selected]
    seen = {selected}
    cards = [Card(event)]
    if isinstance(event, Claim):
        for card in _answered(case, event):
            if card.event.id not in seen:
                seen.add(card.event.id)
                cards.append(card)
    cards += _answers(case, selected, 0, seen)
    return tuple(cards)


def _answered(case: Case, claim: Claim) -> Iterator[Card]:
    verb = ANSWER_WORDS[claim.kind]
    for target in claim.answers:
        yield Card(case.event_by_id[target], verb)
    if isinstance(claim, Finding):
        for target in claim.overturns:
            yield Card(case.event_by_id[target], "overturns")


def _answers(case: Case, target: EventId, depth: int, seen: set[EventId]) -> Iterator[Card]:
    waiting = [(answer, depth) for answer in reversed(case.answers_to.get(target, ()))]
    while waiting:
        answer, at = waiting.pop()
        if answer.id in seen:
            continue
        seen.add(answer.id)
        yield Card(answer, answered_words(answer), at)
        waiting += [(next_, at + 1) for next_ in reversed(case.answers_to.get(answer.id, ()))]


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


def selected_citation(case: Case, view: View) -> Citation | None:
    """Return the citation that is selected; None where the selected event has none, or nothing is.

    A view may name a citation that is no longer there: then it is the last one.
    """
    event = case.event_by_id.get(view.selected) if view.selected else None
    if event is None or not event.citations:
        return None
    return event.citations[min(view.citation, len(event.citations) - 1)]
