"""A problem as one line."""

from pathlib import Path

import pytest

from app.core.errors import CaseRefused
from app.core.problems import Problem, visible


def test_a_problem_is_a_line_as_compilers_print_theirs() -> None:
    problem = Problem("warning", Path("a.json"), 3, 5, "events[0]", "odd")
    assert str(problem) == "a.json:3:5: warning: events[0]: odd"


def test_a_problem_without_a_place_names_the_file_alone() -> None:
    assert str(Problem("error", Path("a.json"), 0, 0, "", "gone")) == "a.json: error: gone"


def test_a_refusal_says_its_problem_or_how_many_there_are() -> None:
    problem = Problem("error", Path("a.json"), 0, 0, "", "gone")
    assert str(CaseRefused((problem,))) == "a.json: error: gone"
    assert str(CaseRefused((problem, problem))) == "2 problems"


@pytest.mark.parametrize(
    ("unseen", "shown"),
    [("\x1b[31m", "\\x1b[31m"), ("\n", "\\n"), ("\u202e", "\\u202e"), ("\u2028", "\\u2028")],
)
def test_what_cannot_be_seen_is_written_out(unseen: str, shown: str) -> None:
    problem = Problem("error", Path(f"{unseen}.json"), 1, 2, "", f'"{unseen}.txt" is not there')
    assert str(problem) == f'{shown}.json:1:2: error: "{shown}.txt" is not there'


@pytest.mark.parametrize("seen", ["Señora Peña", "«\u00a0oui\u00a0»", "日本", "👨\u200d👩\u200d👧"])
def test_words_of_any_script_stay_as_they_are(seen: str) -> None:
    assert visible(seen) == seen
