"""What a person last chose for a figure, and the request that it makes of the case that is open."""

import json
from typing import Final, get_args
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import QByteArray

from app.core.edtf import parse_edtf
from app.core.errors import DateError, FigureError
from app.core.model import Case
from app.core.view import TimeRange, View
from app.figure.export import FORMATS, Format
from app.figure.paper import read_paper
from app.figure.request import Request, ThemeName
from app.layout.scale import EARLIEST, LATEST
from app.state.settings import Settings

KEY: Final = "export"
RANGES: Final = ("whole", "shown", "dates")
THEMES: Final[tuple[ThemeName, ...]] = get_args(ThemeName)


class Choices(Struct, frozen=True):
    """One set of choices; `dpi` is that of a PNG, `span` one of `RANGES`."""

    format: str = "pdf"
    width: str = "A4 landscape"
    dpi: int = 300
    theme: str = "light"
    span: str = "whole"
    start: str = ""
    end: str = ""
    title: str = ""
    titled: bool = True
    legend: bool = True
    scale: bool = True
    made_with: bool = True
    cited: bool = False
    outlines: bool = False

    @property
    def wanted(self) -> Format:
        """Return the format."""
        return next((each for each in FORMATS if each == self.format), "pdf")


def request_of(choices: Choices, case: Case, view: View) -> Request:
    """Return the request that choices make of a view.

    Raises:
        FigureError: the width or a date cannot be read; says what to write.
    """
    theme = choices.theme if choices.theme in THEMES else "light"
    return Request(
        paper=read_paper(choices.width),
        dpi=float(choices.dpi),
        theme=theme,
        view=view,
        shown=_shown(choices, case, view),
        title=(choices.title or None) if choices.titled else "",
        legend=choices.legend,
        scale=choices.scale,
        made_with=choices.made_with,
        cited=choices.cited,
        outlines=choices.outlines,
    )


def remembered(settings: Settings) -> Choices:
    """Return the choices made last; the dates and the title of another case are not among them."""
    try:
        kept = json.loads(bytes(settings.bytes_of(KEY).data()) or b"{}")
    except ValueError:
        return Choices()
    if not isinstance(kept, dict):
        return Choices()
    known = {
        name: kept[name]
        for name, default in asdict(Choices()).items()
        if isinstance(kept.get(name), type(default))
    }
    return Choices(**known)


def remember(settings: Settings, choices: Choices) -> None:
    """Keep choices for the next time."""
    passing = {"start": "", "end": "", "title": ""}
    settings.keep_bytes(KEY, QByteArray(json.dumps(asdict(choices) | passing).encode()))


def _shown(choices: Choices, case: Case, view: View) -> TimeRange | None:
    if choices.span == "shown":
        return view.shown
    if choices.span != "dates":
        return None
    start = _instants(choices.start, "first", case)[0]
    end = _instants(choices.end, "last", case)[1]
    if start >= end:
        raise FigureError("the first day lies after the last one; write the earlier day first")
    return TimeRange(start, end)


def _instants(written: str, which: str, case: Case) -> tuple[int, int]:
    if not written.strip():
        raise FigureError(f"write the {which} day to show, such as 2021-12-08 or 2021")
    try:
        span = parse_edtf(written.strip(), ZoneInfo(case.time_zone)).span
    except DateError as error:
        raise FigureError(str(error)) from error
    if span.earliest_start < EARLIEST or span.latest_end > LATEST:
        raise FigureError(f'"{written}" has an open end; write a day, a month or a year')
    return span.earliest_start, span.latest_end
