"""The pins of requirements.txt keep to the ranges of pyproject.toml, and leave nothing open."""

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
LINES = [
    line
    for line in (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def applies(requirement: Requirement, python: str) -> bool:
    here = {"python_version": python, "extra": ""}
    return requirement.marker is None or requirement.marker.evaluate(here)


def pins(python: str) -> dict[str, str]:
    found = [each for each in map(Requirement, LINES) if applies(each, python)]
    return {canonicalize_name(each.name): str(each.specifier)[2:] for each in found}


def asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    built_with: list[str] = project["build-system"]["requires"]
    return [Requirement(each) for each in built_with + project["project"]["dependencies"]]


def test_every_line_is_a_plain_pin() -> None:
    pin = re.compile(r"[\w.-]+==[\d.]+(; python_version (<|>=) \"3\.\d+\")?")
    assert [line for line in LINES if not pin.fullmatch(line)] == []


@pytest.mark.parametrize("python", PYTHONS)
def test_a_pin_lies_in_the_range_that_is_asked_for(python: str) -> None:
    pinned = pins(python)
    wanted = [each for each in asked() if applies(each, python)]
    assert all(each.specifier.contains(pinned[canonicalize_name(each.name)]) for each in wanted)


def test_what_a_pinned_package_needs_is_pinned_too() -> None:
    here = {"extra": ""}
    needed = {
        canonicalize_name(each.name)
        for name in pins(PYTHONS[0])
        for each in map(Requirement, requires(name) or [])
        if each.marker is None or each.marker.evaluate(here)
    }
    assert needed <= set(pins(PYTHONS[0]))


@pytest.mark.parametrize(("python", "version"), [("3.11", "6.11.3"), ("3.12", "6.12.0")])
def test_the_qt_that_aborts_on_python_3_11_is_not_taken_there(python: str, version: str) -> None:
    assert pins(python)["pyside6-essentials"] == pins(python)["shiboken6"] == version
