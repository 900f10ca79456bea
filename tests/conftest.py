"""What every test stands on: no display, folders of its own, the bundled fonts."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Before anything imports Qt: no display, and none of the person's wishes about looks.
for _name in [name for name in os.environ if name.startswith("QT_")]:
    del os.environ[_name]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

# No test may depend on how fast the machine is, so neither deadline nor check of slowness.
settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")

XDG = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give each test a home folder of its own, so that none reads or writes the person's."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        for name in XDG:
            patch.delenv(name, raising=False)
        yield folder


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """Return pytest-qt's application with the bundled fonts loaded."""
    from app.paint.fonts import load_fonts

    load_fonts()
    return qapp
