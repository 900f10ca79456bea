"""What goes beside the program into a package, without building one."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import requires
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.cli.parser import COMMANDS, command_parser

ROOT = Path(__file__).parents[2]
PINS = [
    Requirement(line)
    for line in (ROOT / "packaging/requirements.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def script(name: str, *arguments: str) -> None:
    command = [sys.executable, str(ROOT / "packaging" / name), *arguments]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)


def needed(names: list[str]) -> Iterator[str]:
    for each in map(Requirement, names):
        if each.marker is None or each.marker.evaluate({"extra": ""}):
            yield canonicalize_name(each.name)
            yield from needed(requires(each.name) or [])


def test_a_package_brings_all_that_the_program_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert set(needed(project["dependencies"])) <= {canonicalize_name(each.name) for each in PINS}


def test_what_freezes_the_program_is_pinned() -> None:
    pinned = {line.partition("==")[0] for line in (ROOT / "requirements.txt").read_text().split()}
    loose = {each.name for each in PINS if not each.specifier}
    assert loose <= pinned


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("manual")
    script("manual.py", str(folder), "2026-01-31")
    return folder


@pytest.mark.parametrize("name", ["allegata.bash", "_allegata", "allegata.fish", "allegata.1"])
def test_every_command_and_option_is_in_the_manual_and_completions(name: str, manual: Path) -> None:
    text = (manual / name).read_text("utf-8").replace(r"\-", "-")
    flags = {
        flag
        for command in COMMANDS
        for action in command_parser(command)._actions
        for flag in action.option_strings
    }
    shown = {
        f"-l {flag[2:]} " if name.endswith("fish") else flag for flag in flags if flag[1] == "-"
    }
    assert [each for each in (*COMMANDS, *shown, "portable") if each not in text] == []


def test_the_completion_for_bash_is_one_that_bash_reads(manual: Path) -> None:
    words = "COMP_WORDS=(allegata ch); COMP_CWORD=1; _allegata; echo ${COMPREPLY[0]}"
    line = f"source {manual / 'allegata.bash'}; {words}"
    done = subprocess.run(
        ["bash", "-c", line], check=True, capture_output=True, text=True, cwd=manual
    )
    assert done.stdout == "check\n"


@pytest.mark.parametrize(
    ("system", "file", "start"),
    [
        ("linux", "16x16/apps/allegata.png", b"\x89PNG"),
        ("linux", "scalable/mimetypes/application-vnd.allegata+json.svg", b"<svg"),
        ("windows", "allegata.ico", b"\0\0\1\0\7\0"),
        ("macos", "allegata-case.icns", b"icns"),
    ],
)
def test_icons_are_rendered_from_our_drawings(
    system: str, file: str, start: bytes, tmp_path: Path
) -> None:
    script("icons.py", system, str(tmp_path))
    assert (tmp_path / file).read_bytes().startswith(start)


def test_the_version_resource_bears_the_version(tmp_path: Path) -> None:
    script("windows/version_resource.py", str(tmp_path / "version.txt"))
    written = (tmp_path / "version.txt").read_text("utf-8")
    assert 'StringStruct("ProductVersion", "0.1.0")' in written
    assert "filevers=(0, 1, 0, 0)" in written


def test_desktop_and_mime_type_and_metadata_name_the_same_type() -> None:
    folder = ROOT / "packaging/linux"
    kind = ET.parse(folder / "allegata.mime.xml").getroot()[0].get("type")
    assert f"MimeType={kind};" in (folder / "allegata.desktop").read_text("utf-8")
    metadata = ET.parse(folder / "allegata.metainfo.xml")
    assert [each.text for each in metadata.iter("mediatype")] == [kind]


def test_the_workflow_builds_on_every_system_and_attaches() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text("utf-8")
    assert re.findall(r"^  (\w+):$", text, re.M)[-4:] == ["linux", "windows", "macos", "attach"]
