"""A fault in an event file, before it is known on which line it stands."""

from msgspec import Struct

Path = tuple[str | int, ...]
"""Keys and indexes from the top of the file to one place in it: `("events", 12, "date")`."""


class Fault(Struct, frozen=True):
    """One thing that is wrong, at a path that stands in the file.

    `at_key` says that the key itself is meant and not its value; `at` is the byte, where it is
    known already.
    """

    path: Path
    message: str
    at_key: bool = False
    at: int | None = None


def path_words(path: Path) -> str:
    """Return a path as people write it: `events[12].citations[0].source`."""
    words = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return words.removeprefix(".")
