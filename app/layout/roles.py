"""The names of colours that a scene asks for; what they look like is the theme's affair."""

from typing import Final, Literal

from app.core.model import KINDS, Kind

# Every role here is also a role of the theme.
Role = Literal[
    "window",
    "band",
    "selected",
    "undated",
    "line",
    "line-soft",
    "ink",
    "ink-2",
    "ink-3",
    "accent",
    "on-accent",
    "halo",
    "highlight",
    "link",
    "link-selected",
    "alleged-period",
    "alleged-soft",
    "alleged-link",
    "overview",
    "overview-shown",
    "allegation",
    "denial",
    "admission",
    "no-comment",
    "corroboration",
    "retraction",
    "finding",
    "event",
    "allegation-soft",
    "denial-soft",
    "admission-soft",
    "no-comment-soft",
    "corroboration-soft",
    "retraction-soft",
    "finding-soft",
    "event-soft",
]

SOFT: Final[dict[Kind, Role]] = {
    "allegation": "allegation-soft",
    "denial": "denial-soft",
    "admission": "admission-soft",
    "no-comment": "no-comment-soft",
    "corroboration": "corroboration-soft",
    "retraction": "retraction-soft",
    "finding": "finding-soft",
    "event": "event-soft",
}
KIND_ROLES: Final[tuple[Role, ...]] = KINDS
SOFT_ROLES: Final[tuple[Role, ...]] = tuple(SOFT[kind] for kind in KINDS)
