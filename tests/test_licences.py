"""Everything that ships is named in resources/THIRD_PARTY.md with its licence."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.paths import resource

ROOT = Path(__file__).parents[1]
NOTICES = resource("THIRD_PARTY.md").read_text("utf-8")
QT = {"pyside6-essentials", "shiboken6"}


def rows() -> dict[str, list[str]]:
    """Return the cells of every table row, by the name in its first cell."""
    cells = (line.strip("| ").split(" | ") for line in NOTICES.splitlines() if line[:1] == "|")
    return {canonicalize_name(row[0]): row[1:] for row in cells}


def needed(requirements: list[str]) -> Iterator[str]:
    """Yield the names of the distributions that these requirements bring, and theirs in turn."""
    for requirement in map(Requirement, requirements):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield canonicalize_name(requirement.name)
            yield from needed(distribution(requirement.name).requires or [])


def shipped() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return sorted(set(needed(project["dependencies"])))


def licence(found: Distribution) -> str:
    key = "License-Expression" if "License-Expression" in found.metadata else "License"
    return found.metadata[key]


def licence_texts(found: Distribution) -> str:
    paths = [path for path in found.files or [] if "dist-info" in str(path)]
    return "\n".join(p.read_text() for p in paths if "LICENSE" in p.name)


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", shipped())
def test_a_package_is_named_with_the_licence_it_declares(name: str) -> None:
    assert rows()[name][0] == licence(distribution(name))


@pytest.mark.parametrize("name", sorted(set(shipped()) - QT))
def test_a_copyright_line_is_the_one_in_the_package(name: str) -> None:
    text = words(licence_texts(distribution(name)))
    assert all(line in text for line in rows()[name][1].split("; "))


@pytest.mark.parametrize("name", sorted(QT))
def test_qt_carries_no_licence_text_so_ours_lies_in_resources(name: str) -> None:
    assert "LGPL-3.0-only" in rows()[name][0]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in resource("licences/LGPL-3.0.txt").read_text()


def test_nothing_is_named_that_does_not_ship() -> None:
    packages = NOTICES.partition("## Python packages")[2]
    named = {canonicalize_name(name) for name in re.findall(r"^\| ([\w-]+) \|", packages, re.M)}
    assert named - {"package"} == set(shipped())


@pytest.mark.parametrize("font", sorted(resource("fonts").glob("*.ttf")), ids=lambda p: p.name)
def test_a_font_has_its_licence_beside_it(font: Path) -> None:
    beside = font.with_name(font.name.partition("-")[0] + ".OFL.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in beside.read_text("utf-8")


def test_the_notices_point_at_files_that_are_there() -> None:
    texts = re.findall(r"`((?:fonts|licences)/[^`]+\.txt)`", NOTICES)
    assert [text for text in texts if not resource(text).is_file()] == []
    assert len(texts) == 5


def test_the_program_has_a_licence() -> None:
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License")
