"""The colours of the program by role, for a light and a dark theme."""

from collections.abc import Mapping
from typing import Final, Literal, cast, get_args

from msgspec import Struct
from PySide6.QtGui import QColor

from app.core.anchor import AnchorState
from app.core.model import Kind
from app.paint.palette import PALETTE, Role

__all__ = [
    "AVATARS",
    "DARK",
    "LIGHT",
    "ROLES",
    "Role",
    "Theme",
    "avatar",
    "kind_soft",
    "kind_text",
    "state_soft",
]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
AVATARS: Final[tuple[Role, ...]] = tuple(role for role in ROLES if role.startswith("avatar-"))


class Theme(Struct, frozen=True, eq=False):
    """One full set of colours.

    Attributes:
        name: "light" or "dark".
        colors: every role as `#rrggbb`; no colour is translucent.
    """

    name: Literal["light", "dark"]
    colors: Mapping[Role, str]

    def color(self, role: Role) -> QColor:
        """Return the colour of a role."""
        return QColor(self.colors[role])

    def css(self, role: Role) -> str:
        """Return the colour of a role as `#rrggbb`, for style sheets."""
        return self.colors[role]


def kind_text(kind: Kind) -> Role:
    """Return the role of readable text that names a kind."""
    return cast("Role", f"{kind}-text")


def kind_soft(kind: Kind) -> Role:
    """Return the role of the pale ground under a kind's name."""
    return cast("Role", f"{kind}-soft")


def state_soft(state: AnchorState) -> Role:
    """Return the role of the pale ground under the name of an anchor state."""
    return cast("Role", f"{state}-soft")


def avatar(index: int) -> Role:
    """Return the ground of the initials of the actor at `index` in the case."""
    return AVATARS[index % len(AVATARS)]


LIGHT: Final = Theme("light", {role: light for role, (light, _) in PALETTE.items()})
DARK: Final = Theme("dark", {role: dark for role, (_, dark) in PALETTE.items()})
