"""A problem as one line."""

from pathlib import Path

from app.core.errors import CaseRefused
from app.core.problems import Problem


def test_a_problem_is_a_line_as_compilers_print_theirs() -> None:
    problem = Problem("warning", Path("a.json"), 3, 5, "events[0]", "odd")
    assert str(problem) == "a.json:3:5: warning: events[0]: odd"


def test_a_problem_without_a_place_names_the_file_alone() -> None:
    assert str(Problem("error", Path("a.json"), 0, 0, "", "gone")) == "a.json: error: gone"


def test_a_refusal_says_its_problem_or_how_many_there_are() -> None:
    problem = Problem("error", Path("a.json"), 0, 0, "", "gone")
    assert str(CaseRefused((problem,))) == "a.json: error: gone"
    assert str(CaseRefused((problem, problem))) == "2 problems"
