"""A figure as SVG: real text, a title and a description for each mark, links to the sources."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from app import __version__
from app.figure.model import Areas, Figure, Layer, Page, Texts
from app.figure.numbers import short
from app.figure.svg_marks import definitions, fade_id, mark_id
from app.figure.svg_paths import (
    corners_path,
    curves_path,
    lines_path,
    rect_path,
    rects_path,
    stairs_path,
)
from app.figure.xml_text import escaped, runs_to_the_left
from app.layout.batches import Bars, Fades, Lines, LineStyle, Rects, Text, Triangles
from app.layout.scene import Arcs, Marks
from app.paint.palette import Role

FAMILIES: Final = "Inter, 'Noto Sans Hebrew', 'Noto Sans Arabic', sans-serif"
_MM: Final = 25.4 / 96
_RADIUS: Final = 4.0
_DASHES: Final[dict[LineStyle, str]] = {
    "solid": "",
    "dashed": ' stroke-dasharray="3 3"',
    "dotted": ' stroke-dasharray="1 2"',
}
Outlines = Callable[[Text], str]
"""The shape of a text as a path, for programs that have not its fonts."""


def svg_of(figure: Figure, outlines: Outlines | None = None) -> str:
    """Return the first page of a figure as one SVG document.

    Args:
        outlines: writes each text as a shape instead; its words stay as its title.

    Source:
        SVG 1.1; SVG Accessibility API Mappings for `title`, `desc` and `role`.
    """
    return "\n".join((*_Writer(figure, outlines).document(figure.pages[0]), ""))


class _Writer:
    """Writes the batches of one figure."""

    def __init__(self, figure: Figure, outlines: Outlines | None) -> None:
        self._figure = figure
        self._theme = figure.theme
        self._outlines = outlines

    def document(self, page: Page) -> Iterator[str]:
        width, height = page.size
        language = f' xml:lang="{escaped(self._figure.language)}"' if self._figure.language else ""
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{short(width * _MM)}mm" height="{short(height * _MM)}mm" '
            f'viewBox="0 0 {short(width)} {short(height)}"{language} '
            f'font-family="{FAMILIES}" role="img">'
        )
        yield f"<title>{escaped(self._figure.title)}</title>"
        yield f"<desc>Timeline of what was alleged and answered, by Allegata {__version__}</desc>"
        yield "<defs>"
        yield from definitions(self._figure, page)
        for number, layer in enumerate(page.layers):
            if layer.clip is not None:
                rect = rect_path(*map(short, layer.clip))
                yield f'<clipPath id="c{number}"><path d="{rect}"/></clipPath>'
        yield "</defs>"
        yield f'<rect width="100%" height="100%" fill="{self._color("window")}"/>'
        for number, layer in enumerate(page.layers):
            yield from self._layer(layer, number)
        yield "</svg>"

    def _layer(self, layer: Layer, number: int) -> Iterator[str]:
        yield "<g>" if layer.clip is None else f'<g clip-path="url(#c{number})">'
        for item in layer.items:
            yield from _WRITE[type(item)](self, item)
        yield "</g>"

    def rects(self, group: Rects) -> Iterator[str]:
        if len(group.rects):
            dim = f' opacity="{short(group.opacity)}"' if group.opacity < 1 else ""
            yield f'<path d="{rects_path(group.rects)}" fill="{self._color(group.role)}"{dim}/>'

    def lines(self, group: Lines) -> Iterator[str]:
        if len(group.lines):
            look = self._stroke(group.role, group.style, group.width)
            yield f'<path d="{lines_path(group.lines)}" {look}/>'

    def bars(self, bars: Bars) -> Iterator[str]:
        outline = bars.outline or ("solid" if bars.role in self._theme.outlined else None)
        look = f'fill="{"url(#period)" if bars.fill == "hatched" else self._color(bars.role)}"'
        if outline:
            look += f' stroke="{self._color(bars.outline_role)}"{_DASHES[outline]}'
        inset = 0.5 if outline else 0.0
        for rect, event in zip(bars.rects.tolist(), bars.event.tolist(), strict=True):
            x, y, width, height = rect
            wide, high = max(width - 2 * inset, 0.0), height - 2 * inset
            place = _place(x + inset, y + inset, wide, high)
            corner = short(min(_RADIUS, wide / 2, high / 2))
            yield self._noted(f'<rect {place} rx="{corner}" {look}', "rect", event)

    def fades(self, fades: Fades) -> Iterator[str]:
        for x, y, width, height in fades.rects.tolist():
            place = _place(x, y, width, height)
            yield f'<rect {place} fill="url(#{fade_id(fades)})"/>'

    def triangles(self, triangles: Triangles) -> Iterator[str]:
        if len(triangles.corners):
            path, color = corners_path(triangles.corners), self._color(triangles.role)
            yield f'<path d="{path}" fill="{color}"/>'

    def arcs(self, arcs: Arcs) -> Iterator[str]:
        if len(arcs):
            look = self._stroke(arcs.role, "solid", arcs.width)
            yield f'<path d="{curves_path(arcs.curves)}" {look}/>'
            yield f'<path d="{corners_path(arcs.heads)}" fill="{self._color(arcs.role)}"/>'

    def marks(self, marks: Marks) -> Iterator[str]:
        columns = (marks.x, marks.y, marks.kind, marks.dashed, marks.event)
        for x, y, kind, dashed, event in zip(*(c.tolist() for c in columns), strict=True):
            use = f'<use xlink:href="#{mark_id(kind, dashed)}" x="{short(x)}" y="{short(y)}"'
            yield self._linked(self._noted(use, "use", event), self._href(event))

    def areas(self, areas: Areas) -> Iterator[str]:
        if path := "".join(map(stairs_path, areas.areas)):
            yield f'<path d="{path}" fill="{self._fill(areas.role)}"/>'

    def texts(self, texts: Texts) -> Iterator[str]:
        for text in texts.texts:
            yield self._linked(self._text(text), texts.href or self._href(text.event))

    def _text(self, text: Text) -> str:
        if self._outlines is not None:
            path = f'<path d="{self._outlines(text)}" fill="{self._color(text.role)}"'
            return f"{path}><title>{escaped(text.text)}</title></path>"
        way = ' direction="rtl" text-anchor="end"' if runs_to_the_left(text.text) else ""
        weight = f' font-weight="{text.weight}"' if text.weight != 400 else ""
        length = f' textLength="{short(text.width)}" lengthAdjust="spacingAndGlyphs"'
        return (
            f'<text x="{short(text.x)}" y="{short(text.baseline)}" font-size="{short(text.px)}"'
            f'{weight} fill="{self._color(text.role)}"{way}{length if text.width else ""}>'
            f"{escaped(text.text)}</text>"
        )

    def _noted(self, element: str, tag: str, event: int) -> str:
        if event < 0:
            return f"{element}/>"
        note = self._figure.notes[event]
        said = f"<title>{escaped(note.title)}</title><desc>{escaped(note.words)}</desc>"
        return f"{element}>{said}</{tag}>"

    def _href(self, event: int) -> str:
        return self._figure.notes[event].href if event >= 0 else ""

    def _linked(self, element: str, href: str) -> str:
        return f'<a xlink:href="{escaped(href)}">{element}</a>' if href else element

    def _color(self, role: Role) -> str:
        return self._theme.color(role)

    def _fill(self, role: Role) -> str:
        return f"url(#h-{role})" if role in self._theme.hatched else self._color(role)

    def _stroke(self, role: Role, style: LineStyle, width: float) -> str:
        wide = f' stroke-width="{short(width)}"' if width != 1 else ""
        return f'fill="none" stroke="{self._theme.line_color(role)}"{wide}{_DASHES[style]}'


_WRITE: Final[Mapping[type, Callable[[_Writer, Any], Iterator[str]]]] = MappingProxyType(
    {
        Rects: _Writer.rects,
        Lines: _Writer.lines,
        Bars: _Writer.bars,
        Fades: _Writer.fades,
        Triangles: _Writer.triangles,
        Arcs: _Writer.arcs,
        Marks: _Writer.marks,
        Areas: _Writer.areas,
        Texts: _Writer.texts,
    }
)


def _place(x: float, y: float, width: float, height: float) -> str:
    left, top, wide, high = map(short, (x, y, width, height))
    return f'x="{left}" y="{top}" width="{wide}" height="{high}"'
