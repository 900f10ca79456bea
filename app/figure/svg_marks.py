"""What an SVG defines once and uses often: marks, hatching, fading ends."""

from collections.abc import Iterator
from typing import Final

from app.core.model import KINDS, Kind
from app.figure.glyphs import glyph_path, silhouette_path
from app.figure.model import Figure, Page
from app.figure.themes import FigureTheme
from app.layout.batches import Fades
from app.layout.roles import SOFT
from app.layout.scene import Marks

_STEP: Final = 5


def definitions(figure: Figure, page: Page) -> Iterator[str]:
    """Give out the definitions of all that a page uses."""
    theme = figure.theme
    items = [item for layer in page.layers for item in layer.items]
    marks = [item for item in items if isinstance(item, Marks)]
    used = {pair for m in marks for pair in zip(m.kind.tolist(), m.dashed.tolist(), strict=True)}
    for kind, dashed in sorted(used):
        yield f'<g id="{mark_id(kind, dashed)}">{_mark(KINDS[kind], dashed, theme)}</g>'
    yield _hatching("period", theme.color("alleged-soft"), theme.color("alleged-period"), True)
    for role in sorted(theme.hatched):
        yield _hatching(f"h-{role}", theme.color("window"), theme.color(role), False)
    fades = {fade_id(item): item for item in items if isinstance(item, Fades)}
    for name, fade in sorted(fades.items()):
        colors = theme.line_color(fade.role), theme.color(fade.ground)
        yield _fading(name, colors if fade.towards == "right" else colors[::-1])


def mark_id(kind: int, dashed: bool) -> str:
    """Return what a mark is defined as."""
    return f"{'d' if dashed else 'm'}{kind}"


def fade_id(fades: Fades) -> str:
    """Return what the fading of an end is defined as."""
    return f"f-{fades.role}-{fades.towards}-{fades.ground}"


def _mark(kind: Kind, dashed: bool, theme: FigureTheme) -> str:
    shape, ground = silhouette_path(kind), theme.color("marker-outline")
    edge = f'stroke="{ground}" stroke-width="3" stroke-linejoin="round"'
    under = f'<path d="{shape}" fill="{ground}" {edge}/>'
    if dashed:
        soft = theme.color(SOFT[kind])
        line = f'stroke="{theme.color(kind)}" stroke-width="1.6" stroke-dasharray="3.2 2.1"'
        return f'{under}<path d="{shape}" fill="{soft}" {line}/>'
    path = glyph_path(kind)
    return f'{under}<path d="{path}" fill="{theme.color(kind)}" fill-rule="evenodd"/>'


def _hatching(name: str, ground: str, line: str, rising: bool) -> str:
    ways = (
        ((-1, 1, 1, -1), (-1, 6, 6, -1), (4, 6, 6, 4))
        if rising
        else ((-1, -1, 6, 6), (4, -1, 6, 1), (-1, 4, 1, 6))
    )
    path = "".join(f"M{a} {b}L{c} {d}" for a, b, c, d in ways)
    return (
        f'<pattern id="{name}" width="{_STEP}" height="{_STEP}" patternUnits="userSpaceOnUse">'
        f'<rect width="{_STEP}" height="{_STEP}" fill="{ground}"/>'
        f'<path d="{path}" stroke="{line}"/></pattern>'
    )


def _fading(name: str, colors: tuple[str, str]) -> str:
    # Not translucent: readers draw such a gradient as they like.
    stops = "".join(
        f'<stop offset="{at}" stop-color="{color}"/>' for at, color in enumerate(colors)
    )
    return f'<linearGradient id="{name}">{stops}</linearGradient>'
