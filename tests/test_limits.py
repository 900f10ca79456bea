"""How large the parts may grow, and what every file says or never says."""

import ast
import fnmatch
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import cast

import pytest

ROOT = Path(__file__).parents[1]
IGNORED = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split()]
BINARY = {".ttf", ".png", ".pdf", ".docx", ".ico", ".icns"}
CODE = ("app", "tests", "packaging")
OPENING = re.compile(r"[^\n]+\.(\n\n|$)")
LOOSE_NAMES = {"utils", "util", "common", "helpers", "helper", "misc"}

# Brackets in the patterns keep this file from finding itself.
FOREIGN = re.compile(
    r"(?<![\w.])/(?:home|Users|root|work|opt)/\w"
    r"|[A-Z]:\\+Users"
    r"|python[h]osted|py[p]i\.org|registry\.n[p]mjs|[p]ip\.conf"
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Yield the files of the repository: all that .gitignore does not name."""
    for path in sorted(folder.iterdir()):
        if path.name == ".git" or any(fnmatch.fnmatch(path.name, each) for each in IGNORED):
            continue
        yield from files(path) if path.is_dir() else [path]


def modules(*tops: str) -> list[Path]:
    return [path for top in tops for path in files(ROOT / top) if path.suffix == ".py"]


def lines_of(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


@cache
def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text("utf-8"))))


def functions(path: Path) -> list[Function]:
    return [node for node in nodes(path) if isinstance(node, Function)]


def classes(path: Path) -> list[ast.ClassDef]:
    return [node for node in nodes(path) if isinstance(node, ast.ClassDef)]


def said(path: Path) -> str:
    (module, *_) = nodes(path)
    return ast.get_docstring(cast("ast.Module", module)) or ""


def statements(function: Function) -> int:
    inside = (node for child in function.body for node in ast.walk(child))
    return sum(isinstance(node, ast.stmt) for node in inside)


def body_lines(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def methods(node: ast.ClassDef) -> int:
    return sum(isinstance(each, Function) for each in node.body)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_a_file_is_short() -> None:
    assert {name_of(p) for p in modules(*CODE) if lines_of(p) > 300} == set()


def test_a_function_does_little() -> None:
    every = [(p, each) for p in modules(*CODE) for each in functions(p)]
    assert {f"{name_of(p)}: {each.name}" for p, each in every if statements(each) > 30} == set()


def test_a_class_has_few_methods() -> None:
    every = [(p, each) for p in modules(*CODE) for each in classes(p)]
    assert {f"{name_of(p)}: {each.name}" for p, each in every if methods(each) > 20} == set()


def test_a_module_is_named_for_what_it_does() -> None:
    assert {name_of(p) for p in modules(*CODE) if p.stem in LOOSE_NAMES} == set()


def test_a_module_opens_with_one_sentence() -> None:
    assert {name_of(p) for p in modules("app", "packaging") if not OPENING.match(said(p))} == set()


def test_most_files_are_shorter_still() -> None:
    assert median(map(lines_of, modules("app"))) <= 120


def test_most_functions_are_a_few_lines() -> None:
    every = [each for path in modules("app") for each in functions(path)]
    assert median(map(body_lines, every)) <= 8


def test_the_window_only_places_panels() -> None:
    window = ROOT / "app/ui/window.py"
    assert lines_of(window) <= 150
    assert max(map(methods, classes(window))) <= 10


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [
        f"{name_of(path)}: {match.group()}"
        for path in files()
        if path.suffix not in BINARY
        for match in FOREIGN.finditer(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("written", ["/@home/ana", "C:\\@Users", "https://py@pi.org"])
def test_the_search_for_machines_finds(written: str) -> None:
    assert FOREIGN.search(written.replace("@", ""))


@pytest.mark.parametrize("written", ["https://example.org/work/1", "~/.config", "app/home/x"])
def test_the_search_for_machines_lets_pass(written: str) -> None:
    assert not FOREIGN.search(written)
