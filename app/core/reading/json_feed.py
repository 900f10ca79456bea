"""The part of a JSON text that is at hand while the text is read from front to back."""

from collections.abc import Callable
from typing import Final

from app.core.reading.json_tokens import NotJson, expect

Fetch = Callable[[int], bytes]
"""Returns the next bytes, at most as many as asked for; none at the end only."""

_FETCHED: Final = 1 << 20


class Feed:
    """A JSON text and a place in it; only what follows the place is at hand, and not all of that.

    A file of hundreds of megabytes takes one, and is not touched again when memory is slow.

    Args:
        fetch: gives the bytes of the text.

    Attributes:
        data: what is at hand.
        at: the place, as an index of `data`.
    """

    def __init__(self, fetch: Fetch) -> None:
        self.data = b""
        self.at = 0
        self._before = 0
        self._ended = False
        self._fetch = fetch

    @property
    def place(self) -> int:
        """Return the place as a byte of the whole text."""
        return self._before + self.at

    def stands(self, wanted: bytes) -> bool:
        """Say whether the byte at the place is this one; it is at hand after each step."""
        return self.data[self.at : self.at + 1] == wanted

    def reach(self, length: int) -> None:
        """Have so many bytes from the place on at hand, or all that are left."""
        while len(self.data) - self.at < length and not self._ended:
            self._feed(_FETCHED)

    def measure(self, scan: Callable[[bytes, int], int]) -> int:
        """Return how many bytes from the place on a scan steps over.

        Args:
            scan: takes bytes and an index and returns where it ends, or raises `NotJson`. It is
                begun anew with more bytes where it may have ended because there were no more.

        Raises:
            NotJson: the scan raised it, and the text has ended.
        """
        while True:
            try:
                end = scan(self.data, self.at)
            except NotJson:
                if self._ended:
                    raise
            else:
                if end < len(self.data) or self._ended:
                    return end - self.at
            # Twice as much each time: a long value is not begun anew too often.
            self._feed(max(_FETCHED, len(self.data)))

    def step(self, scan: Callable[[bytes, int], int]) -> None:
        """Go to where a scan ends; see `measure`."""
        length = self.measure(scan)  # first: it may move what is at hand
        self.at += length

    def expect(self, wanted: bytes) -> None:
        """Step over one of the bytes in `wanted` and the white space that follows it.

        Raises:
            NotJson: another byte stands there, or the text ends.
        """
        self.step(lambda data, at: expect(data, at, wanted))

    def _feed(self, length: int) -> None:
        more = self._fetch(length)
        self._ended = not more
        self._before += self.at
        self.data = b"".join((memoryview(self.data)[self.at :], more))
        self.at = 0
