"""The options of `allegata export` as a request, checked against the case."""

import argparse
import difflib
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from app.core.edtf import parse_edtf
from app.core.errors import DateError, FigureError
from app.core.ids import ActorId
from app.core.model import Case
from app.core.reading import CaseFile
from app.core.view import TimeRange, View
from app.figure.paper import read_paper
from app.figure.request import Request
from app.figure.stage import lanes_of_request
from app.layout.columns import Columns, build_columns
from app.layout.scale import EARLIEST, LATEST
from app.sources.shelf import Shelf


class Asked(Struct, frozen=True, eq=False):
    """What one call of the command is about."""

    columns: Columns
    request: Request
    shelf: Shelf


def ask(opened: CaseFile, args: argparse.Namespace) -> Asked:
    """Return the request of the command line.

    Raises:
        FigureError: an option does not fit the case; says what would.
    """
    case = opened.case
    as_of = _instants("--as-of", args.as_of, case)[1] if args.as_of else None
    view = View(TimeRange(0, 1), clock=args.clock, as_of=as_of, lanes=args.lanes)
    request = Request(
        paper=read_paper(args.width),
        dpi=args.dpi,
        theme=args.theme,
        view=view,
        actors=_actors(args.actor, case),
        kinds=frozenset(args.kind),
        title=args.title,
        legend=not args.no_legend,
        scale=not args.no_scale,
        made_with=not args.no_made_with,
        cited=args.cited,
        outlines=args.outlines,
    )
    columns = build_columns(case)
    return Asked(columns, _ranged(request, columns, args), Shelf(case, args.file.resolve().parent))


def _ranged(request: Request, columns: Columns, args: argparse.Namespace) -> Request:
    if args.start is None and args.end is None:
        return request
    whole = lanes_of_request(columns, request)[1]
    case = columns.case
    start = _instants("--from", args.start, case)[0] if args.start else whole.start
    end = _instants("--to", args.end, case)[1] if args.end else whole.end
    if start >= end:
        raise FigureError("--from lies after --to; write the earlier day first")
    return replace(request, shown=TimeRange(start, end))


def _instants(option: str, written: str, case: Case) -> tuple[int, int]:
    try:
        span = parse_edtf(written, ZoneInfo(case.time_zone)).span
    except DateError as error:
        raise FigureError(f"{option}: {error}") from error
    if span.earliest_start < EARLIEST or span.latest_end > LATEST:
        raise FigureError(f'{option}: "{written}" has an open end; write a day, a month or a year')
    return span.earliest_start, span.latest_end


def _actors(names: list[str], case: Case) -> frozenset[ActorId]:
    for name in names:
        if ActorId(name) not in case.actor_by_id:
            near = difflib.get_close_matches(name, map(str, case.actor_by_id), 1)
            hint = f'did you mean "{near[0]}"?' if near else "write the id of one of the actors"
            raise FigureError(f'no actor "{name}"; {hint}')
    return frozenset(map(ActorId, names))
