"""Makes cases of several sizes, measures each in a process of its own, and prints one table.

Usage: python -m tests.bench [--sizes 1000,10000] [--json]

A frame begins with the change of view and ends with the timeline's paintEvent for what it asked to
be painted, the widget being 1600 × 900. Three levels: out shows the whole time of the case, fifty
years and their margins; middle a sixtieth of it, some months; in a twenty-thousandth, a day. At
each level the time is panned in sixty steps of a hundredth of what is shown, then zoomed in sixty
steps of a hundredth.
start_s is from the start of a new process to the first paint of the sample, the median of five
after one that does not count.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

import PySide6

from app.paths import resource
from tests.bench.cases import write_case

SAMPLE = ("samples", "el-salvador-2021", "el-salvador-2021.allegata.json")
STARTS = 5
# The garbage collector is off until the window is made, as in `app.main` and `app.ui.application`.
PROGRAM = (
    "import gc, sys; gc.disable(); from app.main import settle_libraries; settle_libraries(); "
    "from tests.bench.measure import main; main(sys.argv[1:])"
)
COLUMNS = ("events", "open s", "out", "middle", "in", "search", "select", "stall", "MB")


def main() -> None:
    """Measure all sizes asked for."""
    asked = _arguments()
    starts = [_measure(resource(*SAMPLE), "--start-only")["open_s"] for _ in range(1 + STARTS)]
    start_s = median(starts[1:])
    results = [_measure_size(events) for events in asked.sizes]
    if asked.json:
        sys.stdout.write(json.dumps({"results": results, "start_s": start_s}) + "\n")
    else:
        sys.stdout.write(_table(results, start_s))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--sizes",
        type=lambda text: [int(size) for size in text.split(",")],
        default=[1_000, 10_000, 100_000, 1_000_000],
        help="numbers of events, with commas between",
    )
    return parser.parse_args()


def _measure_size(events: int) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        return _measure(write_case(Path(folder), events))


def _measure(path: Path, *options: str) -> dict[str, Any]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    # An installed program has its bytecode beside it; here the first start writes it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", PROGRAM, str(path), str(monotonic()), *options]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _table(results: list[dict[str, Any]], start_s: float) -> str:
    lines = [
        f"Python {platform.python_version()}, Qt {PySide6.__version__}, {os.cpu_count()} cores; "
        f"start to first paint of the sample: {start_s:.2f} s",
        "frames of 1600 × 900 in ms as median / p95; search, select and stall in ms",
        "".join(f"{name:>15}" for name in COLUMNS),
    ]
    lines += ["".join(f"{cell:>15}" for cell in _cells(result)) for result in results]
    return "\n".join(lines) + "\n"


def _cells(result: dict[str, Any]) -> list[str]:
    frames = [f"{f['median']} / {f['p95']}" for f in result["frame_ms"].values()]
    others = [str(result[key]) for key in ("search_ms", "select_ms", "stall_ms", "rss_mb")]
    return [f"{result['events']:,}", str(result["open_s"]), *frames, *others]


if __name__ == "__main__":
    main()
