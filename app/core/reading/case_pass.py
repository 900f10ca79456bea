"""One pass over the bytes of an event file: what it holds, and what is wrong with it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, tzinfo
from itertools import islice
from typing import Any, Final, Protocol

from msgspec.structs import replace

from app.core.edtf import CaseDates
from app.core.fields import read_zone
from app.core.model import AnyEvent, Case, CaseHead
from app.core.reading.entries import EntryReader, read_case_head
from app.core.reading.extras import Extras, take_extras
from app.core.reading.faults import Fault
from app.core.reading.gathered import Gathered
from app.core.reading.json_doubles import (
    count_keys,
    doubled,
    find_doubles,
    find_entry_doubles,
    may_hold_doubles,
)
from app.core.reading.json_feed import Feed, Fetch
from app.core.reading.json_pieces import ARRAYS, DoubledKey, Piece, read_pieces
from app.core.reading.lots import Lot, count_told, lots_of

_FREED: Final = 5_000
MOST_FAULTS: Final = 10_000

Progress = Callable[[float], None]
"""Called with the part that is done, 0 to 1; what it raises ends the reading."""


class Follower(Protocol):
    """Takes in the events of a file while they are being read, as long as all of them are right."""

    def begin(self) -> None:
        """Begin with the first event; asked again where a file has to be read once more."""
        ...

    def take(self, events: Sequence[AnyEvent], /) -> None:
        """Take in the next events, in the order of the file."""
        ...


class CasePass:
    """What was read of a file, and what is wrong with it.

    Attributes:
        case: the case; None where anything is wrong.
        faults: what is wrong.
        extras: the keys that are kept but not read.
        marks: for each array, where some of its entries start: (index, byte), by index.
    """

    def __init__(self, zone: tzinfo, follower: Follower | None = None) -> None:
        self.case: Case | None = None
        self.faults: list[Fault] = []
        self.extras: Extras = {}
        self.marks: dict[str, list[tuple[int, int]]] = {array: [] for array in ARRAYS}
        self._dates = CaseDates(zone)
        self._reader = EntryReader(self._dates)
        self._zone_is_late = False
        self._head: dict[str, Any] = {}
        self._entries: dict[str, list[Any]] = {array: [] for array in ARRAYS}
        self._gathered = Gathered(self._entries)
        self._lots: list[Lot] = []
        self._follower = follower
        if follower is not None:
            follower.begin()

    @property
    def late_zone(self) -> tzinfo | None:
        """Return the time zone, where dates were read before it and in another one."""
        return self._dates.zone if self._zone_is_late else None

    def take(self, piece: Piece | DoubledKey) -> None:
        """Take in the next piece of the file."""
        if isinstance(piece, DoubledKey):
            self.faults.append(doubled((piece.key,), piece.at))
        elif piece.first is None:
            self._take_value(piece)
        else:
            self._take_entries(piece, piece.first)

    def finish(self) -> None:
        """Check what only the whole file shows, and make the case."""
        self.faults += take_extras((), self._head, self.extras)
        head = read_case_head(self._head, self.faults)
        self._gathered.end()
        proved = None if self.faults else self._gathered
        if proved is None or not proved.is_sound:
            # Loaded where something may be wrong: a window that opens does not wait for it.
            from app.core.reading.whole_checks import whole_faults

            for found in whole_faults(self._entries, self._head, proved):
                self.faults += islice(found, MOST_FAULTS + 1)
        if head is not None and not self.faults:
            self.case = _with_entries(head, self._entries)
            # The case looks events up by the same table; a million ids are entered only once.
            self.case.__dict__["place_by_id"] = self._gathered.places
        else:
            self._let_go()

    def give_up(self) -> None:
        """Leave it at what was found so far."""
        self._let_go()

    def _take_value(self, piece: Piece) -> None:
        if may_hold_doubles(piece.written, [piece.value]):
            self._add_doubles(find_doubles(piece.written, 0, (piece.key,)), piece.at)
        self._head[piece.key] = piece.value
        if piece.key == "time_zone" and isinstance(piece.value, str):
            zone = read_zone(piece.value) or UTC
            if str(zone) != str(self._dates.zone):
                self._zone_is_late = any(self._entries.values())
                self._dates.zone = zone

    def read_right(self, array: str, written: bytes) -> tuple[Any, ...] | None:
        """Read entries at once as records; None where that may pass over anything wrong.

        Their lots are kept for `take`, which is given the same entries next. A key that says null
        is written, and told by none of the records, as one that stands twice is.
        """
        records = self._reader.read_right(array, written)
        self._lots = lots_of(records or ())
        return records if count_keys(written) == count_told(self._lots) else None

    def _take_entries(self, piece: Piece, first: int) -> None:
        self.marks[piece.key].append((first, piece.at))
        records = piece.records
        if records is None:
            records = self._read_with_care(piece, first)
            self._lots = [] if self.faults else lots_of(records)
        self._entries[piece.key] += records
        if not self.faults:
            self._gathered.add(piece.key, records, self._lots)
        if self._follower is not None and piece.key == "events" and not self.faults:
            self._follower.take(records)

    def _read_with_care(self, piece: Piece, first: int) -> tuple[Any, ...]:
        array, raw = piece.key, piece.value
        if may_hold_doubles(piece.written, raw):
            found = find_entry_doubles(piece.written, 1, array, first, len(raw))
            self._add_doubles(found, piece.at - 1)
        for index, entry in enumerate(raw, first):
            self.faults += take_extras((array, index), entry, self.extras)
        return self._reader.read(array, first, raw, self.faults)

    def _add_doubles(self, found: Iterable[Fault], start: int) -> None:
        """Add doubles that were found in bytes which start at this one of the file."""
        self.faults += (replace(fault, at=start + (fault.at or 0)) for fault in found)

    def _let_go(self) -> None:
        """Free the entries a lot at a time: a million at once would stop every other thread."""
        for entries in self._entries.values():
            while entries:
                del entries[-_FREED:]


def read_pass(
    begin: Callable[[], Fetch], size: int, progress: Progress, follower: Follower | None
) -> CasePass:
    """Read a case from the bytes of its file.

    Args:
        begin: returns what gives the bytes of the file from its beginning.
        size: how many there are.
        progress: called with the part that is done.
        follower: takes in the events meanwhile.

    Raises:
        NotJson: the bytes are not JSON.
    """
    read = _read_in(UTC, begin(), size, progress, follower)
    zone = read.late_zone
    return read if zone is None else _read_in(zone, begin(), size, progress, follower)


def _read_in(
    zone: tzinfo, fetch: Fetch, size: int, progress: Progress, follower: Follower | None
) -> CasePass:
    read = CasePass(zone, follower)
    try:
        for piece in read_pieces(Feed(fetch), read.read_right):
            read.take(piece)
            if isinstance(piece, Piece):
                progress(min(1.0, piece.end / size))
            if len(read.faults) > MOST_FAULTS:
                read.give_up()
                return read
    except BaseException:
        read.give_up()
        raise
    read.finish()
    return read


def _with_entries(head: CaseHead, entries: dict[str, list[Any]]) -> Case:
    written: dict[str, Any] = {name: getattr(head, name) for name in CaseHead.__struct_fields__}
    arrays = {array: tuple(records) for array, records in entries.items()}
    return Case(**written | arrays)
