"""Event files as written for the tests: small, right, and easy to break in one place."""

import json
from pathlib import Path
from typing import Any

from app.core.errors import CaseRefused
from app.core.model import Case
from app.core.problems import Problem
from app.core.reading import read_case

Raw = dict[str, Any]


def claim(id_: str, kind: str = "allegation", **keys: Any) -> Raw:
    """Return a claim by ann that cites the minutes."""
    cited = [{"source": "minutes", "quote": "so it is"}]
    return {"kind": kind, "id": id_, "title": id_, "by": ["ann"], "citations": cited, **keys}


def plain(id_: str, **keys: Any) -> Raw:
    return {"kind": "event", "id": id_, "title": id_, **keys}


def whole(*events: Any, **keys: Any) -> Raw:
    """Return a case with the actors ann, bob and cid and the source minutes."""
    return {
        "format": "allegata/1",
        "title": "A case",
        "actors": [{"id": id_, "name": id_.title()} for id_ in ("ann", "bob", "cid")],
        "sources": [{"id": "minutes", "title": "Minutes"}],
        "events": list(events),
        **keys,
    }


def write(folder: Path, raw: Any) -> Path:
    """Write a case, or a text as it is."""
    path = folder / "case.allegata.json"
    text = raw if isinstance(raw, str) else json.dumps(raw, indent=1, ensure_ascii=False)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


def read(folder: Path, raw: Any) -> Case:
    return read_case(write(folder, raw)).case


def problems(folder: Path, raw: Any) -> tuple[Problem, ...]:
    """Return the problems for which a case is refused, none where it opens."""
    try:
        read_case(write(folder, raw))
    except CaseRefused as refused:
        return refused.problems
    return ()


def messages(folder: Path, raw: Any) -> list[tuple[str, str]]:
    """Return path and message of each problem."""
    return [(problem.path, problem.message) for problem in problems(folder, raw)]
