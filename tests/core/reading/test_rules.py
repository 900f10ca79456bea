"""Rules that tie the keys of one entry to each other, or to what it answers."""

from pathlib import Path

import pytest

from tests.core.written import Raw, claim, messages, plain, problems, whole


def cited(**keys: str) -> Raw:
    return plain("e", citations=[{"source": "minutes"} | keys])


def test_a_source_has_a_file_or_a_text(tmp_path: Path) -> None:
    raw = whole(sources=[{"id": "s", "title": "S", "file": "s.txt", "text": ""}])
    said = 'a source has either "file" or "text"; remove one of them'
    assert messages(tmp_path, raw) == [("sources[0].text", said)]


def test_a_source_with_two_texts_is_pointed_at_by_its_key(tmp_path: Path) -> None:
    raw = whole(sources=[{"id": "s", "title": 5, "file": "s.txt", "text": "t"}])
    of_title, of_text = problems(tmp_path, raw)
    assert (of_title.column, of_text.column) == (13, 4)


@pytest.mark.parametrize("key", ["prefix", "suffix"])
def test_context_needs_a_quote(key: str, tmp_path: Path) -> None:
    said = f'"{key}" needs a "quote": it is the words beside it'
    assert messages(tmp_path, whole(cited(**{key: "so"}))) == [
        (f"events[0].citations[0].{key}", said)
    ]


def test_context_beside_a_quote_that_is_not_right_is_no_problem_of_its_own(tmp_path: Path) -> None:
    found = messages(tmp_path, whole(cited(prefix="so", quote="")))
    assert [path for path, _ in found] == ["events[0].citations[0].quote"]


def test_only_the_context_that_stands_alone_is_named(tmp_path: Path) -> None:
    cited = [{"source": "minutes", "quote": "so"}, {"source": "minutes", "prefix": "so"}]
    found = messages(tmp_path, whole(plain("e", citations=cited)))
    assert [path for path, _ in found] == ["events[0].citations[1].prefix"]


@pytest.mark.parametrize(
    "keys", [{"locator": "p. 5"}, {"prefix": "", "suffix": ""}, {"prefix": "a", "quote": "b"}]
)
def test_a_citation_may_do_without_a_quote(keys: Raw, tmp_path: Path) -> None:
    assert messages(tmp_path, whole(cited(**keys))) == []


@pytest.mark.parametrize(
    ("keys", "fine"),
    [
        ({"by": ["ann"], "answers": ["of-ann"]}, True),
        ({"by": ["bob"], "answers": ["of-ann"]}, False),
        ({"by": ["cid"], "on_behalf_of": ["ann"], "answers": ["of-ann"]}, True),
        ({"by": ["bob"], "answers": ["for-bob"]}, True),
        ({"by": ["bob"], "answers": ["of-ann", "for-bob"]}, True),
        ({"by": ["bob"], "answers": ["of-ann", "of-ann"]}, False),
    ],
)
def test_a_retraction_takes_back_what_its_own_speaker_said(
    keys: Raw, fine: bool, tmp_path: Path
) -> None:
    raw = whole(
        claim("of-ann"), claim("for-bob", on_behalf_of=["bob"]), claim("r", "retraction") | keys
    )
    found = messages(tmp_path, raw)
    assert [path for path, _ in found] == ([] if fine else ["events[2].answers"])
    assert all("takes back a claim of its own speaker" in said for _, said in found)


@pytest.mark.parametrize(
    "keys", [{"answers": ["nothing"]}, {"answers": []}, {"answers": ["a"], "by": [5]}, {"by": []}]
)
def test_a_retraction_that_is_not_right_is_one_problem(keys: Raw, tmp_path: Path) -> None:
    retraction = {**claim("r", "retraction", by=["bob"], answers=["a"]), **keys}
    assert len(messages(tmp_path, whole(claim("a"), retraction))) == 1
