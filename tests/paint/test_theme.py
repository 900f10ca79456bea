"""Every role has a colour on both themes, and text can be read on its grounds."""

import pytest

from app.core.model import KINDS
from app.paint.theme import AVATARS, DARK, LIGHT, ROLES, Role, Theme, avatar, kind_soft, kind_text

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
GROUNDS: tuple[Role, ...] = ("window", "panel", "band", "card", "field", "selected", "hover")
TEXTS: tuple[Role, ...] = ("ink", "ink-2", "ink-3", "accent-text")
PAIRS: tuple[tuple[Role, Role], ...] = (
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    *((kind_text(kind), ground) for kind in KINDS for ground in GROUNDS),
    *((kind_text(kind), kind_soft(kind)) for kind in KINDS),
    *(("ink", ground) for ground in AVATARS),
    ("on-accent", "accent"),
    ("ink", "highlight"),
    ("ink", "passage"),
    ("ink-3", "undated"),
    ("ink-3", "overview"),
    ("ink-3", "overview-shown"),
    ("found", "found-soft"),
    ("changed", "changed-soft"),
    ("ambiguous", "ambiguous-soft"),
    ("lost", "lost-soft"),
    ("unchecked", "unchecked-soft"),
    ("warning", "warning-soft"),
    ("error", "error-soft"),
    *((state, "card") for state in ("found", "changed", "ambiguous", "lost", "unchecked")),
)


def _luminance(theme: Theme, role: Role) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    color = theme.color(role)
    red, green, blue = color.redF(), color.greenF(), color.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def _contrast(theme: Theme, one: Role, other: Role) -> float:
    dark, light = sorted((_luminance(theme, one), _luminance(theme, other)))
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_every_role_has_one_opaque_colour(theme: Theme) -> None:
    assert set(theme.colors) == set(ROLES)
    assert all(theme.color(role).isValid() and theme.color(role).alpha() == 255 for role in ROLES)


@THEMES
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(theme: Theme, text: Role, ground: Role) -> None:
    assert _contrast(theme, text, ground) >= 4.5


@THEMES
@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_stands_out_from_its_lane(theme: Theme, kind: Role) -> None:
    assert _contrast(theme, kind, "band") >= 2.9


def test_avatar_grounds_are_taken_in_turn() -> None:
    assert avatar(0) == avatar(8) != avatar(1)


def test_css_is_the_same_colour() -> None:
    assert LIGHT.css("allegation") == "#d55e00" == LIGHT.color("allegation").name()
