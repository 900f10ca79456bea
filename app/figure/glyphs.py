"""The marks of the kinds as SVG paths: the shapes that the screen has, without Qt."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin
from types import MappingProxyType
from typing import Final

from app.core.model import Kind
from app.figure.numbers import pairs, short

RADIUS: Final = 6.2


def _polygon(*corners: tuple[float, float]) -> str:
    return f"M{pairs(corners)}Z"


def _circle(r: float) -> str:
    size = short(r)
    return f"M-{size} 0a{size} {size} 0 1 0 {short(2 * r)} 0a{size} {size} 0 1 0 -{short(2 * r)} 0Z"


def _pentagon(r: float) -> str:
    turns = [-pi / 2 + 2 * pi * corner / 5 for corner in range(5)]
    return _polygon(*((r * cos(turn), r * sin(turn) + 0.06 * r) for turn in turns))


def _barred_ring(r: float) -> str:
    bar = ((-0.8 * r, -0.15 * r), (0.8 * r, -0.15 * r), (0.8 * r, 0.15 * r), (-0.8 * r, 0.15 * r))
    return _circle(r) + _circle(0.72 * r) + _polygon(*bar)


_SHAPES: Final[Mapping[Kind, Callable[[float], str]]] = MappingProxyType(
    {
        "allegation": lambda r: _polygon((0, -r), (r, 0.87 * r), (-r, 0.87 * r)),
        "denial": lambda r: _polygon((0, -1.1 * r), (1.1 * r, 0), (0, 1.1 * r), (-1.1 * r, 0)),
        "admission": lambda r: _polygon((0, r), (r, -0.87 * r), (-r, -0.87 * r)),
        "no-comment": lambda r: _barred_ring(0.98 * r),
        "corroboration": lambda r: _polygon(
            (-0.84 * r, -0.84 * r),
            (0.84 * r, -0.84 * r),
            (0.84 * r, 0.84 * r),
            (-0.84 * r, 0.84 * r),
        ),
        "retraction": lambda r: _circle(0.98 * r) + _circle(0.58 * 0.98 * r),
        "finding": lambda r: _pentagon(1.12 * r),
        "event": lambda r: _circle(0.62 * r),
    }
)


def glyph_path(kind: Kind, radius: float = RADIUS) -> str:
    """Return the filled shape of a kind about the origin, for the even-odd rule."""
    return _SHAPES[kind](radius)


def silhouette_path(kind: Kind, radius: float = RADIUS) -> str:
    """Return the shape of a kind without its holes."""
    if kind in ("no-comment", "retraction"):
        return _circle(0.98 * radius)
    return glyph_path(kind, radius)
