"""`allegata check`: every problem of an event file, and where each of its quotes stands."""

import argparse
import json
from collections import Counter
from pathlib import Path

from app.core.checks import (
    CheckedCitation,
    citation_record,
    exit_code,
    problem_record,
    tally_words,
)
from app.core.errors import CaseRefused
from app.core.problems import Problem

_EXAMPLES = """\
exit codes:
  0  nothing is wrong: each quote is found, or its source has no text here
  1  the case opens, but a quote is changed, ambiguous or lost, or a file or hash fails
  2  the case is refused, or the command was used wrongly

examples:
  allegata check case.allegata.json
  allegata check --json case.allegata.json | jq '.citations[] | select(.state == "lost")'
"""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "check",
        help="check an event file and every quote in it",
        description="Name every problem of an event file with its line and column,\n"
        "and look up every quote in its source text.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="the event file")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(args: argparse.Namespace) -> int:
    """Check the file and print what was found."""
    problems, checked = check(args.file)
    if args.json:
        report = {
            "problems": [problem_record(problem) for problem in problems],
            "citations": [citation_record(one) for one in checked],
        }
        print(json.dumps(report, indent=2))
    else:
        for problem in problems:
            print(problem)
        print(_last_line(problems, checked))
    return exit_code(problems, checked)


def check(file: Path) -> tuple[tuple[Problem, ...], tuple[CheckedCitation, ...]]:
    """Return the problems of an event file and its citations, both in the order of the file."""
    # These take long to load, and `--help` has no need of them.
    from app.core.reading import read_case
    from app.sources.checking import check_citations, text_problems
    from app.sources.shelf import Shelf

    try:
        opened = read_case(file)
    except CaseRefused as refused:
        return refused.problems, ()
    shelf = Shelf(opened.case, file.resolve().parent)
    checked = check_citations(opened.case, shelf)
    return (*opened.problems, *text_problems(file, shelf, checked)), checked


def _last_line(problems: tuple[Problem, ...], checked: tuple[CheckedCitation, ...]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    if errors:
        return f"refused: {errors} problem{'s' * (errors > 1)}"
    return tally_words(Counter(one.anchor.state for one in checked))
