"""A figure in a format: the one function that the command, the window and the tests call."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Literal, get_args

from msgspec import Struct

from app.core.errors import FigureError
from app.figure.compose import compose, evidence, unchecked
from app.figure.evidence import AnchorOf
from app.figure.model import Figure, Texts
from app.figure.request import Request
from app.figure.tables import csv_of, markdown_of
from app.layout.columns import Columns

Format = Literal["png", "svg", "pdf", "md", "csv"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)


class Exported(Struct, frozen=True):
    """The bytes of one file, and what the person should know about it, in sentences."""

    data: bytes
    remarks: tuple[str, ...] = ()


def format_of(path: Path) -> Format:
    """Return the format that a file name asks for.

    Raises:
        FigureError: it asks for none that there is.
    """
    suffix = path.suffix.casefold().removeprefix(".")
    for each in FORMATS:
        if suffix == each:
            return each
    raise FigureError(f'"{path.name}" does not end in .png, .svg, .pdf, .md or .csv; write one')


def export(
    columns: Columns, request: Request, wanted: Format, anchor_of: AnchorOf = unchecked
) -> Exported:
    """Return a figure in a format; Qt is started where it is needed, without a display.

    Args:
        columns: of the case.
        anchor_of: where a citation stands, for a figure that is cited.

    Raises:
        FigureError: it cannot be made; says what to ask for instead.
    """
    if wanted in ("md", "csv"):
        records = evidence(columns, request, anchor_of)
        title = request.title or columns.case.title
        text = csv_of(records) if wanted == "csv" else markdown_of(title, records)
        return Exported(text.encode("utf-8", "replace"))
    from app.figure.qt_start import start_qt

    application = start_qt()
    from app.figure.fonts import Measure

    figure = compose(columns, request, Measure(), wanted == "pdf", anchor_of)
    exported = Exported(write(figure, request, wanted), remarks_on(figure))
    del application
    return exported


def write(
    figure: Figure, request: Request, wanted: Format, tick: Callable[[], None] = lambda: None
) -> bytes:
    """Return a figure as the bytes of a PNG, SVG or PDF; Qt runs already.

    Args:
        tick: called while it is drawn; what it raises ends that.
    """
    if wanted == "pdf":
        from app.figure.pdf import pdf_of

        return pdf_of(figure, tick)
    if wanted == "png":
        from app.figure.png import png_of

        return png_of(figure, request.png_dpi, tick)
    from app.figure.svg import svg_of

    if not request.outlines:
        return svg_of(figure).encode("utf-8")
    from app.figure.outlines import outline_of

    return svg_of(figure, outline_of).encode("utf-8")


def remarks_on(figure: Figure) -> tuple[str, ...]:
    """Return what the person should know: letters that no bundled font holds."""
    from app.figure.fonts import foreign_letters, letter_name

    foreign = foreign_letters(_texts(figure))
    none = [letter_name(letter) for letter, family in foreign.items() if not family]
    families = sorted({family for family in foreign.values() if family})
    remarks = []
    for family in families:
        names = [letter_name(letter) for letter, one in foreign.items() if one == family]
        remarks.append(
            f"no bundled font holds {_listed(names)}; drawn in {family}, "
            "which another machine may not have"
        )
    if none:
        remarks.append(f"no font here holds {_listed(none)}; a box is drawn until one is installed")
    return tuple(remarks)


def _texts(figure: Figure) -> Sequence[str]:
    return [
        text.text
        for page in figure.pages
        for layer in page.layers
        for item in layer.items
        if isinstance(item, Texts)
        for text in item.texts
    ]


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - 8} more" if len(names) > 8 else ""
    return ", ".join(names[:8]) + more
