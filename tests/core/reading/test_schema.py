"""The JSON Schema of the event file."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from app.core.reading.schema import case_schema
from app.paths import resource
from tests.core.written import Raw, claim, plain, whole

SCHEMA = case_schema()
SAMPLES = sorted(resource("samples").glob("*/*.json"))


def accepted(raw: Any) -> bool:
    return bool(Draft202012Validator(SCHEMA).is_valid(raw))


def test_it_is_a_schema_of_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_file_in_the_resources_is_the_same() -> None:
    kept = resource("schema", "allegata-1.schema.json").read_text("utf-8")
    assert kept == json.dumps(SCHEMA, indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_it_accepts_the_samples(sample: Any) -> None:
    assert accepted(json.loads(sample.read_text("utf-8")))


@pytest.mark.parametrize(
    "raw",
    [
        whole(claim("a", against=["bob"], alleged_date="2021"), plain("e", tags=["t"])),
        {"$schema": "s", "x-a": 1, **whole(plain("e", **{"x-b": None, "$schema": "s"}))},
        whole(plain("e", citations=[{"source": "s", "x-a": 1}])),
    ],
)
def test_it_accepts_what_opens(raw: Raw) -> None:
    assert accepted(raw)


@pytest.mark.parametrize(
    "raw",
    [
        {},
        whole(zzz=1),
        whole(plain("e", date=None)),
        whole(plain("e", against=["ann"])),
        whole(plain("e", kind="zzz")),
        whole(claim("a", citations=[])),
        whole(claim("a", "denial")),
        whole(plain("a b")),
        whole(actors=[{"id": "a", "name": "A", "kind": "zzz"}]),
        whole(sources=[{"id": "a", "title": "A", "file": "a", "text": "b"}]),
        whole(sources=[{"id": "a", "title": "A", "file": "/a"}]),
        whole(format="allegata/2"),
    ],
)
def test_it_refuses_what_does_not(raw: Raw) -> None:
    assert not accepted(raw)


def test_every_object_takes_extra_keys() -> None:
    objects = [SCHEMA, *SCHEMA["$defs"].values()]  # type: ignore[attr-defined]
    assert all(one["patternProperties"] == {"^x-": True} for one in objects)
    assert all("$schema" in one["properties"] for one in objects)
