"""Where a quote stands in a source text, and how well: the record that anchoring returns."""

from typing import Literal, NamedTuple

from msgspec import Struct

AnchorState = Literal["found", "changed", "ambiguous", "lost", "unchecked"]


class Place(NamedTuple):
    """A passage, `[start, end)`, in code points of the source text as decoded."""

    start: int
    end: int


class Anchor(Struct, frozen=True):
    """What became of one citation.

    `places` holds one place when `found` or `changed`, all that fit equally well when
    `ambiguous`, else none. `similarity` (0 to 1) is set only when `changed`.
    """

    state: AnchorState
    places: tuple[Place, ...] = ()
    similarity: float | None = None

    @property
    def place(self) -> Place | None:
        """Return the place when there is exactly one."""
        return self.places[0] if len(self.places) == 1 else None
