"""Text as it is searched: without case and without marks above or below the letters."""

from unicodedata import combining, normalize

from app.core.model import Actor


def search_form(text: str) -> str:
    """Return the text as it is compared: "Marroquín" and "MARROQUIN" are one."""
    if text.isascii():
        # Most texts have no marks; a million titles are sorted by this form.
        return text.casefold()
    decomposed = normalize("NFKD", text)
    return "".join(c for c in decomposed if not combining(c)).casefold()


def actor_matches(actor: Actor, words: str) -> bool:
    """Say whether every word stands in one of the actor's names or in the role."""
    names = search_form(" ".join((actor.name, *actor.aliases, actor.role)))
    return all(word in names for word in search_form(words).split())
