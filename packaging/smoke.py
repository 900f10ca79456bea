"""Drives a packed program as a person would, in surroundings that are harder than usual.

`smoke.py PROGRAM` ends with 1 and one line a failure, where something does not hold.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from screen import Screen

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = ROOT / "resources/schema/allegata-1.schema.json"
SAMPLE = ROOT / "resources/samples/el-salvador-2021/el-salvador-2021.allegata.json"
STRANGE = "a folder with spaces – Файлы مجلد תיקייה"
FORMATS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "md": b"#", "csv": b""}
FIRST_PAINT_SECONDS = 0.45
RUNS = 10
# Root may write everywhere, so somebody else has to try what cannot be written.
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


class Failed(Exception):  # noqa: N818  (a check failed; nothing is wrong with the script)
    """A check that does not hold."""


def expect(holds: object, words: str) -> None:
    """Raise where something does not hold."""
    if not holds:
        raise Failed(words)


def ran(
    program: Path, *arguments: object, before: tuple[str, ...] = (), code: int = 0, **env: str
) -> str:
    """Run a command of the program with an empty environment; return what it said."""
    command = [*before, str(program), *map(str, arguments)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=90)
    expect(
        done.returncode == code, f"{arguments} ended with {done.returncode}: {done.stderr[-600:]}"
    )
    expect(not done.stderr, f"{arguments} complained: {done.stderr[-600:]}")
    return done.stdout


def commands(program: Path, folder: Path) -> None:
    """Check the commands, without environment and, where the system lets us, without network."""
    expect(ran(program, "--version").startswith("allegata "), "--version does not say it")
    expect("22 found" in ran(program, "check", SAMPLE), "check does not find the quotes")
    alone = ("unshare", "-rn") if can("unshare", "-rn", "true") else ()
    wrong = folder / "wrong.allegata.json"
    wrong.write_text('{"format": "allegata/1"}', "utf-8")
    said = ran(program, "check", wrong, code=2)
    expect('the key "title" is missing' in said, "check does not say what is wrong")
    outs = [folder / f"figure.{ending}" for ending in FORMATS]
    wanted = [part for out in outs for part in ("-o", out)]
    ran(program, "export", SAMPLE, *wanted, "--cited", before=alone)
    for out, start in zip(outs, FORMATS.values(), strict=True):
        expect(out.read_bytes().startswith(start), f"{out.name} is no {out.suffix}")
        expect(out.stat().st_size > 2_000, f"{out.name} is almost empty")
    expect(ran(program, "schema") == SCHEMA.read_text("utf-8"), "schema prints another one")
    expect("December" in ran(program, "date", "2021-12-08"), "date does not explain one")


def can(*command: str) -> bool:
    """Return whether a command works here."""
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode == 0


@contextmanager
def opened(
    program: Path, screen: Screen, *arguments: object, before: tuple[str, ...] = (), **env: str
) -> Iterator[None]:
    """Run the window on a screen; close it as a person would and see to it that it ends well."""
    command = [*before, str(program), *map(str, arguments)]
    surroundings = {"DISPLAY": screen.name, **env}
    running = subprocess.Popen(command, env=surroundings, stderr=subprocess.PIPE, text=True)
    try:
        screen.wait_for_window()
        yield
        screen.key("ctrl+q")
        _, said = running.communicate(timeout=20)
        expect(running.returncode == 0, f"the window ended with {running.returncode}: {said}")
        expect("Traceback" not in said, said)
    finally:
        if running.poll() is None:
            running.terminate()
            running.wait()


def window(program: Path, folder: Path) -> None:
    """Check that the window opens, shows a case, walks to an event and shows its passage."""
    with Screen() as screen, opened(program, screen, SAMPLE, HOME=str(folder)):
        empty = screen.wait_until_still()
        screen.key("Right", "Right", "Return")
        selected = screen.wait_until_still()
        expect(screen.share_changed(empty, selected) > 0.005, "a selection changes nothing")
        screen.save(ROOT / "build/smoke.png")
    expect((folder / ".config/allegata/settings.ini").is_file(), "settings are not kept")


def hard_places(program: Path, folder: Path) -> None:
    """Check that a copy runs from a strange path and a read-only folder, without a home folder."""
    copy = copied(program, folder / STRANGE)
    case = folder / STRANGE / "case é.allegata.json"
    shutil.copytree(SAMPLE.parent, case.parent, dirs_exist_ok=True)
    shutil.copy(SAMPLE, case)
    for path in (folder / STRANGE).rglob("*"):
        path.chmod(path.stat().st_mode & 0o555)
    nobody = NOBODY if os.geteuid() == 0 else ()
    folder.chmod(0o755)
    found = ran(copy, "check", case, before=nobody)
    expect("22 found" in found, "check fails from a strange path")
    with Screen() as screen, opened(copy, screen, case, before=nobody, HOME="/nonexistent"):
        screen.wait_until_still()
    for path in (folder / STRANGE, *(folder / STRANGE).rglob("*")):
        path.chmod(path.stat().st_mode | 0o200)


def portable(program: Path, folder: Path) -> None:
    """Check that settings are kept beside the program where it is asked to."""
    copy = copied(program, folder / "stick")
    (copy.parent / "portable").touch()
    with Screen() as screen, opened(copy, screen, HOME=str(folder / "home")):
        screen.wait_until_still()
    kept = copy.parent / "allegata-data/config/settings.ini"
    expect(kept.is_file(), "settings are not beside the program")
    expect(not (folder / "home").exists(), "something was written into the home folder")


def copied(program: Path, into: Path) -> Path:
    """Copy the program, one folder or one file, and return where it is started."""
    into.mkdir(parents=True)
    if (program.parent / "_internal").is_dir():
        shutil.copytree(program.parent, into / "program", symlinks=True)
        return into / "program" / program.name
    return Path(shutil.copy(program, into / "allegata"))


def no_network(program: Path, folder: Path) -> None:
    """Check with strace that no socket is made but for the display's."""
    log = folder / "strace"
    traced = ("strace", "-f", "-qq", "-e", "trace=network", "-o", str(log))
    with Screen() as screen:
        command = [*traced, str(program), str(SAMPLE)]
        env = {"DISPLAY": screen.name, "HOME": str(folder)}
        running = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
        screen.wait_for_window()
        screen.wait_until_still()
        screen.key("Right", "Return")
        screen.wait_until_still()
        screen.key("ctrl+q")
        running.wait(20)
    calls = [line for line in log.read_text().splitlines() if "connect(" in line or "AF_" in line]
    other = [line for line in calls if "AF_UNIX" not in line]
    reached = {line.partition("sun_path=")[2].split("}")[0] for line in calls if "connect(" in line}
    expect(not other, f"a socket that is not the display's: {other[:3]}")
    expect(all("X11-unix" in path for path in reached), f"something else is reached: {reached}")


def first_paint(program: Path, folder: Path) -> None:
    """Measure the time to the first picture of the window, warm; tell the median."""
    if not (program.parent / "_internal").is_dir():
        return
    times = []
    for _ in range(RUNS + 1):
        with Screen() as screen:
            start = time.perf_counter()
            with opened(program, screen, SAMPLE, HOME=str(folder)):
                times.append(screen.first_paint - start)
    shown = median(times[1:])
    print(f"first paint, warm, median of {RUNS}: {shown:.2f} s (wanted {FIRST_PAINT_SECONDS} s)")


CHECKS: tuple[Callable[[Path, Path], None], ...] = (
    commands,
    window,
    hard_places,
    portable,
    no_network,
    first_paint,
)


def main(program: Path) -> int:
    """Run every check in a folder of its own; return how many failed, at most 1."""
    failed = False
    for check in CHECKS:
        folder = Path(tempfile.mkdtemp(prefix="allegata-smoke-"))
        try:
            check(program, folder)
            print(f"allegata: {check.__name__.replace('_', ' ')}: fine")
        except (Failed, subprocess.SubprocessError, TimeoutError) as error:
            failed = True
            print(f"allegata: {check.__name__.replace('_', ' ')}: {error}", file=sys.stderr)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return int(failed)


if __name__ == "__main__":
    os.chdir("/")
    sys.exit(main((ROOT / sys.argv[1]).resolve()))
