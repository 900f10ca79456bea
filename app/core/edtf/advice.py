"""What to write instead of a string that has no form of EDTF."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from app.core.edtf.refusals import LONGEST_SHOWN, shown
from app.core.edtf.repairs import REPAIRS

_EXAMPLES: Final = "write a day as 2021-12-08, a month as 2021-12, a year as 2021"
_TWO_WAYS: Final = re.compile(r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4})")


def advice(written: str, reads: Callable[[str], bool]) -> str:
    """Return one sentence: what is wrong with a string, and what to write instead.

    Args:
        written: a string that cannot be read.
        reads: whether another string can be read; nothing else is ever proposed.
    """
    if not written.strip():
        return f"a date is empty; {_EXAMPLES}, or leave it out"
    if len(written) > LONGEST_SHOWN:
        return f"{shown(written)} is not a date in EDTF; {_EXAMPLES}"
    both = _two_ways(written, reads)
    if both:
        return f"{written} can be read in two ways; write {both[0]} or {both[1]}"
    for wrong, date in _repairs(written, reads):
        return f"{shown(written)} {wrong}; write {date}"
    return f"{shown(written)} is not a date in EDTF; {_EXAMPLES}"


def meant_date(written: str, reads: Callable[[str], bool]) -> str | None:
    """Return the date that a string was meant as; None where there is none, or may be two."""
    if len(written) > LONGEST_SHOWN or _two_ways(written, reads):
        return None
    return next((date for _, date in _repairs(written, reads)), None)


def _two_ways(written: str, reads: Callable[[str], bool]) -> list[str]:
    """Return both days that a string may mean, nothing where it does not mean two."""
    found = _TWO_WAYS.fullmatch(written)
    if not found:
        return []
    one, other, year = int(found[1]), int(found[3]), found[4]
    both = (f"{year}-{other:02d}-{one:02d}", f"{year}-{one:02d}-{other:02d}")
    return [*both] if one != other and all(map(reads, both)) else []


def _repairs(written: str, reads: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Try each repair alone, then one after the other; yield what is wrong, and the date."""
    together = written
    for repair in REPAIRS:
        alone = repair.looks.sub(repair.instead, written)
        if alone != written and reads(alone):
            yield repair.wrong, alone
    for repair in REPAIRS:
        together = repair.looks.sub(repair.instead, together)
        if together != written and reads(together):
            yield "is not a date in EDTF", together
