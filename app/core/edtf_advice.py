"""What to write instead of a string that has no form of EDTF."""

import re
from collections.abc import Callable
from typing import Final

from app.core.edtf_repairs import REPAIRS

_LONGEST_SHOWN: Final = 60
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
    if len(written) > _LONGEST_SHOWN:
        return f"{shown(written)} is not a date in EDTF; {_EXAMPLES}"
    two_ways = _TWO_WAYS.fullmatch(written)
    if two_ways:
        both = [day for day in _two_ways(two_ways) if reads(day)]
        if len(set(both)) == 2:
            return f"{written} can be read in two ways; write {both[0]} or {both[1]}"
    return _repaired(written, reads) or f"{shown(written)} is not a date in EDTF; {_EXAMPLES}"


def shown(written: str) -> str:
    """Return a string fit for a message: cut, and with nothing invisible in it."""
    start = written[: _LONGEST_SHOWN + 1]
    plain = start if start.isprintable() and start == start.strip() else ascii(start)
    return plain if len(plain) <= _LONGEST_SHOWN else f"{plain[:_LONGEST_SHOWN]}…"


def _two_ways(written: re.Match[str]) -> list[str]:
    one, other, year = int(written[1]), int(written[3]), written[4]
    return [f"{year}-{other:02d}-{one:02d}", f"{year}-{one:02d}-{other:02d}"]


def _repaired(written: str, reads: Callable[[str], bool]) -> str:
    """Try each repair alone, then one after the other; "" where no date comes of it."""
    together = written
    for repair in REPAIRS:
        alone = repair.looks.sub(repair.instead, written)
        if alone != written and reads(alone):
            return f"{shown(written)} {repair.wrong}; write {alone}"
    for repair in REPAIRS:
        together = repair.looks.sub(repair.instead, together)
        if together != written and reads(together):
            return f"{shown(written)} is not a date in EDTF; write {together}"
    return ""
