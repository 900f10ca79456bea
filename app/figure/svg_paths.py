"""Arrays of rectangles, corners and stairs as SVG path data."""

from app.figure.model import Area
from app.figure.numbers import short, shorts
from app.layout.batches import Floats


def rect_path(x: str, y: str, width: str, height: str) -> str:
    """Return one rectangle."""
    return f"M{x} {y}h{width}v{height}h-{width}z"


def rects_path(rects: Floats) -> str:
    """Return rectangles, (n, 4): x, y, width, height."""
    return "".join(rect_path(*row) for row in shorts(rects))


def lines_path(lines: Floats) -> str:
    """Return lines, (n, 4): x1, y1, x2, y2."""
    return "".join(f"M{a} {b}L{c} {d}" for a, b, c, d in shorts(lines))


def corners_path(corners: Floats) -> str:
    """Return triangles, (n, 6)."""
    return "".join(f"M{a} {b}L{c} {d} {e} {f}z" for a, b, c, d, e, f in shorts(corners))


def curves_path(curves: Floats) -> str:
    """Return cubic curves, (n, 8)."""
    return "".join(f"M{a} {b}C{c} {d} {e} {f} {g} {h}" for a, b, c, d, e, f, g, h in shorts(curves))


def stairs_path(area: Area) -> str:
    """Return an area; steps that are alike are one, and those of no height none."""
    path = []
    edges = list(zip(area.lower.tolist(), area.upper.tolist(), strict=True))
    begin = 0
    for at, edge in enumerate([*edges, None]):
        if edge != edges[begin]:
            lower, upper = edges[begin]
            if lower != upper:
                x, wide = short(area.x + begin * area.width), short((at - begin) * area.width)
                path.append(f"M{x} {short(lower)}h{wide}V{short(upper)}h-{wide}z")
            begin = at
    return "".join(path)
