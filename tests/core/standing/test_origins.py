"""What sources lead back to."""

from pathlib import Path

import pytest

from app.core.ids import SourceId
from app.core.standing.origins import origins_of, source_words
from tests.core.written import Raw, plain, read, whole

# release <- wire <- paper, release <- radio, book alone; digest repeats paper and book
LINKS = {
    "release": [],
    "wire": ["release"],
    "paper": ["wire"],
    "radio": ["release"],
    "book": [],
    "digest": ["paper", "book"],
}


def sources() -> list[Raw]:
    return [{"id": id_, "title": id_, "derived_from": above} for id_, above in LINKS.items()]


@pytest.mark.parametrize(
    ("cited", "roots"),
    [
        ("", ""),
        ("book", "book"),
        ("paper", "release"),
        ("paper radio release", "release"),
        ("digest", "release book"),
        ("digest wire book", "release book"),
    ],
)
def test_copies_of_one_release_are_one_origin(cited: str, roots: str, tmp_path: Path) -> None:
    case = read(tmp_path, whole(sources=sources()))
    assert origins_of(case, map(SourceId, cited.split())) == set(roots.split())


def test_sources_are_never_counted_without_their_origins(tmp_path: Path) -> None:
    one = plain("e", citations=[{"source": "paper"}, {"source": "radio"}, {"source": "release"}])
    case = read(tmp_path, whole(one, plain("f"), sources=sources()))
    assert source_words(case, case.events) == "3 sources, 1 origin"
    assert source_words(case, case.events[1:]) == "0 sources, 0 origins"
