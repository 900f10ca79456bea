"""Check every citation and every source text of a case that is open, by its shelf."""

from pathlib import Path

from app.core.checks import CheckedCitation
from app.core.model import Case
from app.core.problems import Problem
from app.core.reading import places_of
from app.core.reading.faults import Path as InFile
from app.core.reading.faults import path_words
from app.sources.shelf import Shelf


def check_citations(case: Case, shelf: Shelf) -> tuple[CheckedCitation, ...]:
    """Return every citation of a case with its anchor, in the order of the file."""
    return tuple(
        CheckedCitation(index, event, place, shelf.anchor(citation))
        for index, event in enumerate(case.events)
        for place, citation in enumerate(event.citations)
    )


def text_problems(
    file: Path, shelf: Shelf, checked: tuple[CheckedCitation, ...]
) -> tuple[Problem, ...]:
    """Return what is wrong with source texts and quotes, by line and column of the event file.

    Args:
        file: the event file, read again for the lines; one that has changed since gives 0.
        shelf: of the case in it.
        checked: of the case in it.
    """
    wrong: dict[InFile, str] = {
        ("sources", index, key): message for index, key, message in shelf.problems()
    }
    wrong |= {one.path: one.message for one in checked if one.message is not None}
    places = places_of(file, wrong)
    found = (
        Problem("warning", file, *places[path], path_words(path), message)
        for path, message in wrong.items()
    )
    return tuple(sorted(found, key=lambda one: (one.line, one.column)))
