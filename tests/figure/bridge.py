"""A bridge of our own to make figures of, and a measure that needs no fonts."""

import json
from pathlib import Path
from typing import Any

Entries = list[dict[str, Any]]


def plain_measure(text: str, px: float, weight: int) -> float:
    """Return a width as in a font whose letters are all half as wide as they are high."""
    return len(text) * px / 2


def allegation(id_: str, title: str, date: str = "2021-03-04", **more: Any) -> dict[str, Any]:
    cited = [{"source": "s1", "quote": "the mayor had known", "locator": "p. 4"}]
    claim = {"id": id_, "kind": "allegation", "title": title, "date": date, "by": ["paper"]}
    return {**claim, "against": ["mayor"], "citations": cited, **more}


def denial(id_: str, title: str, date: str = "2021-03-05", answers: str = "a1") -> dict[str, Any]:
    cited = [{"source": "s1", "quote": "nothing that stands there"}]
    claim = {"id": id_, "kind": "denial", "title": title, "date": date, "by": ["mayor"]}
    return {**claim, "answers": [answers], "citations": cited}


def happening(id_: str, title: str, date: str | None = "2021-03-06") -> dict[str, Any]:
    dated = {} if date is None else {"date": date}
    return {"id": id_, "kind": "event", "title": title, "actors": ["mayor"], **dated}


BRIDGE: Entries = [
    allegation("a1", "The mayor knew of the cracks", alleged_date="2019~"),
    denial("d1", "Calls it “untrue” & <b>absurd</b>"),
    happening("e1", "The bridge is closed"),
    happening("e2", "A letter without a date", None),
]


def write_case(folder: Path, events: Entries, **more: Any) -> Path:
    case = {
        "format": "allegata/1",
        "title": "The bridge",
        "language": "en",
        "actors": [
            {"id": "paper", "name": "The Daily", "role": "Newspaper"},
            {"id": "mayor", "name": "The Mayor", "role": "Head of the town"},
        ],
        "sources": [
            {
                "id": "s1",
                "title": "The bridge file",
                "url": "https://example.org/file?a=1&b=2",
                "accessed": "2021-12-08",
                "sha256": "c0af3f54c7ffb8e5a1f7bdf38ae3ee6a8a76c1a22d27ad3b21c9d8f1f0d3a9b1",
                "text": "The Daily wrote that the mayor had known.",
            }
        ],
        "events": events,
        **more,
    }
    path = folder / "bridge.allegata.json"
    path.write_text(json.dumps(case), "utf-8")
    return path
