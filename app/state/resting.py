"""Workers that rest while the window answers the person: both share one interpreter."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import Final

_REST_SECONDS: Final = 0.1
_NAP_SECONDS: Final = 0.005


class Rest:
    """Asked for by the window's thread, kept by a worker between two small steps."""

    def __init__(self) -> None:
        self._until = 0.0
        self._held = False

    def ask(self) -> None:
        """Ask for a tenth of a second from now on."""
        self._until = monotonic() + _REST_SECONDS

    @contextmanager
    def held(self) -> Iterator[None]:
        """Ask for rest until something is done."""
        self._held = True
        try:
            yield
        finally:
            self._held = False

    def keep(self, needed: Callable[[], bool]) -> None:
        """Wait until the rest that was asked for is over, or the worker is needed."""
        while (self._held or monotonic() < self._until) and not needed():
            sleep(_NAP_SECONDS)
