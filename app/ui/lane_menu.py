"""The menu of the lanes: what they stand for, in which order they lie, which are collapsed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.core.view import LaneMode, LaneOrder, View
from app.layout.arrange import arrange
from app.state.session import Session

MODES: Final[dict[LaneMode, str]] = {
    "actor": "By actor",
    "kind": "By kind",
    "source": "By source",
    "origin": "By origin",
    "one": "All in one lane",
}
_ORDERS: Final[dict[LaneOrder, str]] = {
    "first": "Earliest event first",
    "name": "By name",
    "count": "Most events first",
    "group": "Members under what they belong to",
    "hand": "By hand",
}


def fill_lane_menu(menu: QMenu, session: Session) -> None:
    """Fill the menu for what the session shows now; there is nothing in it that does nothing."""
    menu.clear()
    view = session.view
    for mode, words in MODES.items():
        _choice(menu, words, mode == view.lanes, _shower(session, mode=mode))
    menu.addSeparator()
    for order in _orders(session, view):
        _choice(menu, _ORDERS[order], order == view.lane_order, _shower(session, order=order))
    menu.addSeparator()
    if view.lanes == "actor":
        _accusers(menu, session)
    _folding(menu, session)


def _orders(session: Session, view: View) -> list[LaneOrder]:
    orders: list[LaneOrder] = ["first", "name", "count"]
    if view.lanes == "actor" and any(actor.member_of for actor in session.case.actors):
        orders.append("group")
    return [*orders, "hand"] if view.by_hand else orders


def _shower(
    session: Session, mode: LaneMode | None = None, order: LaneOrder | None = None
) -> Callable[[], None]:
    view = session.view
    return lambda: session.show_lanes(mode or view.lanes, order or view.lane_order, view.accusers)


def _accusers(menu: QMenu, session: Session) -> None:
    view = session.view
    tick = menu.addAction("Allegations also at who makes them")
    tick.setCheckable(True)
    tick.setChecked(view.accusers)
    tick.triggered.connect(lambda on: session.show_lanes(view.lanes, view.lane_order, on))


def _folding(menu: QMenu, session: Session) -> None:
    ids = {lane.id for lane in arrange(session.opened.columns, session.view).lanes}
    collapsed = session.view.collapsed
    if not ids <= collapsed:
        menu.addAction("Collapse all lanes", lambda: session.collapse_lanes(collapsed | ids))
    if ids & collapsed:
        menu.addAction("Open all lanes", lambda: session.collapse_lanes(collapsed - ids))


def _choice(menu: QMenu, words: str, chosen: bool, choose: Callable[[], None]) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.triggered.connect(lambda _on: choose())
    return action
