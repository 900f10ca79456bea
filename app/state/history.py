"""The views that were looked at, as a value: where the person is among them, and two ways to go."""

from math import inf
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from app.core.view import View

MOST: Final = 200
# What changes many times a second while the person does one thing: pans, zooms, types, drags.
_QUICK: Final = ("shown", "search", "only", "within", "as_of", "lane_order", "by_hand")
_QUICK_SECONDS: Final = 0.5


class History(Struct, frozen=True):
    """Views in the order in which they were visited; the one looked at now is `views[at]`.

    Attributes:
        changed: when it changed last, in seconds of any clock that only goes forward; the view that
            one begins with is never overtaken by a quick change.
    """

    views: tuple[View, ...]
    at: int = 0
    changed: float = -inf

    @property
    def view(self) -> View:
        """Return the view that is looked at now."""
        return self.views[self.at]

    def visit(self, view: View, now: float) -> "History":
        """Return the history after a change of the view.

        What changes quickly within half a second of the last change is one step with it, and the
        way forward stays open; any other change is a step of its own, and closes it.
        """
        if view == self.view:
            return self
        if now - self.changed < _QUICK_SECONDS and _only_quickly(self.view, view):
            views = (*self.views[: self.at], view, *self.views[self.at + 1 :])
            return History(views, self.at, now)
        views = (*self.views[: self.at + 1], view)[-MOST:]
        return History(views, len(views) - 1, now)

    def go(self, by: int, now: float) -> "History":
        """Return the history one view back (-1) or forward (1), itself where there is none."""
        at = min(max(self.at + by, 0), len(self.views) - 1)
        return self if at == self.at else replace(self, at=at, changed=now)


def _only_quickly(old: View, new: View) -> bool:
    return replace(old, **{name: getattr(new, name) for name in _QUICK}) == new
