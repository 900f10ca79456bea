"""Take an event file apart, piece by piece, so that reading never stalls and can be cancelled.

A piece is as many entries of a long array as fit into a quarter of a megabyte. Where such a piece
ends is guessed, from how the entries before it were set apart, and proved by reading it: bytes that
start at an entry and read as whole values, cut before a separator, end where an entry ends, since
JSON is read from left to right and nothing later can change it. Only where the guess fails are
the entries stepped over one by one.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder

from app.core.reading.json_feed import Feed
from app.core.reading.json_tokens import NotJson, skip_space, skip_string, skip_value

ARRAYS: Final = ("actors", "sources", "events")

_GUESSED: Final = 1 << 18  # bytes of a piece; takes 5 to 10 ms to read and take in
_STEPPED: Final = 1 << 16
_KEY: Final = 1 << 12  # bytes in which a first key is looked for
_GUESSES: Final = 3
_STRING: Final = Decoder(str)
_FIRST_KEY: Final = re.compile(rb'\s*,\s*\{\s*(?:"[^"\\]*")?')


class Piece(Struct, frozen=True):
    """A top-level value of the file, or some entries of one of its arrays.

    Attributes:
        key: the top-level key.
        at: byte of the value, or of the first of the entries.
        end: byte after the last.
        written: the bytes between, in brackets where there are entries.
        value: as read; the list of the entries where `first` is set, None if there are records.
        first: index of the first of the entries; None for a whole value.
        records: the entries as records, where all of them are right at first sight.
    """

    key: str
    at: int
    end: int
    written: bytes
    value: Any
    first: int | None = None
    records: tuple[Any, ...] | None = None


ReadRecords = Callable[[str, bytes], "tuple[Any, ...] | None"]
"""Reads entries of an array, given its key, at once as records; None where that fails."""


class DoubledKey(Struct, frozen=True):
    """A top-level key that stood before; what follows it is stepped over."""

    key: str
    at: int


def no_records(_key: str, _entries: bytes) -> None:
    """Leave every entry as it is read from JSON."""


def read_pieces(feed: Feed, records: ReadRecords = no_records) -> Iterator[Piece | DoubledKey]:
    """Take the file apart, in the order of the file.

    Args:
        feed: the file, from its beginning.
        records: asked for entries first; where it succeeds, what was guessed is proved.

    Raises:
        NotJson: the bytes are no JSON object; the pieces before the fault were given out.
    """
    seen: set[str] = set()
    feed.step(skip_space)
    feed.expect(b"{")
    more = not feed.stands(b"}")
    while more:
        key_at = feed.place
        key = _take_value(feed, skip_string)[1]
        feed.step(skip_space)
        feed.expect(b":")
        if key in seen:
            yield DoubledKey(key, key_at)
            feed.step(skip_value)
        elif key in ARRAYS and feed.stands(b"["):
            yield from _entries(feed, key, records)
        else:
            at = feed.place
            written, value = _take_value(feed, skip_value)
            yield Piece(key, at, feed.place, written, value)
        seen.add(key)
        feed.step(skip_space)
        more = feed.stands(b",")
        feed.expect(b",}")
    if not seen:
        feed.expect(b"}")
    if not feed.stands(b""):
        raise NotJson


def read_value(written: bytes) -> Any:
    """Read one JSON value, written without white space around it."""
    if written[:1] == b'"':
        return _read_string(written)
    # Loaded where something but a text or right entries is to be read. It knows numbers too large
    # for a float, which msgspec does not.
    from pydantic_core import from_json

    try:
        # Strings are not shared: most of these are read once more, as records, and thrown away.
        return from_json(written, allow_inf_nan=False, cache_strings="keys")
    except ValueError as error:
        raise NotJson(str(error)) from error


def _read_string(written: bytes) -> str:
    try:
        return _STRING.decode(written)
    except (MsgspecError, ValueError) as error:  # bytes that are no UTF-8 are a ValueError
        raise NotJson(str(error)) from error


def _take_value(feed: Feed, skip: Callable[[bytes, int], int]) -> tuple[bytes, Any]:
    """Step over a value; return its bytes and what they say."""
    length = feed.measure(skip)
    written = feed.data[feed.at : feed.at + length]
    value = read_value(written)
    feed.at += length
    return written, value


def _entries(feed: Feed, key: str, records: ReadRecords) -> Iterator[Piece]:
    """Give out the entries of the array that starts here, and step over it."""
    feed.expect(b"[")
    first, between = 0, b""
    more = not feed.stands(b"]")
    while more:
        piece = _guess(feed, key, first, between, records) if between else None
        if piece is None:
            piece, between = _step(feed, key, first, records)
        yield piece
        feed.at += piece.end - piece.at
        feed.step(skip_space)
        more = not feed.stands(b"]")
        if more:
            feed.expect(b",")
        first += len(piece.value if piece.records is None else piece.records)
    feed.expect(b"]")


def _guess(feed: Feed, key: str, first: int, between: bytes, records: ReadRecords) -> Piece | None:
    length = _GUESSED
    for _ in range(_GUESSES):
        feed.reach(length + _GUESSED)
        cut = feed.at + length
        cut = feed.data.find(between, cut, cut + _GUESSED)
        if cut < 0:
            return None
        length = cut + 1 - feed.at
        try:
            return _read(feed, key, length, first, records)
        except NotJson:
            continue
    return None


def _step(feed: Feed, key: str, first: int, records: ReadRecords) -> tuple[Piece, bytes]:
    """Step over entries one by one; also return how the last two are set apart."""
    length = feed.measure(_skip_some)
    feed.reach(length + _KEY)
    end = feed.at + length
    match = _FIRST_KEY.match(feed.data, end)
    between = feed.data[end - 1 : match.end()] if match else b""
    return _read(feed, key, length, first, records), between


def _skip_some(data: bytes, start: int) -> int:
    """Return the end of some of the entries that begin here."""
    at = start
    while True:
        end = skip_value(data, at)
        following = skip_space(data, end)
        if end - start > _STEPPED or data[following : following + 1] != b",":
            return end
        at = skip_space(data, following + 1)


def _read(feed: Feed, key: str, length: int, first: int, records: ReadRecords) -> Piece:
    """Read the entries that are exactly the next `length` bytes."""
    entries = memoryview(feed.data)[feed.at : feed.at + length]
    written = b"".join((b"[", entries, b"]"))
    found = records(key, written)
    value = read_value(written) if found is None else None
    return Piece(key, feed.place, feed.place + length, written, value, first, found)
