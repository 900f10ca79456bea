"""What is written when something goes wrong, and what is not."""

import io
import subprocess
import sys
from pathlib import Path

from app.state.crash_log import begin_log, write_fault

BEGIN = (
    "import sys, pathlib; from app.state.crash_log import begin_log; "
    "print(begin_log(pathlib.Path(sys.argv[1]))); "
)


def run(code: str, folder: Path) -> str:
    command = [sys.executable, "-c", BEGIN + code, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def test_a_run_without_faults_leaves_nothing_to_tell(tmp_path: Path) -> None:
    assert run("", tmp_path) == run("", tmp_path) == "None"


def test_a_crash_is_told_once(tmp_path: Path) -> None:
    run("import os; os.abort()", tmp_path)
    told = Path(run("", tmp_path))
    assert "Fatal Python error: Aborted" in told.read_text()
    assert run("", tmp_path) == "None"


def test_a_fault_is_written_without_what_the_case_says(tmp_path: Path) -> None:
    run("{}['the mayor knew']", tmp_path)
    told = Path(run("", tmp_path)).read_text()
    assert "KeyError" in told
    assert "mayor" not in told


def test_a_log_ends_somewhere() -> None:
    log = io.StringIO()
    for _ in range(5_000):
        write_fault(log, ValueError, None)
    assert len(log.getvalue()) < 70_000


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert begin_log(tmp_path / "file" / "below") is None
