"""Open ends of spans: they fade out, and a thin line with an arrow says that they run on."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from app.layout.bars import bar_rects
from app.layout.parts import OPEN_LEFT, OPEN_RIGHT, UNKNOWN
from app.layout.roles import KIND_ROLES, SOFT_ROLES, Role
from app.layout.scene import Bools, Box, Fades, Floats, Lines, Triangles
from app.layout.spread import Spread

FADE_PX: Final = 110.0
_ARROW_PX: Final = 4.0


class Ends(NamedTuple):
    """The open ends of one look: on one side, all unknown or all known to be open."""

    which: Bools
    left: bool
    unknown: bool
    role: Role
    soft: Role

    @property
    def faded_role(self) -> Role:
        """Return the role that fades: only what is certain is full."""
        return self.soft if self.unknown or self.role == "alleged-period" else self.role


def open_ends(spread: Spread) -> tuple[Ends, ...]:
    """Return the open ends of the spans in sight."""
    if not (spread.flags & (OPEN_LEFT | OPEN_RIGHT)).any():
        return ()
    unknown = (spread.flags & UNKNOWN) != 0
    sides = ((True, OPEN_LEFT), (False, OPEN_RIGHT))
    return tuple(
        ends
        for left, flag in sides
        for vague in (True, False)
        for ends in _by_role(spread, ((spread.flags & flag) != 0) & (unknown == vague), left, vague)
    )


def build_fades(spread: Spread, ends: tuple[Ends, ...], plot: Box) -> tuple[Fades, ...]:
    """Return the fading of open ends; what is unknown or alleged is as pale as a fringe."""
    return tuple(
        Fades(_fade_rects(spread, e, plot), "left" if e.left else "right", e.faded_role)
        for e in ends
    )


def build_arrows(spread: Spread, ends: tuple[Ends, ...], plot: Box) -> tuple[Triangles, ...]:
    """Return the arrows of open ends, at the edge where they leave what is shown.

    Unknown ends have none: without its arrow an open end would look like one of them.
    """
    return tuple(Triangles(_arrow(spread, e, plot), e.role) for e in ends if not e.unknown)


def build_runs(spread: Spread, ends: tuple[Ends, ...], plot: Box) -> tuple[Lines, ...]:
    """Return thin lines from where open ends have faded to their arrows."""
    return tuple(Lines(_run(spread, e, plot), e.soft, "solid", 1.0) for e in ends if not e.unknown)


def _by_role(spread: Spread, which: Bools, left: bool, unknown: bool) -> Iterator[Ends]:
    periods, dates = which & spread.period, which & ~spread.period
    if periods.any():
        yield Ends(periods, left, unknown, "alleged-period", "alleged-soft")
    for kind in np.flatnonzero(np.bincount(spread.kind[dates])).tolist():
        mine = dates & (spread.kind == kind)
        yield Ends(mine, left, unknown, KIND_ROLES[kind], SOFT_ROLES[kind])


def _fade_rects(spread: Spread, ends: Ends, plot: Box) -> Floats:
    side = (spread.left if ends.left else spread.right)[ends.which]
    faded = _faded(spread, ends, plot)
    return bar_rects(np.minimum(side, faded), np.maximum(side, faded), spread.y[ends.which])


def _arrow(spread: Spread, ends: Ends, plot: Box) -> Floats:
    tip_x, base_x, ahead = _arrow_place(ends, plot)
    side = spread.left if ends.left else spread.right
    runs = (base_x - side[ends.which]) * ahead > 0
    y = spread.y[ends.which][runs]
    tip, base = np.full(len(y), tip_x), np.full(len(y), base_x)
    return np.stack([tip, y, base, y - _ARROW_PX, base, y + _ARROW_PX], axis=1)


def _run(spread: Spread, ends: Ends, plot: Box) -> Floats:
    _, base, ahead = _arrow_place(ends, plot)
    faded, y = np.clip(_faded(spread, ends, plot), plot.x, plot.right), spread.y[ends.which]
    runs = (base - faded) * ahead > 0
    start, y = faded[runs], y[runs]
    return np.stack([start, y, np.full(len(y), base), y], axis=1)


def _arrow_place(ends: Ends, plot: Box) -> tuple[float, float, float]:
    """Return the x of tip and base of an arrow at the edge, and its direction."""
    edge, ahead = (plot.x, -1.0) if ends.left else (plot.right, 1.0)
    tip = edge - 2 * ahead
    return tip, tip - 1.5 * ahead * _ARROW_PX, ahead


def _faded(spread: Spread, ends: Ends, plot: Box) -> Floats:
    """Return where ends have faded: before the edge and its arrow, if they begin before these."""
    side = (spread.left if ends.left else spread.right)[ends.which]
    tip, base, ahead = _arrow_place(ends, plot)
    room = ((tip if ends.unknown else base) - side) * ahead
    faded: Floats = side + ahead * np.where(room > 0, np.minimum(room, FADE_PX), FADE_PX)
    return faded
