"""Units of time on the axis, from seconds to millions of years, and where each begins.

Every unit counts its ticks with whole numbers, so a tick is the same one in every frame.
"""

from typing import Final, Literal, NamedTuple

from app.core.edtf.zone import DAY_SECONDS, ZoneClock
from app.core.gregorian import date_of_day, day_number

UnitName = Literal["second", "day", "month", "year"]
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONDAY: Final = 4  # 1970-01-05, counted from 1970-01-01
_YEAR_SECONDS: Final = 31_556_952
_LARGEST_POWER: Final = 10
_SHORT_YEAR: Final = 1000
_SECONDS: Final[dict[UnitName, int]] = {
    "second": 1,
    "day": DAY_SECONDS,
    "month": _YEAR_SECONDS // 12,
    "year": _YEAR_SECONDS,
}


class Unit(NamedTuple):
    """A step of the axis: so many seconds, days, months or years (seconds divide a day)."""

    name: UnitName
    step: int

    @property
    def seconds(self) -> int:
        """Return about how long one step lasts."""
        return self.step * _SECONDS[self.name]


DAY: Final = Unit("day", 1)
MONTH: Final = Unit("month", 1)
YEAR: Final = Unit("year", 1)
UNITS: Final = (
    *(Unit("second", step) for step in (1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10800, 21600)),
    *(Unit("day", step) for step in (1, 7)),
    *(Unit("month", step) for step in (1, 3, 6)),
    *(Unit("year", d * 10**power) for power in range(_LARGEST_POWER + 1) for d in (1, 2, 5)),
)
UNIT_SECONDS: Final = tuple(unit.seconds for unit in UNITS)


def coarser(unit: Unit) -> Unit:
    """Return the unit whose names stand above those of `unit`."""
    match unit.name:
        case "second":
            return DAY
        case "day":
            return MONTH
        case "month":
            return YEAR
        case _:
            return Unit("year", int(10 ** len(str(unit.step))))


def tick_at(unit: Unit, instant: int, clock: ZoneClock) -> int:
    """Return the number of the tick at or last before an instant."""
    day = _day_at(instant, clock)
    match unit.name:
        case "second":
            return _slot_at(unit.step, instant, day, clock)
        case "day":
            return day if unit.step == 1 else (day - _MONDAY) // unit.step
        case "month":
            year, month, _ = date_of_day(day)
            return (12 * year + month - 1) // unit.step
        case _:
            return _year_tick(unit.step, date_of_day(day)[0])


def instant_of(unit: Unit, tick: int, clock: ZoneClock) -> int:
    """Return when a tick begins."""
    match unit.name:
        case "second":
            return _slot_start(unit.step, tick, clock)
        case "day":
            return clock.midnight(tick if unit.step == 1 else _MONDAY + tick * unit.step)
        case "month":
            year, month = divmod(tick * unit.step, 12)
            return clock.midnight(day_number(year, month + 1, 1))
        case _:
            return clock.midnight(day_number(_tick_year(unit.step, tick), 1, 1))


def fine_text(unit: Unit, tick: int) -> str:
    """Return the name of a tick in the lower row: "12:35", "8", "Apr", "2018", "44 BC"."""
    match unit.name:
        case "second":
            return _clock_text(unit.step, tick)
        case "day":
            return str(date_of_day(tick if unit.step == 1 else _MONDAY + tick * unit.step)[2])
        case "month":
            return MONTHS[tick * unit.step % 12]
        case _:
            return year_text(_tick_year(unit.step, tick))


def coarse_text(unit: Unit, tick: int) -> str:
    """Return the name of a tick in the upper row: "8 Dec 2021", "Dec AD 9", "2018", "44 BC"."""
    if unit == DAY:
        year, month, day = date_of_day(tick)
        return f"{day} {MONTHS[month - 1]} {_dated_year(year)}"
    if unit == MONTH:
        return f"{MONTHS[tick % 12]} {_dated_year(tick // 12)}"
    return _dated_year(_tick_year(unit.step, tick))


def year_text(year: int) -> str:
    """Return a year as people write it; year 0 is 1 BC."""
    count = year if year > 0 else 1 - year
    era = "" if year > 0 else " BC"
    if count >= 1_000_000 and count % 10_000 == 0:
        return f"{count / 1_000_000:,.10g} M years{era}"
    return f"{count:,}{era}" if count >= 10_000 else f"{count}{era}"


def _dated_year(year: int) -> str:
    # "Jan 1" and a bold "12" would be days.
    return f"AD {year}" if 0 < year < _SHORT_YEAR else year_text(year)


def _day_at(instant: int, clock: ZoneClock) -> int:
    day = instant // DAY_SECONDS
    while clock.midnight(day) > instant:
        day -= 1
    while clock.midnight(day + 1) <= instant:
        day += 1
    return day


def _slot_at(step: int, instant: int, day: int, clock: ZoneClock) -> int:
    # Clocks may go forward or back on that day, so the guess is put right by looking.
    per_day = DAY_SECONDS // step
    tick = day * per_day + min((instant - clock.midnight(day)) // step, per_day - 1)
    while tick > day * per_day and _slot_start(step, tick, clock) > instant:
        tick -= 1
    while _slot_start(step, tick + 1, clock) <= instant:
        tick += 1
    return tick


def _slot_start(step: int, tick: int, clock: ZoneClock) -> int:
    day, slot = divmod(tick, DAY_SECONDS // step)
    if slot == 0:
        return clock.midnight(day)
    shown = clock.instants(day * DAY_SECONDS + slot * step)
    return shown[0] if shown else clock.midnight(day) + slot * step


def _clock_text(step: int, tick: int) -> str:
    minutes, seconds = divmod(tick % (DAY_SECONDS // step) * step, 60)
    text = f"{minutes // 60:02}:{minutes % 60:02}"
    return text if step % 60 == 0 else f"{text}:{seconds:02}"


def _year_tick(step: int, year: int) -> int:
    # Round years on both sides: …, 20 BC, 10 BC, 1, 10, 20, … for a step of ten.
    if step == 1 or year >= step:
        return year // step
    return 0 if year > 0 else -((1 - year + step - 1) // step)


def _tick_year(step: int, tick: int) -> int:
    if step == 1 or tick > 0:
        return tick * step
    return 1 + tick * step
