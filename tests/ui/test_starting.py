"""A window that cannot be shown ends in one sentence, not in a crash."""

import os
import subprocess
import sys


def test_without_a_screen_that_answers_it_ends_with_2_and_one_sentence() -> None:
    script = (
        "from app.ui.starting import starting\n"
        "from PySide6.QtWidgets import QApplication\n"
        "with starting():\n"
        "    QApplication([])\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"QT_QPA_PLATFORM": "no-such-platform"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("allegata: no display takes the window; check DISPLAY")
    assert ended.stderr.count("\n") == 1
