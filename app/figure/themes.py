"""The colours of a figure by role, as text: light, dark, and black on white with patterns."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from app.figure.request import ThemeName
from app.paint.palette import PALETTE, Role


class FigureTheme(Struct, frozen=True, eq=False):
    """One full set of colours for figures.

    Attributes:
        colors: every role as `#rrggbb`.
        outlined: roles whose pale fills get an outline, because no colour tells them apart.
        hatched: roles of areas that are drawn as lines that fall to the right.
    """

    name: ThemeName
    colors: Mapping[Role, str]
    outlined: frozenset[Role] = frozenset()
    hatched: frozenset[Role] = frozenset()

    def color(self, role: Role) -> str:
        """Return the colour of a role as `#rrggbb`."""
        return self.colors[role]

    def line_color(self, role: Role) -> str:
        """Return the colour of a thin line or of a fading end, which has no outline."""
        return _GREY if role in self.outlined else self.colors[role]


_GREY: Final = "#9a9a9a"
_WHITE: Final = "#ffffff"
_BLACK: Final = "#000000"
# Greys stand only where nothing depends on them: the lines behind, and the fading of open ends.
_GREYS: Final[dict[Role, str]] = {
    "line": _GREY,
    "line-soft": "#d0d0d0",
    "link": "#6e6e6e",
    "alleged-link": "#6e6e6e",
}
# Nobody points at a link on paper to see it better, as on a screen where it is pale.
_CLEARER: Final[dict[Role, tuple[str, str]]] = {
    "link": ("#4f97c0", "#44809f"),
    "alleged-link": ("#bb8053", "#96653c"),
}
_WHITES: Final[tuple[Role, ...]] = (
    "window",
    "panel",
    "band",
    "card",
    "field",
    "hover",
    "selected",
    "undated",
    "on-accent",
    "marker-outline",
    "overview",
    "overview-shown",
)


def _black_and_white() -> dict[Role, str]:
    colors: dict[Role, str] = dict.fromkeys(PALETTE, _BLACK)
    colors |= dict.fromkeys(_WHITES, _WHITE)
    colors |= {role: _WHITE for role in PALETTE if role.endswith("-soft")}
    return colors | _GREYS


def theme_of(name: ThemeName) -> FigureTheme:
    """Return the theme of a name."""
    if name == "black-and-white":
        soft = frozenset(role for role in PALETTE if role.endswith("-soft"))
        fills = soft - {"line-soft"}
        return FigureTheme(name, _black_and_white(), fills, frozenset({"event", "finding"}))
    place = 0 if name == "light" else 1
    colors = {role: colors[place] for role, colors in {**PALETTE, **_CLEARER}.items()}
    return FigureTheme(name, colors)
