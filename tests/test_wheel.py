"""An installed wheel finds its resources."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the wheel was unpacked, as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def said_by(code: str, installed: Path) -> str:
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, sys.argv[1]); {code}"]
    run = subprocess.run(
        [*command, str(installed)], cwd=installed, check=True, capture_output=True, text=True
    )
    return run.stdout.strip()


@pytest.mark.parametrize(
    "part",
    ["fonts/Inter-Regular.ttf", "icons/allegata.svg", "THIRD_PARTY.md", "samples", "schema"],
)
def test_an_installed_wheel_finds_its_resources(part: str, installed: Path) -> None:
    found = Path(said_by(f"from app.paths import resource; print(resource({part!r}))", installed))
    assert found == installed / "app/_resources" / part
    assert found.exists()


def test_every_resource_is_in_the_wheel(installed: Path) -> None:
    def below(folder: Path) -> set[Path]:
        return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}

    assert below(installed / "app/_resources") == below(ROOT / "resources")


def test_the_wheel_brings_no_tests(installed: Path) -> None:
    assert {path.name for path in installed.iterdir()} == {"app", "allegata-0.1.0.dist-info"}
