"""Read an event file: a case, or every problem that keeps it from being one."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from app.core.errors import CaseRefused
from app.core.model import Case
from app.core.problems import Problem
from app.core.reading.case_pass import MOST_FAULTS, Follower, Progress, read_pass
from app.core.reading.collector import collector_off
from app.core.reading.event_bytes import Changed, EventBytes, open_bytes
from app.core.reading.faults import Fault, path_words
from app.core.reading.faults import Path as InFile
from app.core.reading.json_tokens import NotJson

if TYPE_CHECKING:
    from app.core.reading.json_places import Spot


class CaseFile(Struct, frozen=True):
    """An event file as read.

    Attributes:
        path: the file.
        case: what it holds.
        problems: warnings; a file with errors is refused.
        extras: the `$schema` and `x-…` keys, by the path of the object that they stand in.
    """

    path: Path
    case: Case
    problems: tuple[Problem, ...] = ()
    extras: Mapping[InFile, Mapping[str, Any]] = field(default_factory=dict)


def read_case(
    path: Path, progress: Progress | None = None, follower: Follower | None = None
) -> CaseFile:
    """Read a case.

    Args:
        path: the event file.
        progress: called with the part that is done, 0 to 1, after each piece of the file, no
            piece taking longer than a frame or two. What it raises ends the reading.
        follower: takes in the events meanwhile; all of them, where the case is not refused.

    Raises:
        CaseRefused: the file cannot be read or is not a case; carries every problem.
    """
    with collector_off(), open_bytes(path) as stored:
        try:
            return _read(path, stored, progress or _no_progress, follower)
        except Changed:
            return _read(path, stored.held(), progress or _no_progress, follower)


def places_of(path: Path, inside: Iterable[InFile]) -> dict[InFile, tuple[int, int]]:
    """Return line and column of places in a file that was read before.

    Returns:
        (0, 0) for a place that is no longer there.
    """
    wanted = tuple(inside)
    nowhere = dict.fromkeys(wanted, (0, 0))
    if not wanted:
        return {}
    from app.core.reading.json_places import find_spots, line_columns

    try:
        with open_bytes(path) as stored:
            data = stored.whole()
        spots = find_spots(data, wanted, {})
    except (CaseRefused, NotJson):
        return nowhere
    lines = line_columns(data, [spot.value for spot in spots.values()])
    return nowhere | {place: lines[spot.value] for place, spot in spots.items()}


def _no_progress(_: float) -> None:
    pass


def _read(
    path: Path, stored: EventBytes, progress: Progress, follower: Follower | None
) -> CaseFile:
    try:
        read = read_pass(stored.begin, stored.size, progress, follower)
    except NotJson:
        from app.core.reading.json_syntax import explain

        data = _whole(stored)
        raise CaseRefused(_problems(path, data, [explain(data)], {})) from None
    if read.case is None:
        raise CaseRefused(_problems(path, _whole(stored), read.faults, read.marks))
    stored.check()
    return CaseFile(path, read.case, extras=read.extras)


def _whole(stored: EventBytes) -> bytes:
    """Return the bytes that were read, to look for places in them."""
    data = stored.whole()
    stored.check()
    return data


def _problems(
    path: Path, data: bytes, faults: list[Fault], marks: Mapping[str, list[tuple[int, int]]]
) -> tuple[Problem, ...]:
    """Return the faults with lines and columns, in the order of the file.

    Of more than `MOST_FAULTS` the first: no one reads on, and what follows may follow from them.
    """
    from app.core.reading.json_places import find_spots, line_columns

    unplaced = [fault.path for fault in faults if fault.at is None]
    spots = find_spots(data, unplaced, marks) if unplaced else {}
    placed = [(_byte(fault, spots), fault) for fault in faults]
    placed = sorted(placed, key=lambda one: one[0])
    shown = placed[:MOST_FAULTS]
    lines = line_columns(data, [at for at, _ in shown])
    problems = [
        Problem("error", path, *lines[at], path_words(fault.path), fault.message)
        for at, fault in shown
    ]
    if len(placed) > len(shown):
        message = f"more than {MOST_FAULTS:,} problems; correct these first, then check again"
        problems.append(Problem("error", path, 0, 0, "", message))
    return tuple(problems)


def _byte(fault: Fault, spots: "Mapping[InFile, Spot]") -> int:
    if fault.at is not None:
        return fault.at
    spot = spots[fault.path]
    return spot.key if fault.at_key else spot.value
