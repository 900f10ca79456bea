"""Chains of references that lead back to where they start."""

from pathlib import Path

import pytest

from tests.core.written import claim, messages, whole


def answers(folder: Path, *links: str) -> list[tuple[str, str]]:
    """Return the problems of claims, each written as its id and the ids it answers: `abc`."""
    events = [claim(link[0], "admission", answers=list(link[1:])) for link in links]
    return messages(folder, whole(*events))


@pytest.mark.parametrize(
    ("links", "path", "words"),
    [
        (["aa"], "events[0].answers[0]", '"a" answers itself; remove this reference'),
        (["ab", "ba"], "events[1].answers[0]", 'a cycle: "a" answers "b" answers "a"; remove'),
        (["ac", "b", "cba"], "events[2].answers[1]", 'a cycle: "a" answers "c" answers "a"'),
        (["ab", "bc", "cb"], "events[2].answers[0]", 'a cycle: "b" answers "c" answers "b"'),
        (
            ["ab", "bc", "cd", "de", "ef", "fa"],
            "events[5].answers[0]",
            '"d" answers "e" answers … answers "a"; remove this reference or another of them',
        ),
    ],
)
def test_a_cycle_is_one_problem(links: list[str], path: str, words: str, tmp_path: Path) -> None:
    ((where, said),) = answers(tmp_path, *links)
    assert where == path
    assert words in said


def test_two_cycles_are_two_problems(tmp_path: Path) -> None:
    assert len(answers(tmp_path, "abc", "ba", "ca")) == 2


@pytest.mark.parametrize(
    "links", [["a", "ba", "cba", "dcba"], ["abcd", "bd", "cd", "d"], ["abb", "b"]]
)
def test_what_meets_again_is_no_cycle(links: list[str], tmp_path: Path) -> None:
    assert answers(tmp_path, *links) == []


def test_a_cycle_through_an_id_that_is_given_twice_is_named_where_it_closes(tmp_path: Path) -> None:
    ((_, doubled), (where, said)) = answers(tmp_path, "a", "ba", "ab")
    assert "given twice" in doubled
    assert where == "events[2].answers[0]"
    assert "a cycle" in said


def test_a_chain_may_be_long(tmp_path: Path) -> None:
    events = [claim("e0")] + [claim(f"e{n}", answers=[f"e{n - 1}"]) for n in range(1, 3000)]
    assert messages(tmp_path, whole(*reversed(events))) == []


@pytest.mark.parametrize(
    ("array", "key", "verb"),
    [("actors", "member_of", "is a member of"), ("sources", "derived_from", "is from")],
)
def test_actors_and_sources_form_no_cycle_either(
    array: str, key: str, verb: str, tmp_path: Path
) -> None:
    raw = whole()
    own = raw[array][0]["id"]
    raw[array][0][key] = [own]
    said = f'"{own}" {verb} itself; remove this reference'
    assert messages(tmp_path, raw) == [(f"{array}[0].{key}[0]", said)]


def test_findings_do_not_overturn_each_other(tmp_path: Path) -> None:
    one, two = (claim(a, "finding", overturns=[b]) for a, b in ("fg", "gf"))
    ((where, _),) = messages(tmp_path, whole(one, two))
    assert where == "events[1].overturns[0]"
