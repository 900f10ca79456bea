"""The table of near misses: how they look, what stands there instead, what is wrong with them."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from app.core.edtf import near_misses as meant
from app.core.words.month_names import SHORT_MONTHS

Instead = str | Callable[[re.Match[str]], str]


class Repair(NamedTuple):
    """One near miss; `wrong` follows the string in the message ("199u is …")."""

    looks: re.Pattern[str]
    instead: Instead
    wrong: str


_MONTH: Final = rf"((?:{'|'.join(SHORT_MONTHS)})[a-z]*)\.?"
_DRAFT: Final = "is a form of the draft of 2012"
_DAY: Final = r"([0-9]{1,2})(?:st|nd|rd|th)?[.,]?"
_DAY_AND_MONTH: Final = rf"(?:\b{_DAY} )?{_MONTH} (?:{_DAY} )?"
_ENGLISH: Final = rf"{_DAY_AND_MONTH}([0-9]{{4}})"
_BEFORE_CHRIST: Final = r" ?(?:bce?\b|b\.c\.(?:e\.)?)"
# Before and after Christ are counted without a year 0: what a 0 there means nobody can say.
_NOT_0: Final = r"(?!0+(?![0-9]))"
_ENGLISH_BC: Final = rf"{_DAY_AND_MONTH}{_NOT_0}([0-9]{{1,4}}){_BEFORE_CHRIST}"
_ENGLISH_AD: Final = rf"{_DAY_AND_MONTH}(?:ad|a\.d\.) ?{_NOT_0}([0-9]{{1,4}})"
_GROUPED: Final = r"[0-9]{1,3}(?:,[0-9]{3})+"
_ABOUT: Final = r"^(?:c|ca|circa|about|around|approx|approximately)\.? ?([0-9].*)$"
_NUMBERS: Final = r"(?<![0-9])([0-9]{1,2})[-./] ?([0-9]{1,2})[-./] ?([0-9]{4})(?![0-9])"
_COMPACT: Final = r"^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})?(.*)$"
_NOT_YMD: Final = "is not written as YYYY-MM-DD"
_IN_WORDS: Final = "is written in words"
_NO_SLASH: Final = "is an interval, which needs a slash"
_NO_YEAR_0: Final = "counts without a year 0"
_OPEN_SET: Final = "is a set, which needs [ ] for one of them or { } for all"

# The first that makes a date of the string wins, so narrow ones stand before wide ones.
_TABLE: Final[tuple[tuple[str, Instead, str], ...]] = (
    (r"unknown", "", f"{_DRAFT}, an unknown end is left empty"),
    (r"open", "..", f"{_DRAFT}, an open end is two dots"),
    (r"[0-9ux]{4}(?:-[0-9ux]{2}){0,2}", meant.masked, "needs X for unknown digits"),
    (r"y-?[0-9]+(?:e[0-9]+)?(?:[ps][0-9]+)?", meant.capitals, "needs capital letters"),
    (r"(?<=[0-9])(?:[ps][0-9]+|t[0-9].*)", meant.capitals, "needs capital letters"),
    (r"\?~|~\?", "%", f"{_DRAFT}, both marks together are %"),
    (r"([?~%])\1+", r"\1", "repeats a mark"),
    (r"\(([0-9]{2}(?:-[0-9]{2})?)\)([?~%]+)", r"\2\1", f"{_DRAFT}, with brackets"),
    (r"[()]", "", f"{_DRAFT}, with brackets"),
    (r"([0-9]{4}-)(2[1-4])\^(\w*)$", meant.season, f"{_DRAFT}, with a place for the season"),
    (r"[\u2010-\u2015\u2212]", "-", "has a dash where EDTF has a hyphen"),
    (r"([0-9]{4})[-./_]([0-9]{1,2})[-./_]([0-9]{1,2})(?![0-9])", meant.padded, _NOT_YMD),
    (_NUMBERS, meant.year_first, _NOT_YMD),
    (r"^([0-9]{4})(0[1-9]|1[0-2])([0-9]{2})$", r"\1-\2-\3", "needs hyphens"),
    (r"^([0-9]{4})(0[1-9]|1[0-2])$", r"\1-\2", "needs hyphens"),
    (_COMPACT, meant.compact_time, "needs hyphens and colons"),
    (r"(?<=[-T:])([0-9])(?![0-9])", r"0\1", "needs two digits"),
    (_ENGLISH_BC, meant.from_english_bc, _IN_WORDS),
    (_ENGLISH_AD, meant.from_english, _IN_WORDS),
    (_ENGLISH, meant.from_english, _IN_WORDS),
    (r"^([0-9]{4}) ?(?:-|–|—|to) ?([0-9]{4})$", r"\1/\2", _NO_SLASH),
    (r"^([^.\[{]+)\.\.([^.\]}]+)$", r"\1/\2", _NO_SLASH),
    (r"^(?:until|to) (.+)$", r"../\1", "is an interval without a start"),
    (r"^(?:from|since) (.+)$", r"\1/..", "is an interval without an end"),
    (r"(?<=[0-9]) +(?=[0-9]{2}:)", "T", "needs a T between day and time"),
    (r"(?<=:[0-9]{2})[.,][0-9]+", "", "has fractions of a second"),
    (r"(T.*[+-][0-9]{2})([0-9]{2})$", r"\1:\2", "needs a colon in its offset"),
    (r"(T[^?~%]*)[?~%]", r"\1", "has a mark on a time, which only days can have"),
    (r"^\+", "", "has a plus sign"),
    (r"^-y", "Y-", "has its minus sign before the Y"),
    (r"^y(-?)0*([0-9]{1,4})$", meant.four_digits, "has a Y, which is for longer years"),
    (r"^(y-?[0-9e]+)-.*$", r"\1", "has a month, which no year with Y has"),
    (r"^(-?[0-9]{5,12}[?~%]?)$", r"Y\1", "has more than four digits, which needs a Y"),
    (rf"^()(?:ad|a\.d\.) ?{_NOT_0}([0-9]{{1,4}})$", meant.four_digits, _IN_WORDS),
    (rf"^(){_NOT_0}([0-9]{{1,4}}) ?(?:ad|ce|a\.d\.|c\.e\.)$", meant.four_digits, _IN_WORDS),
    (rf"^{_NOT_0}({_GROUPED}|[0-9]{{1,12}}){_BEFORE_CHRIST}$", meant.before_christ, _NO_YEAR_0),
    (rf"^(?:ad|a\.d\.) ?({_GROUPED})$", meant.long_year, _IN_WORDS),
    (r"^([0-9]{3})0'?s$", r"\1X", "is a decade, which needs X for the last digit"),
    (_ABOUT, r"\1~", _IN_WORDS),
    (r"^(?:possibly|perhaps|maybe) (.+)$", r"\1?", _IN_WORDS),
    (r"^(-?)([0-9]{2,3})(?=[?~%]?$)", meant.short_year, "has fewer than four digits"),
    (r"^([^\[\]{}]+,[^\[\]{}]+)$", r"[\1]", _OPEN_SET),
    (r"^([\[{])([^\[\]{}]+)[\]}]?$", meant.closed, "needs the bracket that closes the set"),
    (r"\s+", "", "has white space"),
)

REPAIRS: Final = tuple(
    Repair(re.compile(looks, re.ASCII | re.IGNORECASE), instead, wrong)
    for looks, instead, wrong in _TABLE
)
