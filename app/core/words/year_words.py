"""Years in words, without a slip at year zero: 0 is 1 BC, -43 is 44 BC."""

from app.core.edtf.masks import years


def year_words(year: int) -> str:
    """Return "2021", "44 BC", "AD 658", "17,001 BC"; year 0 is 1 BC."""
    if year <= 0:
        return f"{_digits(1 - year)} BC"
    return f"AD {_digits(year)}" if _needs_era(year) else str(year)


def year_range(first: int, last: int) -> str:
    """Return "1900–1999", "50–41 BC", "1 BC–AD 9" for years from first to last, both included."""
    if first == last:
        return year_words(first)
    if last <= 0:
        return f"{_digits(1 - first)}–{_digits(1 - last)} BC"
    if first <= 0:
        return f"{year_words(first)}–AD {_digits(last)}"
    era = "AD " if _needs_era(first) or _needs_era(last) else ""
    return f"{era}{_digits(first)}–{_digits(last)}"


def masked_year(mask: str) -> str:
    """Return "2021", "the 2020s", "1500–1599", "a year from 1099 to 1999 (1X99)"."""
    if mask == "XXXX":
        return "a year not stated"
    first, last = next(years(mask)), next(years(mask, descending=True))
    if not covers_a_run(mask):
        return f"a year from {year_words(first)} to {year_words(last)} ({mask})"
    if last - first == 9 and first >= 1000 and first % 100:
        return f"the {first}s"
    return year_range(first, last)


def covers_a_run(mask: str) -> bool:
    """Return whether a mask covers all years from its first to its last: `15XX`, not `1X99`."""
    return "X" not in mask.rstrip("X")


def of_year(mask: str) -> str:
    """Return what follows a month: " 2021", " of a year in the 1560s", ", year not stated"."""
    if mask == "XXXX":
        return ", year not stated"
    return f" of {year_of(mask)}" if "X" in mask else f" {year_of(mask)}"


def year_of(mask: str) -> str:
    """Return what a part of a year belongs to: "2021", "a year in 2000–2099"."""
    if "X" not in mask:
        return year_words(int(mask))
    within = "a year in " if covers_a_run(mask) and mask != "XXXX" else ""
    return f"{within}{masked_year(mask)}"


def in_year(mask: str) -> str:
    """Return what follows "a month": " in 2021", " in the 1560s", ", year not stated"."""
    return ", year not stated" if mask == "XXXX" else f" in {masked_year(mask)}"


def _needs_era(year: int) -> bool:
    return not 1000 <= year <= 9999


def _digits(count: int) -> str:
    return f"{count:,}" if count > 9999 else str(count)
