"""The colours of figures: what tells something can be seen on its ground."""

import pytest

from app.figure.request import ThemeName
from app.figure.themes import theme_of
from app.paint.palette import Role

THEMES: tuple[ThemeName, ...] = ("light", "dark", "black-and-white")


def brightness(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours. Source: WCAG 2.2."""
    dark, bright = sorted([brightness(one), brightness(other)])
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("role", ["link", "alleged-link"])
@pytest.mark.parametrize("ground", ["window", "band"])
def test_links_can_be_seen_on_paper(name: ThemeName, role: Role, ground: Role) -> None:
    theme = theme_of(name)
    assert contrast(theme.line_color(role), theme.color(ground)) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_the_grid_is_paler_than_what_it_lies_behind(name: ThemeName) -> None:
    theme = theme_of(name)
    pale, link = (contrast(theme.line_color(r), theme.color("window")) for r in _GRID_AND_LINK)
    assert pale < 1.6 < link


_GRID_AND_LINK: tuple[Role, Role] = ("line-soft", "link")
