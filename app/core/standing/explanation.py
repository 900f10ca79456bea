"""What a standing says of each respondent, and the statements that it rests on."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from app.core.ids import ActorId, EventId
from app.core.model import Case, Claim, Event, Finding, Kind, NoComment
from app.core.standing import Respondent, Standing, StandingAnswer, Undoing
from app.core.standing.origins import source_words
from app.core.standing.said import COUNTED, said_by
from app.core.words.attribution import KIND_WORDS, attribution, particulars, speakers
from app.core.words.date_words import date_words
from app.core.words.short_date import short_date

NOTHING_RECORDED: Final = "nothing recorded"


class StandingLine(Struct, frozen=True):
    """One of the latest answers of a respondent, or that nothing is recorded (`event` None).

    `words` say how and when it was answered; `undone` what took it back, empty where nothing.
    """

    actor: ActorId
    words: str
    undone: str = ""
    stands: bool = True
    kind: Kind | None = None
    event: EventId | None = None


class Ground(Struct, frozen=True):
    """A statement that a standing rests on; `part` says what part it has in it."""

    event: Event
    part: str


def standing_lines(case: Case, respondent: Respondent) -> tuple[StandingLine, ...]:
    """Return what there is of one respondent, a line for each of the latest answers."""
    if not respondent.answers:
        return (StandingLine(respondent.actor, NOTHING_RECORDED),)
    return tuple(_line(case, respondent.actor, answer) for answer in respondent.answers)


def undone_words(case: Case, undone: tuple[Undoing, ...]) -> str:
    """Return "taken back by A, 8 May 1899", "overturned by B, …", empty where nothing did."""
    return "; ".join(_undoing(case, one) for one in undone)


def standing_summary(case: Case, standing: Standing) -> str:
    """Return a standing in one line of counts; nobody is named, nothing is weighed."""
    answered = silent = nothing = 0
    for one in standing.respondents:
        nothing += not one.answers
        silent += bool(one.answers) and is_silent(case, one)
    answered = len(standing.respondents) - silent - nothing
    counts = ((answered, "answered"), (silent, "asked, silent"), (nothing, NOTHING_RECORDED))
    return " · ".join(f"{count} {word}" for count, word in counts if count)


def is_silent(case: Case, respondent: Respondent) -> bool:
    """Say whether all the latest answers of one who was asked are silence."""
    return all(isinstance(case.event_by_id[a.event], NoComment) for a in respondent.answers)


def grounds(
    case: Case, standing: Standing, actor: ActorId, end: int | None = None
) -> tuple[Ground, ...]:
    """Return the statements that the standing of a claim rests on, for one respondent.

    Args:
        end: the end of the day as of which, exclusive, as it was given for the standing.

    Returns:
        The latest answers, each followed by what undid it; then the earlier ones.
    """
    respondent = next(one for one in standing.respondents if one.actor == actor)
    latest = [answer.event for answer in respondent.answers]
    return (*_latest(case, respondent), *_earlier(case, standing.claim, actor, latest, end))


def ground_words(case: Case, ground: Ground) -> str:
    """Return a ground in plain lines: its part, who said it when, the words, and the sources."""
    event = ground.event
    when = date_words(event.date) if event.date else "undated"
    quotes = [f"“{c.quote}”" for c in event.citations[:1] if c.quote]
    lines = (f"{ground.part}: {attribution(case, event)}, {when}", event.title, *quotes)
    titles = dict.fromkeys(case.source_by_id[c.source].title for c in event.citations)
    return "\n".join((*lines, f"{'; '.join(titles)} ({source_words(case, (event,))})"))


def _line(case: Case, actor: ActorId, answer: StandingAnswer) -> StandingLine:
    claim = case.event_by_id[answer.event]
    assert isinstance(claim, Claim)
    words = [_how(claim), short_date(claim.date) if claim.date else "undated"]
    if claim.on_behalf_of and actor in claim.on_behalf_of:
        words.append(speakers(case, claim))
    if answer.said == "possibly":
        words.append("possibly by then")
    return StandingLine(
        actor,
        " · ".join(words),
        undone_words(case, answer.undone),
        answer.stands,
        claim.kind,
        claim.id,
    )


def _how(claim: Claim) -> str:
    if isinstance(claim, NoComment):
        return particulars(claim) or "asked, silent; how is not stated"
    more = particulars(claim)
    return (
        f"{KIND_WORDS[claim.kind].casefold()}: {more}"
        if more
        else KIND_WORDS[claim.kind].casefold()
    )


def _undoing(case: Case, one: Undoing) -> str:
    event = case.event_by_id[one.event]
    assert isinstance(event, Claim)
    verb = "overturned" if isinstance(event, Finding) else "taken back"
    when = short_date(event.date) if event.date else "undated"
    perhaps = "possibly " if one.said == "possibly" else ""
    return f"{perhaps}{verb} by {speakers(case, event)}, {when}"


def _latest(case: Case, respondent: Respondent) -> Iterator[Ground]:
    for answer in respondent.answers:
        yield Ground(case.event_by_id[answer.event], "Latest answer")
        for undoing in answer.undone:
            event = case.event_by_id[undoing.event]
            verb = "Overturned by" if isinstance(event, Finding) else "Taken back by"
            yield Ground(event, verb)


def _earlier(
    case: Case, claim: EventId, actor: ActorId, latest: list[EventId], end: int | None
) -> Iterator[Ground]:
    for answer in case.answers_to.get(claim, ()):
        said = end is None or said_by(answer.date, end) in COUNTED
        if said and answer.id not in latest and actor in (*answer.by, *answer.on_behalf_of):
            yield Ground(answer, "Earlier answer")
