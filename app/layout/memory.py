"""One remembered answer: for values that many frames share and that are dear to make."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Memory:
    """Remembers, for each name, the last value made and the key it was made for.

    Layout stays a pure function of its arguments: what is remembered can always be made again.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Any, Any]] = {}

    def get(self, name: str, key: object, make: Callable[[], T]) -> T:
        """Return the value kept under `name` if it was made for an equal key, else make it."""
        kept = self._kept.get(name)
        if kept is None or kept[0] != key:
            kept = self._kept[name] = key, make()
        return cast("T", kept[1])

    def fitting(self, name: str, fits: Callable[[T], bool], make: Callable[[], T]) -> T:
        """Return the value kept under `name` if it will do, else make one.

        Args:
            fits: says whether a value will do; of all that do, it must not matter which.
        """
        kept = self._kept.get(name)
        if kept is None or not fits(cast("T", kept[1])):
            kept = self._kept[name] = None, make()
        return cast("T", kept[1])
