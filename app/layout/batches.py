"""The simple things a scene is made of: texts, and arrays of rectangles, lines and triangles."""

from collections.abc import Callable
from typing import Literal, NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from app.layout.roles import Role

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

# Width of a text in pixels, given the size in pixels and the weight (400, 600, 700). It is asked
# for the same texts in every frame, so it has to remember its answers.
Measure = Callable[[str, float, int], float]
LineStyle = Literal["solid", "dashed", "dotted"]
# How a bar is filled. "fringe": pale, the possible part; "solid": the certain part; "hatched":
# the time an allegation is about; "merged": runs too close to tell apart, in a neutral role.
Fill = Literal["fringe", "solid", "hatched", "merged"]


class Size(NamedTuple):
    """A width and a height in logical pixels."""

    width: float
    height: float


class Box(NamedTuple):
    """A rectangle in logical pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x just past the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y just past the lower edge."""
        return self.y + self.height


class Text(Struct, frozen=True, gc=False):
    """One line of text, left-aligned at `x`, standing on `baseline`; it is cut already.

    `width` is as measured; `event` is the index of the event whose label it is, else -1.
    """

    text: str
    x: float
    baseline: float
    width: float
    px: float
    weight: int
    role: Role
    event: int = -1


class Rects(Struct, frozen=True):
    """Filled rectangles of one colour, (n, 4): x, y, width, height."""

    rects: Floats
    role: Role
    opacity: float = 1.0


class Lines(Struct, frozen=True):
    """Lines of one colour, (n, 4): x1, y1, x2, y2."""

    lines: Floats
    role: Role
    style: LineStyle = "solid"
    width: float = 1.0


class Bars(Struct, frozen=True):
    """Bars that are filled and outlined alike, (n, 4): x, y, width, height.

    `outline` None draws none; "dashed" says that the date is uncertain or approximate.
    `event` is -1 where a bar stands for a merged run of several.
    """

    rects: Floats
    event: Ints
    fill: Fill
    role: Role
    outline: LineStyle | None
    outline_role: Role


class Fades(Struct, frozen=True):
    """Ends of bars that run out towards one side, (n, 4): x, y, width, height.

    The colour goes from full at the side of the bar to nothing at the other. `ground` is what
    lies under them in a figure, where nothing is translucent.
    """

    rects: Floats
    towards: Literal["left", "right"]
    role: Role
    ground: Role = "window"


class Triangles(Struct, frozen=True):
    """Filled triangles, arrow heads, (n, 6): x and y of the tip and of the two other corners."""

    corners: Floats
    role: Role
