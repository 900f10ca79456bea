"""Who says what about whom, in neutral words: the lines that cards, tooltips and figures share.

Nothing here states a claim as a fact: every line names the speaker, and a finding names the body.
"""

from collections.abc import Sequence
from typing import Final

from app.core.ids import ActorId
from app.core.model import Allegation, Case, Claim, Denial, Event, Finding, Kind, NoComment

KIND_WORDS: Final[dict[Kind, str]] = {
    "event": "Event",
    "allegation": "Allegation",
    "denial": "Denial",
    "admission": "Admission",
    "no-comment": "No comment",
    "corroboration": "Corroboration",
    "retraction": "Retraction",
    "finding": "Finding",
}
ANSWER_WORDS: Final[dict[Kind, str]] = {
    "event": "",
    "allegation": "answers with an allegation",
    "denial": "denies",
    "admission": "admits",
    "no-comment": "does not comment on",
    "corroboration": "corroborates",
    "retraction": "takes back",
    "finding": "decides on",
}
_SPOKEN: Final[dict[Kind, str]] = {
    "allegation": "Alleged by",
    "denial": "Denied by",
    "admission": "Admitted by",
    "no-comment": "No comment from",
    "corroboration": "Corroborated by",
    "retraction": "Taken back by",
    "finding": "Found by",
}
_DENIES: Final[dict[str, str]] = {
    "act": "",
    "responsibility": "denies responsibility, not the act",
    "account": "denies the account, not the act",
}
_HOW: Final[dict[str, str]] = {
    "declined": "asked, declined to comment",
    "no-reply": "asked, did not reply",
    "not-reached": "could not be reached",
}
_OUTCOME: Final[dict[str, str]] = {
    "supported": "found it supported",
    "rejected": "rejected it",
    "inconclusive": "found it inconclusive",
}


def join_names(names: Sequence[str]) -> str:
    """Join names as a sentence does: "A", "A and B", "A, B and C"; empty for none."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def actor_names(case: Case, actors: Sequence[ActorId]) -> str:
    """Return the shown names of actors, joined as a sentence does."""
    return join_names([case.actor_by_id[actor].name for actor in actors])


def speakers(case: Case, claim: Claim) -> str:
    """Return who speaks, "X for Y" where the claim is made on behalf of someone."""
    by = actor_names(case, claim.by)
    return f"{by} for {actor_names(case, claim.on_behalf_of)}" if claim.on_behalf_of else by


def attribution(case: Case, event: Event) -> str:
    """Return the line that says who says it, and of whom; for a plain event, who is involved."""
    if not isinstance(event, Claim):
        return actor_names(case, event.actors)
    line = f"{_SPOKEN[event.kind]} {speakers(case, event)}"
    if isinstance(event, Allegation) and event.against:
        line += f", against {actor_names(case, event.against)}"
    return line


def particulars(event: Event) -> str:
    """Return what a claim's own keys add (`how`, `denies`, `outcome`), empty where nothing."""
    match event:
        case NoComment(how=str(how)):
            return _HOW[how]
        case Denial(denies=denies):
            return _DENIES[denies]
        case Finding(outcome=str(outcome)):
            return _OUTCOME[outcome]
        case _:
            return ""


def label_title(event: Event) -> str:
    """Return the title as a mark's label: an allegation's always opens with "Alleged: "."""
    if isinstance(event, Allegation) and not event.title.casefold().startswith("alleged"):
        return f"Alleged: {event.title}"
    return event.title


def in_quotes(words: str) -> str:
    """Return words within quotation marks; those that open with one of their own keep theirs."""
    return words if words[:1] in ("“", '"', "„", "«", "»", "‘") else f"“{words}”"
