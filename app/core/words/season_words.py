"""Seasons, quarters, thirds and halves of a year in words; a season names its months."""

from typing import Final

from app.core.edtf.seasons import MONTHS_OF
from app.core.words.month_names import MONTHS
from app.core.words.year_words import of_year, year_of, year_range

_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_HEMISPHERES: Final = ("", "northern ", "southern ")
_FRACTIONS: Final = (
    (40, "half", ("first", "second")),
    (37, "third", ("first", "second", "last")),
    (33, "quarter", ("first", "second", "third", "last")),
)


def season_words(year: str, season: str) -> str:
    """Return "spring 2001 (March to May)", "the second half of 2001".

    Args:
        year: four digits, masked or not.
        season: "21" to "41".
    """
    number = int(season)
    for lowest, name, ordinals in _FRACTIONS:
        if number >= lowest:
            return f"the {ordinals[number - lowest]} {name} of {year_of(year)}"
    start, length = MONTHS_OF[season]
    months = f"{MONTHS[start - 1]} to {MONTHS[(start + length - 2) % 12]}"
    return f"{season_name(season)}{season_year(year, start)} ({months})"


def season_name(season: str) -> str:
    """Return "spring" for 21, "northern spring" for 25, "southern spring" for 29."""
    hemisphere, place = divmod(int(season) - 21, 4)
    return f"{_HEMISPHERES[hemisphere]}{_SEASONS[place]}"


def season_year(year: str, first_month: int) -> str:
    """Return " 2001", or " 2001–2002" for a season that begins in December."""
    if first_month < 12 or "X" in year:
        return of_year(year)
    return f" {year_range(int(year), int(year) + 1)}"
