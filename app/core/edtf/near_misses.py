"""How each near miss of EDTF is turned into what was probably meant."""

import re

from app.core.words.month_names import SHORT_MONTHS

_LAST_DECADE = 209  # three digits up to here mean a decade (199), above it a year (985)


def capitals(match: re.Match[str]) -> str:
    """Return `y17e4p3` as `Y17E4S3`."""
    return match[0].upper().replace("P", "S")


def masked(match: re.Match[str]) -> str:
    """Return `1560-uu-25` as `1560-XX-25`."""
    return match[0].upper().replace("U", "X")


def year_first(match: re.Match[str]) -> str:
    """Return `8.12.2021` as `2021-12-08`; the month comes first only where it must."""
    day, month = int(match[1]), int(match[2])
    if month > 12 >= day:
        day, month = month, day
    return f"{match[3]}-{month:02d}-{day:02d}"


def padded(match: re.Match[str]) -> str:
    """Return `2021/12/8` as `2021-12-08`."""
    return f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"


def from_english(match: re.Match[str]) -> str:
    """Return `8 December 2021`, `Dec. 8, 2021`, `December 2021`, `May AD 9` in digits."""
    return f"{int(match[4]):04d}{_month_and_day(match)}"


def from_english_bc(match: re.Match[str]) -> str:
    """Return `15 March 44 BC` as `-0043-03-15`."""
    return f"{_astronomical(int(match[4]))}{_month_and_day(match)}"


def before_christ(match: re.Match[str]) -> str:
    """Return `44 BC` as `-0043`, `1 BC` as `0000`, `17,001 BC` as `Y-17000`."""
    return _astronomical(int(match[1].replace(",", "")))


def long_year(match: re.Match[str]) -> str:
    """Return `AD 12,345` as `Y12345`."""
    return f"Y{match[1].replace(',', '')}"


def four_digits(match: re.Match[str]) -> str:
    """Return `AD 658` and `Y00658` as `0658`."""
    return f"{match[1]}{int(match[2]):04d}"


def short_year(match: re.Match[str]) -> str:
    """Return `199` as `199X`, `19` as `19XX`, `985` as `0985`."""
    if len(match[2]) == 3 and int(match[2]) > _LAST_DECADE:
        return f"{match[1]}0{match[2]}"
    return f"{match[1]}{match[2]:X<4}"


def season(match: re.Match[str]) -> str:
    """Return `2001-21^southernHemisphere` as `2001-29`."""
    is_southern = match[3].lower().startswith("south")
    return f"{match[1]}{int(match[2]) + 8 * is_southern}"


def compact_time(match: re.Match[str]) -> str:
    """Return `20050924T100000Z` as `2005-09-24T10:00:00Z`."""
    year, month, day, hour, minute, second, offset = match.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{offset}"


def closed(match: re.Match[str]) -> str:
    """Return `[1667,1668` and `[1667,1668}` as `[1667,1668]`."""
    return f"{match[1]}{match[2]}{']' if match[1] == '[' else '}'}"


def _month_and_day(match: re.Match[str]) -> str:
    month = SHORT_MONTHS.index(match[2][:3].capitalize()) + 1
    day = match[1] or match[3]
    return f"-{month:02d}{f'-{int(day):02d}' if day else ''}"


def _astronomical(before_christ: int) -> str:
    year = before_christ - 1
    if year > 9999:
        return f"Y-{year}"
    return f"-{year:04d}" if year > 0 else "0000"
