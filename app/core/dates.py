"""A date as written and the four instants it stands for (EDTF, ISO 8601-2).

All instants are int64 seconds of the proleptic Gregorian calendar since 1970-01-01T00:00:00Z;
ends are exclusive. `OPEN_PAST` and `OPEN_FUTURE` stand for "no bound" in either direction.
"""

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

OPEN_PAST: Final = -(2**63)
OPEN_FUTURE: Final = 2**63 - 1


class Span(NamedTuple):
    """The four instants: the start lies in `[earliest_start, latest_start)`, the end likewise."""

    earliest_start: int
    latest_start: int
    earliest_end: int
    latest_end: int

    @property
    def certain(self) -> tuple[int, int] | None:
        """Return `[latest_start, earliest_end)`, or None where that is empty."""
        if self.latest_start < self.earliest_end:
            return self.latest_start, self.earliest_end
        return None

    @property
    def possible(self) -> tuple[int, int]:
        """Return `[earliest_start, latest_end)`."""
        return self.earliest_start, self.latest_end


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One EDTF date as written, with all that follows from it.

    Attributes:
        text: the string exactly as written in the event file.
        span: the four instants; of a set, the hull of its parts (never drawn as certain).
        parts: the parts of a set, else `(span,)`.
        is_interval: written with `/`.
        is_point: a day or finer, neither interval nor set: drawn as a point.
        set_kind: "one" for `[…]`, "all" for `{…}`, else None.
        uncertain: `?` or `%` stands anywhere in it.
        approximate: `~` or `%` stands anywhere in it.
        unknown_start, unknown_end: the interval's end is empty (`/2006`), not open (`../2006`).
        extensions: names of the extensions of `allegata/1` that the string uses.
    """

    text: str
    span: Span
    parts: tuple[Span, ...]
    is_interval: bool = False
    is_point: bool = False
    set_kind: Literal["one", "all"] | None = None
    uncertain: bool = False
    approximate: bool = False
    unknown_start: bool = False
    unknown_end: bool = False
    extensions: tuple[str, ...] = ()
