"""Seasons, quarters, quadrimesters and semesters: the numbers 21 to 41 in place of a month."""

from typing import Final

from app.core.gregorian import day_number

# number: first month, length in months. 21 to 24 name no hemisphere in the profile; they are
# read as the northern months, meteorological seasons; a winter ends in the next year.
MONTHS_OF: Final = {
    "21": (3, 3),
    "22": (6, 3),
    "23": (9, 3),
    "24": (12, 3),
    "25": (3, 3),
    "26": (6, 3),
    "27": (9, 3),
    "28": (12, 3),
    "29": (9, 3),
    "30": (12, 3),
    "31": (3, 3),
    "32": (6, 3),
    "33": (1, 3),
    "34": (4, 3),
    "35": (7, 3),
    "36": (10, 3),
    "37": (1, 4),
    "38": (5, 4),
    "39": (9, 4),
    "40": (1, 6),
    "41": (7, 6),
}


def season_days(first_year: int, last_year: int, season: str) -> tuple[int, int]:
    """Return the hull `[first, bound)`, in days since 1970, of a season in a range of years."""
    start, length = MONTHS_OF[season]
    more_years, month_before = divmod(start + length - 1, 12)
    return (
        day_number(first_year, start, 1),
        day_number(last_year + more_years, month_before + 1, 1),
    )
