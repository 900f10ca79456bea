"""As of: the end of a day, in words, and going from one statement to the next."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from pydantic import TypeAdapter

from app.core.edtf import CaseDates, parse_edtf
from app.core.edtf.zone import ZoneClock
from app.core.ids import EventId
from app.core.model import Case
from app.core.standing.as_of import as_of_words, as_of_written, day_of, end_of_day, moments, step
from tests.core.written import Raw, claim, plain, whole

CASE = TypeAdapter(Case)
CLOCK = ZoneClock(UTC)
SALVADOR = ZoneClock(ZoneInfo("America/El_Salvador"))
PARIS = ZoneClock(ZoneInfo("Europe/Paris"))


def case_of(*events: Raw) -> Case:
    return CASE.validate_python(whole(*events), context=CaseDates())


def end(written: str, clock: ZoneClock = CLOCK) -> int:
    return parse_edtf(written, clock.zone).span.latest_end


@pytest.mark.parametrize("clock", [CLOCK, SALVADOR, PARIS])
@pytest.mark.parametrize("day", ["1906-07-12", "2021-12-08", "2021-03-28", "-0043-03-15"])
def test_every_instant_of_a_day_lies_in_it(clock: ZoneClock, day: str) -> None:
    span = parse_edtf(day, clock.zone).span
    assert {end_of_day(at, clock) for at in (span.earliest_start, span.latest_end - 1)} == {
        span.latest_end
    }
    assert day_of(span.latest_end, clock) == day_of(span.earliest_start, clock) + 1


@pytest.mark.parametrize(
    ("written", "words", "short"),
    [
        ("1906-07-12", "12 July 1906", "12 Jul 1906"),
        ("2021-12-08T12:35", "8 December 2021, 12:35", "8 Dec 2021, 12:35"),
        ("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
        ("-0043-03-15T09:10", "15 March 44 BC, 09:10", "15 Mar 44 BC, 09:10"),
    ],
)
@pytest.mark.parametrize("clock", [CLOCK, SALVADOR])
def test_a_day_is_told_in_words_and_as_it_is_written(
    clock: ZoneClock, written: str, words: str, short: str
) -> None:
    at = end(written, clock)
    assert as_of_words(at, clock) == words
    assert as_of_words(at, clock, short=True) == short
    assert as_of_written(at, clock) == written


def test_a_day_of_deep_time_is_written_as_its_year() -> None:
    assert as_of_written(end("Y-170000"), CLOCK) == "Y-170000"


def order(case: Case, clock: ZoneClock = CLOCK) -> list[tuple[str, str]]:
    return [(one.event, as_of_written(one.end, clock)) for one in moments(case, clock)]


def test_a_statement_counts_from_the_first_day_on_which_it_may_have_been_said() -> None:
    dated = {"a": "2020-05", "b": "2020-04-30", "c": "2020-05-01T08:00", "d": "2020-05-01"}
    case = case_of(*(claim(id_, date=date) for id_, date in dated.items()))
    assert order(case) == [
        ("b", "2020-04-30"),
        ("c", "2020-05-01T08:00"),
        ("d", "2020-05-01"),
        ("a", "2020-05-01"),
    ]


def test_what_is_no_statement_or_has_no_beginning_is_passed_by() -> None:
    assert order(case_of(claim("a"), claim("b", date="../2020"), plain("c", date="2020"))) == []


STEPS = case_of(
    claim("a", date="2020-01-01"),
    claim("b", date="2020-01-02"),
    claim("c", date="2020-01-02"),
    claim("d", date="2020-01-05"),
)


@pytest.mark.parametrize(
    ("day", "selected", "by", "to"),
    [
        (None, None, 1, "a"),
        (None, None, -1, "d"),
        ("2020-01-01", "a", 1, "b"),
        ("2020-01-02", "b", 1, "c"),
        ("2020-01-02", "c", -1, "b"),
        ("2020-01-02", None, 1, "d"),
        ("2020-01-02", None, -1, "a"),
        ("2020-01-03", "c", 1, "d"),
        ("2020-01-03", "c", -1, "c"),
        ("2020-01-05", "d", 1, None),
        ("2020-01-01", "a", -1, None),
    ],
)
def test_stepping_goes_from_statement_to_statement(
    day: str | None, selected: str | None, by: int, to: str | None
) -> None:
    at = None if day is None else end(day)
    chosen = None if selected is None else EventId(selected)
    found = step(moments(STEPS, CLOCK), at, chosen, by)
    assert (found.event if found else None) == to


def test_without_statements_there_is_no_step() -> None:
    assert step((), None, None, 1) is None
