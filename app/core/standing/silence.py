"""The silence view: of each accused actor and allegation, what was answered and what was not."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, get_args

from msgspec import Struct

from app.core.dates import OPEN_FUTURE, OPEN_PAST
from app.core.edtf.zone import DAY_SECONDS
from app.core.ids import ActorId, EventId
from app.core.model import Allegation, Case, Event
from app.core.standing import Respondent, Standing, Standings
from app.core.standing.explanation import NOTHING_RECORDED, is_silent, standing_lines
from app.core.words.attribution import label_title, speakers
from app.core.words.short_date import short_date

SilenceColumn = Literal["actor", "allegation", "by", "said", "state", "days", "answer"]
SILENCE_COLUMNS: Final[tuple[SilenceColumn, ...]] = get_args(SilenceColumn)
SILENCE_HEADINGS: Final[dict[SilenceColumn, str]] = {
    "actor": "Actor",
    "allegation": "Allegation",
    "by": "Alleged by",
    "said": "Date said",
    "state": "Recorded",
    "days": "Days since",
    "answer": "How and when",
}
SilenceState = Literal["answered", "asked, silent", "nothing recorded"]


class SilenceRow(Struct, frozen=True):
    """One actor and one allegation.

    Attributes:
        accused: the allegation is against the actor; else they were asked and stayed silent.
        respondent: with the latest answers.
        event: the last of those answers, or the allegation where there is none.
        days: whole days since `event` was said; None where it has no date.
    """

    actor: ActorId
    allegation: EventId
    accused: bool
    state: SilenceState
    respondent: Respondent
    event: EventId
    days: int | None


def silence_rows(
    case: Case, standings: Standings, end: int | None, now: int
) -> tuple[SilenceRow, ...]:
    """Return the rows of a case as of a day.

    Args:
        end: the end of the day as of which, exclusive; None counts everything.
        now: the instant that days are counted to where `end` is None.

    Returns:
        In the order of the file, the accused as `against` names them; then, of each allegation,
        those who are not accused of it and were asked and stayed silent.
    """
    until = now if end is None else end
    found: list[SilenceRow] = []
    for event in case.events:
        if isinstance(event, Allegation):
            standing = standings.at(event.id, end)
            if end is None or standing.said in {"surely", "possibly"}:
                found += _rows(case, standing, until)
    return tuple(found)


def silence_cells(case: Case, row: SilenceRow) -> dict[SilenceColumn, str]:
    """Return what each column says of a row."""
    allegation = case.event_by_id[row.allegation]
    assert isinstance(allegation, Allegation)
    name = case.actor_by_id[row.actor].name
    return {
        "actor": name if row.accused else f"{name} (not accused)",
        "allegation": label_title(allegation),
        "by": speakers(case, allegation),
        "said": short_date(allegation.date) if allegation.date else "undated",
        "state": row.state,
        "answer": _answer(case, row.respondent),
        "days": "" if row.days is None else str(row.days),
    }


def silence_csv(rows: Iterable[Sequence[str]]) -> str:
    """Return headings and rows as CSV (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([SILENCE_HEADINGS[column] for column in SILENCE_COLUMNS])
    writer.writerows(rows)
    return text.getvalue()


def _rows(case: Case, standing: Standing, until: int) -> Iterator[SilenceRow]:
    for respondent in standing.respondents:
        if respondent.accused or _asked_in_person(case, respondent):
            yield _row(case, standing.claim, respondent, until)


def _asked_in_person(case: Case, respondent: Respondent) -> bool:
    # An office that stays silent for someone is one row, not two.
    by = (getattr(case.event_by_id[answer.event], "by", ()) for answer in respondent.answers)
    return is_silent(case, respondent) and any(respondent.actor in names for names in by)


def _row(case: Case, allegation: EventId, respondent: Respondent, until: int) -> SilenceRow:
    latest = [case.event_by_id[answer.event] for answer in respondent.answers]
    event = max(latest, key=_first, default=case.event_by_id[allegation])
    return SilenceRow(
        respondent.actor,
        allegation,
        respondent.accused,
        _state(case, respondent),
        respondent,
        event.id,
        _days(event, until),
    )


def _answer(case: Case, respondent: Respondent) -> str:
    if not respondent.answers:
        return ""
    lines = standing_lines(case, respondent)
    return " | ".join(f"{one.words}; {one.undone}" if one.undone else one.words for one in lines)


def _state(case: Case, respondent: Respondent) -> SilenceState:
    if not respondent.answers:
        return NOTHING_RECORDED
    return "asked, silent" if is_silent(case, respondent) else "answered"


def _first(event: Event) -> int:
    return event.date.span.earliest_start if event.date else OPEN_PAST


def _days(event: Event, until: int) -> int | None:
    last = event.date.span.latest_end if event.date else OPEN_FUTURE
    return None if last == OPEN_FUTURE else max(0, (until - last) // DAY_SECONDS)
