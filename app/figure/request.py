"""What a person asks of a figure: one frozen value, the same from the window and a command."""

from typing import Final, Literal

from msgspec import Struct, field

from app.core.ids import ActorId
from app.core.model import Kind
from app.core.view import TimeRange, View
from app.figure.paper import PX_PER_INCH, Paper, read_paper

ThemeName = Literal["light", "dark", "black-and-white"]
PRINT_DPI: Final = 300.0


class Request(Struct, frozen=True):
    """One figure.

    Attributes:
        paper: how wide, and how high if it is a sheet.
        dpi: of a PNG; None for 300, and for 96 where the width is in px.
        view: what is left out, the clock, the day and the lanes; its selection is not drawn.
        shown: the range of time, `[start, end)`; None for all of it.
        actors: whose events are in the figure; empty for all.
        kinds: which kinds are; empty for all.
        title: None for that of the case, empty for none.
        legend, scale, made_with: whether they are drawn.
        cited: number the marks, and list what they rest on.
        outlines: write the text of an SVG as shapes, for programs that have not its fonts.
    """

    paper: Paper = field(default_factory=lambda: read_paper("A4 landscape"))
    dpi: float | None = None
    theme: ThemeName = "light"
    view: View = field(default_factory=lambda: View(TimeRange(0, 1)))
    shown: TimeRange | None = None
    actors: frozenset[ActorId] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    title: str | None = None
    legend: bool = True
    scale: bool = True
    made_with: bool = True
    cited: bool = False
    outlines: bool = False

    @property
    def png_dpi(self) -> float:
        """Return the pixels per inch of a PNG."""
        if self.dpi is not None:
            return self.dpi
        return PX_PER_INCH if self.paper.in_px else PRINT_DPI
