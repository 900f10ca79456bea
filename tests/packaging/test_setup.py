"""The set-up script and the run script, in a small copy of the tree with stand-ins in PATH."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIBRARIES = "libEGL.so.1 libGL.so.1 libX11.so.6 libxkbcommon.so.0 libdbus-1.so.3 libfontconfig.so.1"
ALL_LIBRARIES = [*LIBRARIES.split(), "libglib-2.0.so.0", "libzstd.so.1"]


class Tree:
    """A copy of what the scripts read; `path` comes first in their PATH."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "a copy"
        self.path = folder / "bin"
        self.path.mkdir(parents=True)
        shutil.copytree(ROOT / "packaging", self.folder / "packaging")
        for name in ("requirements.txt", "pyproject.toml"):
            shutil.copy(ROOT / name, self.folder)
        self.libraries(ALL_LIBRARIES)

    def command(self, path: Path, *lines: str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(["#!/bin/sh", *lines]))
        path.chmod(0o755)
        return path

    def libraries(self, names: list[str]) -> None:
        self.command(self.path / "ldconfig", *(f"echo '{name} (libc6)'" for name in names))

    def person(self, *, sudo: bool) -> None:
        self.command(self.path / "id", "echo 1000")
        self.command(self.path / "sudo", 'shift; "$@"' if sudo else "exit 1")

    def apt(self, *lines: str) -> None:
        self.command(self.path / "apt-get", 'echo "$@" >>"$0.log"', *lines)

    def asked_of_apt(self) -> str:
        return (self.path / "apt-get.log").read_text()

    def venv(self, *lines: str) -> Path:
        return self.command(self.folder / ".venv/bin/python", *lines)

    def run(self, script: str, *arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
        env = {"HOME": os.environ["HOME"], "PATH": f"{self.path}:/usr/bin:/bin", **extra}
        command = ["sh", f"packaging/{script}.sh", *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=env, check=False, capture_output=True, text=True
        )

    def fit(self) -> None:
        """Give the copy an environment that fits, as a first set-up would leave it."""
        makes = 'shift 2; mkdir -p "$1/bin"; cp "$0" "$1/bin/python"'
        python = self.command(
            self.path / "newpython",
            f'case "$*" in "-m venv"*) {makes} ;; *print*) echo 3.11 ;; esac',
        )
        assert self.run("setup", PYTHON=str(python)).returncode == 0


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def test_a_python_that_is_not_there_is_named(tree: Tree) -> None:
    ran = tree.run("setup", PYTHON="nosuchpython")
    assert ran.returncode == 1
    assert "Python 3.11 or newer is needed, and nosuchpython is not there" in ran.stderr


def test_a_python_that_is_too_old_is_named(tree: Tree) -> None:
    tree.command(tree.path / "old", "echo Python 3.9.2; exit 1")
    ran = tree.run("setup", PYTHON="old")
    assert ran.returncode == 1
    assert "old is Python 3.9.2" in ran.stderr


def test_missing_libraries_are_named_where_apt_may_not_install(tree: Tree) -> None:
    tree.libraries([name for name in ALL_LIBRARIES if "EGL" not in name])
    tree.person(sudo=False)
    tree.apt()
    ran = tree.run("setup", PYTHON=sys.executable)
    assert ran.returncode == 1
    assert "run 'sudo apt-get install libegl1' and try again" in ran.stderr


def test_missing_libraries_are_named_when_apt_fails(tree: Tree) -> None:
    tree.libraries([name for name in ALL_LIBRARIES if "EGL" not in name])
    tree.person(sudo=True)
    tree.apt("exit 100")
    ran = tree.run("setup", PYTHON=sys.executable)
    assert ran.returncode == 1
    assert "could not install these packages; install them and try again: libegl1" in ran.stderr


def test_package_lists_are_fetched_only_when_an_installation_fails(tree: Tree) -> None:
    tree.fit()
    tree.libraries(ALL_LIBRARIES[1:])
    tree.person(sudo=True)
    tree.apt()
    assert tree.run("setup").returncode == 0
    assert "update" not in tree.asked_of_apt()
    assert "install libegl1" in tree.asked_of_apt()


def test_the_libraries_of_a_window_are_asked_for_only_where_there_is_a_display(tree: Tree) -> None:
    tree.fit()
    tree.person(sudo=False)
    assert tree.run("setup").returncode == 0
    assert "libxcb-cursor0" in tree.run("setup", DISPLAY=":7").stderr


def test_an_environment_that_fits_is_left_alone(tree: Tree) -> None:
    tree.fit()
    (tree.folder / ".venv/mark").touch()
    assert tree.run("setup").stdout == ""
    assert (tree.folder / ".venv/mark").exists()


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_an_environment_is_made_again_when_what_it_was_made_from_changes(
    name: str, tree: Tree
) -> None:
    tree.fit()
    (tree.folder / ".venv/mark").touch()
    (tree.folder / name).write_text("changed")
    tree.fit()
    assert not (tree.folder / ".venv/mark").exists()


def test_an_environment_is_made_again_in_a_moved_tree(tree: Tree) -> None:
    tree.fit()
    (tree.folder / ".venv/mark").touch()
    tree.folder = tree.folder.rename(tree.folder.with_name("moved"))
    tree.fit()
    assert not (tree.folder / ".venv/mark").exists()


def test_without_a_display_the_figure_is_painted_instead(tree: Tree) -> None:
    tree.venv('echo "$QT_QPA_PLATFORM" "$@"')
    ran = tree.run("run", "some where/x.allegata.json")
    assert "offscreen -m app.figure some where/x.allegata.json build/x.png" in ran.stdout
    assert "there is no display, so no window" in ran.stdout


def test_with_a_display_the_case_opens_in_the_window(tree: Tree) -> None:
    tree.venv('echo "$@"')
    assert tree.run("run", "x.json", DISPLAY=":7").stdout == "-m app x.json\n"


def test_a_display_that_cannot_be_opened_gives_the_figure(tree: Tree) -> None:
    tree.venv('echo "$@"; [ "$2" = app.figure ] || exit 134')
    ran = tree.run("run", "x.json", DISPLAY=":7")
    assert ran.returncode == 0
    assert "the display could not be opened; the figure of x.json is in build/x.png" in ran.stdout


def test_a_refusal_of_the_program_is_passed_on(tree: Tree) -> None:
    tree.venv("exit 2")
    assert tree.run("run", "x.json", DISPLAY=":7").returncode == 2
