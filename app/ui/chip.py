"""Small rounded words on a coloured ground: the kind of an event, the state of an anchor."""

from typing import Final

from app.core.anchor import Anchor, AnchorState
from app.core.model import Kind
from app.core.words.attribution import KIND_WORDS
from app.paint.theme import Role, kind_soft, kind_text, state_soft
from app.ui.look import SMALL_PX, Look
from app.ui.plain import PlainLabel, plain_tip

STATE_TIPS: Final[dict[AnchorState, str]] = {
    "found": "The words stand in the source text, at one place only.",
    "changed": "Nearly the words stand there, at one place only; the differences are shown.",
    "ambiguous": "The words stand at several places that fit equally well; none is chosen.",
    "lost": "No place in the source text fits the words.",
    "unchecked": "The source has no text here, so the words could not be looked up.",
}


def kind_chip(kind: Kind, look: Look) -> PlainLabel:
    """Return the name of a kind on its pale ground."""
    return _chip(KIND_WORDS[kind].upper(), kind_text(kind), kind_soft(kind), look)


def state_chip(anchor: Anchor | None, look: Look) -> PlainLabel:
    """Return the anchor state of a citation; "looking…" while it is not known yet."""
    if anchor is None:
        return _chip("looking…", "unchecked", "unchecked-soft", look)
    chip = _chip(state_words(anchor), anchor.state, state_soft(anchor.state), look)
    chip.setToolTip(plain_tip(STATE_TIPS[anchor.state]))
    return chip


def state_words(anchor: Anchor) -> str:
    """Return the state, with the similarity of what is changed and the count of what is not one."""
    if anchor.similarity is not None:
        return f"{anchor.state} · {anchor.similarity:.0%} alike"
    if len(anchor.places) > 1:
        return f"{anchor.state} · {len(anchor.places)} places"
    return anchor.state


def _chip(text: str, ink: Role, ground: Role, look: Look) -> PlainLabel:
    chip = PlainLabel(text)
    chip.setStyleSheet(
        f"color: {look.theme.css(ink)}; background: {look.theme.css(ground)};"
        f"border-radius: {look.px(7)}px; padding: {look.px(2)}px {look.px(8)}px;"
        f"font-size: {look.px(SMALL_PX - 1)}px; font-weight: 700;"
    )
    return chip
