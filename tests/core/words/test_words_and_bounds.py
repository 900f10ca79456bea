"""Words and bounds agree: the words are read back by other means and must cover the same time."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from app.core.dates import instants_of
from app.core.edtf import parse_edtf
from app.core.errors import DateError
from app.core.words.date_words import date_words
from app.core.words.month_names import MONTHS
from tests.core.civil import after, instant
from tests.core.edtf_strings import dates

_ONE = re.compile(
    rf"(?:(?P<day>\d+) )?(?:(?P<month>{'|'.join(MONTHS)}) )?"
    r"(?:AD )?(?P<year>[\d,]+)(?P<bc> BC)?"
)
_YEARS = re.compile(r"(?P<a>(?:AD )?[\d,]+(?: BC)?)–(?P<b>(?:AD )?[\d,]+(?: BC)?)")
_DECADE = re.compile(r"the (\d+)s")
_BOTH_DAYS = re.compile(r"a day from (.+) to (.+) \(.*\)")

Bounds = tuple[int, int]


def heard(words: str) -> Bounds | None:
    """Return what a listener takes the words to cover; None for forms not listened to here."""
    words = words.removeprefix("possibly ").removeprefix("circa ").removeprefix("some time in ")
    words = re.sub(r" \((year|month|day) .*\)$|, estimated at .*", "", words)
    both = _BOTH_DAYS.fullmatch(words)
    if both:
        return _one(both[1])[0], _one(both[2])[1]
    decade = _DECADE.fullmatch(words)
    if decade:
        return instant(int(decade[1]), 1, 1), after(int(decade[1]) + 9)
    years = _YEARS.fullmatch(words)
    if years:
        era = " BC" if years["b"].endswith(" BC") and not years["a"].endswith(" BC") else ""
        return _one(years["a"] + era)[0], _one(years["b"])[1]
    return _one(words) if _ONE.fullmatch(words) else None


def _one(words: str) -> Bounds:
    match = _ONE.fullmatch(words)
    assert match is not None, words
    counted = int(match["year"].replace(",", ""))
    year = 1 - counted if match["bc"] else counted
    month = MONTHS.index(match["month"]) + 1 if match["month"] else 0
    day = int(match["day"] or 0)
    return instant(year, month or 1, day or 1), after(year, month, day)


PLAIN = st.builds(
    "{}{:04d}{}".format,
    st.sampled_from(["", "-"]),
    st.integers(1, 9999),
    st.sampled_from(["", "-02", "-12", "-07-04", "-12-31"]),
)


@given(dates())
def test_a_listener_hears_what_the_date_covers(written: str) -> None:
    try:
        read = parse_edtf(written)
    except DateError:
        assume(False)
    bounds = heard(date_words(read))
    assume(bounds is not None)
    assert bounds == read.span.possible


@given(PLAIN, PLAIN)
def test_a_listener_hears_both_ends_of_an_interval(start: str, end: str) -> None:
    try:
        read = parse_edtf(f"{start}/{end}")
    except DateError:
        assume(False)
    first, last = date_words(read).split(" to ")
    assert (*_one(first), *_one(last)) == tuple(instants_of([read.span]))


@given(PLAIN)
def test_a_listener_hears_an_open_end(written: str) -> None:
    until = date_words(parse_edtf(f"../{written}")).removeprefix("until ")
    since = date_words(parse_edtf(f"{written}/..")).removeprefix("from ").removesuffix(" on")
    assert _one(until) == _one(since) == parse_edtf(written).span.possible


@given(st.lists(PLAIN, min_size=2, max_size=5))
def test_a_listener_hears_every_element_of_a_set(elements: list[str]) -> None:
    read = parse_edtf(f"[{','.join(elements)}]")
    said = re.split(", | or ", date_words(read).removeprefix("one of "))
    assert [_one(words) for words in said] == [part.possible for part in read.parts]
