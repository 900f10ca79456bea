"""Wall-clock time of one time zone to instants, for years of any size."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

DAY_SECONDS: Final = 86_400
_ORDINAL_OF_1970: Final = 719_163
_LAST_ORDINAL: Final = datetime.max.toordinal()


class ZoneClock:
    """The clock on the wall in one zone; remembers at which instant each day asked for begins.

    Decisions: a day begins at its first midnight where clocks go back over midnight, and at the
    change where they go forward over it. `datetime` knows the years 1 to 9999; before them the
    offset of the zone's first day is used, after them its standard offset in January 9999.
    """

    def __init__(self, zone: tzinfo = UTC) -> None:
        self.zone = zone
        self._is_utc = str(zone) == "UTC"
        self._midnights: dict[int, int] = {}

    def day(self, written: str) -> tuple[int, int]:
        """Return when a day begins and when the next one does; the same twice if it is skipped.

        Args:
            written: as `2021-12-08`, of the years 1 to 9999.

        Raises:
            ValueError: there is no such day.
        """
        if written[4] != "-" or written[7] != "-":
            raise ValueError
        day = date.fromisoformat(written).toordinal() - _ORDINAL_OF_1970
        return self.midnight(day), self.midnight(day + 1)

    def midnight(self, day: int) -> int:
        """Return the instant at which a day, counted from 1970-01-01, begins in the zone."""
        if self._is_utc:
            return day * DAY_SECONDS
        found = self._midnights.get(day)
        if found is None:
            local = day * DAY_SECONDS
            found = self._midnights[day] = local - self._offset(local)
        return found

    def instants(self, local: int) -> tuple[int, int] | None:
        """Return the first and last instant at which the clock shows a time.

        Args:
            local: what the clock shows, in seconds since it showed 1970-01-01T00:00:00.

        Returns:
            The same instant twice, but two where clocks go back and show the time twice; None
            where they go forward and never show it.
        """
        if self._is_utc:
            return local, local
        before, after = self._offset(local), self._offset(local, fold=1)
        return (local - before, local - after) if before >= after else None

    def shown(self, instant: int) -> int:
        """Return what the clock shows at an instant, in seconds since it showed 1970-01-01."""
        if self._is_utc:
            return instant
        day, second = divmod(instant, DAY_SECONDS)
        ordinal = day + _ORDINAL_OF_1970
        if 1 < ordinal < _LAST_ORDINAL:
            utc = datetime.fromordinal(ordinal).replace(tzinfo=UTC) + timedelta(seconds=second)
            return instant + _seconds(utc.astimezone(self.zone).utcoffset())
        return instant + self._offset(instant)

    def _offset(self, local: int, fold: int = 0) -> int:
        day, second = divmod(local, DAY_SECONDS)
        ordinal = day + _ORDINAL_OF_1970
        if 1 <= ordinal <= _LAST_ORDINAL:
            wall = datetime.fromordinal(ordinal) + timedelta(seconds=second)
            return _seconds(self.zone.utcoffset(wall.replace(fold=1) if fold else wall))
        nearest = datetime(1 if ordinal < 1 else 9999, 1, 1)
        return _seconds(self.zone.utcoffset(nearest)) - _seconds(self.zone.dst(nearest))


def _seconds(offset: timedelta | None) -> int:
    return offset.days * DAY_SECONDS + offset.seconds if offset else 0
