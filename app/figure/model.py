"""A figure as it is drawn: pages of batches in painting order, and what its marks say."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from app.figure.themes import FigureTheme
from app.layout.batches import Bars, Box, Fades, Floats, Lines, Rects, Size, Text, Triangles
from app.layout.roles import Role
from app.layout.scene import Arcs, Marks


class Note(NamedTuple):
    """What is said of one event: by whom and when, its title, and the address of its source."""

    title: str
    words: str
    href: str


class Texts(Struct, frozen=True):
    """Lines of text; `href` is where all of them lead, empty for where their events do."""

    texts: tuple[Text, ...]
    href: str = ""


class Area(Struct, frozen=True):
    """The space between two flights of stairs: steps `width` wide from `x` on.

    `lower` and `upper` (steps,) are the y of the two sides; where they are equal nothing is drawn.
    """

    x: float
    width: float
    lower: Floats
    upper: Floats


class Areas(Struct, frozen=True):
    """Areas of one colour."""

    areas: tuple[Area, ...]
    role: Role


Item = Rects | Lines | Bars | Fades | Triangles | Arcs | Marks | Texts | Areas


class Layer(Struct, frozen=True):
    """Batches in painting order, drawn within `clip`; None for the whole page."""

    clip: Box | None
    items: tuple[Item, ...]


class Page(Struct, frozen=True):
    """One page, or the only one, in px of 1/96 inch."""

    size: Size
    layers: tuple[Layer, ...]


class Figure(Struct, frozen=True, eq=False):
    """A figure before it is written in a format.

    Attributes:
        title, language: for the document; the language is a BCP 47 tag, empty if unknown.
        pages: at least one.
        notes: for each event that is drawn, by its index in the case.
        theme: its colours.
    """

    title: str
    language: str
    pages: tuple[Page, ...]
    notes: Mapping[int, Note]
    theme: FigureTheme
