"""The letters that stand for an actor where there is no room for the name."""

from typing import Final

_SMALL_WORDS: Final = "a an and de del der des di du el la los of the und van von y"


def initials(name: str) -> str:
    """Return one or two upper-case letters or digits: of the first and the last weighty word."""
    words = [
        word for word in _words(name) if word.casefold() not in _SMALL_WORDS.split()
    ] or _words(name)
    if not words:
        return "?"
    ends = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0].upper() for word in ends)


def _words(name: str) -> list[str]:
    apart = "".join(c if c.isalnum() else "" if c in ".'’" else " " for c in name)
    return apart.split()
