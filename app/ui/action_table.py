"""Every action of the program in one table."""

from collections.abc import Iterator
from functools import partial

from app.ui.actions import Act, Sub
from app.ui.desk import Desk
from app.ui.figures import Figures
from app.ui.front_door import FrontDoor
from app.ui.guide import Guide
from app.ui.lane_menu import fill_lane_menu
from app.ui.samples import SAMPLES
from app.ui.wardrobe import Wardrobe
from app.ui.window import Panels, Window


def action_table(
    desk: Desk,
    wardrobe: Wardrobe,
    panels: Panels,
    window: Window,
    figures: Figures,
    guide: Guide,
    door: FrontDoor,
) -> tuple[Act | Sub, ...]:
    """Return the actions, in the order of the menus."""
    timeline = panels.timeline
    table: tuple[Act | Sub, ...] = (
        Act("open", "&File", "&Open…", ("Ctrl+O",), desk.files.ask_and_open),
        Sub("recent", "&File", "Open &recent", desk.files.fill_recent),
        *_sample_actions(desk),
        Act("export", "&File", "-&Export a figure…", ("Ctrl+E",), figures.export),
        Act("print", "&File", "&Print…", ("Ctrl+P",), figures.print),
        Act("quit", "&File", "-&Quit", ("Ctrl+Q",), window.close),
        Act("filter", "&Go", "&Filter actors", ("Ctrl+F",), desk.filter_actors),
        Act(
            "search",
            "&Go",
            "&Search events, actors, quotes",
            ("Ctrl+K",),
            panels.search.take_keyboard,
        ),
        Act(
            "filters", "&Go", "Filter by &date, tag, source", ("Ctrl+Shift+F",), panels.filters.open
        ),
        Act("next-match", "&Go", "Next &match", ("Ctrl+G",), partial(panels.search.step, 1)),
        Act(
            "previous-match",
            "&Go",
            "P&revious match",
            ("Ctrl+Shift+G",),
            partial(panels.search.step, -1),
        ),
        Act(
            "next-passage",
            "&Go",
            "-&Next passage in the source",
            ("F3",),
            partial(panels.source.step, 1),
        ),
        Act(
            "previous-passage",
            "&Go",
            "&Previous passage in the source",
            ("Shift+F3",),
            partial(panels.source.step, -1),
        ),
        Act("jump", "&Go", "-&Jump to a date", ("Ctrl+J",), timeline.jump.ask),
        Act("back", "&Go", "&Back to the view before", ("Alt+Left",), desk.trail.back),
        Act("forward", "&Go", "F&orward again", ("Alt+Right",), desk.trail.forward),
        Act("fit", "&View", "&Fit the whole time", ("Ctrl+0",), timeline.fit),
        Act(
            "fit-selection",
            "&View",
            "Fit the &thread of the selection",
            ("Ctrl+9",),
            timeline.fit_selection,
        ),
        Act("zoom-in", "&View", "Zoom &in", ("Ctrl+Up",), partial(timeline.zoom, 0.5)),
        Act("zoom-out", "&View", "Zoom &out", ("Ctrl+Down",), partial(timeline.zoom, 2.0)),
        Sub("lanes", "&View", "-&Lanes", lambda menu: fill_lane_menu(menu, desk.session)),
        Act(
            "table",
            "&View",
            "&Chronology table",
            ("Ctrl+T",),
            panels.table.toggle,
            lambda: not panels.table.isHidden(),
        ),
        Act(
            "silence",
            "&View",
            "&Silence view",
            ("Ctrl+Shift+T",),
            panels.silence.toggle,
            lambda: not panels.silence.isHidden(),
        ),
        Act(
            "larger", "&View", "-&Larger text", ("Ctrl++", "Ctrl+="), partial(wardrobe.step_text, 1)
        ),
        Act("smaller", "&View", "&Smaller text", ("Ctrl+-",), partial(wardrobe.step_text, -1)),
        Act("normal", "&View", "Text as &designed", (), wardrobe.reset_text),
        Act("light", "&View", "-Light", (), partial(wardrobe.choose_theme, "light")),
        Act("dark", "&View", "Dark", (), partial(wardrobe.choose_theme, "dark")),
        Act("system", "&View", "As the desktop does", (), partial(wardrobe.choose_theme, "system")),
        Act("problems", "&View", "-&Problems of this case", ("F8",), desk.show_problems),
        *_time_actions(desk, panels),
        Act("tour", "&Help", "Show me &around", (), door.show_around),
        Act("about", "&Help", "&About Allegata", (), guide.show_about),
    )
    whole: list[Act | Sub] = list(table)
    whole.append(
        Act("shortcuts", "&Help", "&Shortcuts", ("F1",), lambda: guide.show_shortcuts(whole))
    )
    return tuple(whole)


def _sample_actions(desk: Desk) -> Iterator[Act]:
    for place, (name, title) in enumerate(SAMPLES):
        text = f"{'' if place else '-'}Sample: {title}"
        yield Act(f"sample-{place + 1}", "&File", text, (), partial(desk.files.open_sample, name))


def _time_actions(desk: Desk, panels: Panels) -> tuple[Act, ...]:
    times = panels.times
    return (
        Act(
            "clock",
            "&Time",
            "By when it is &alleged to have happened, not when it was said",
            ("T",),
            times.playback.switch_clock,
            lambda: desk.session.view.clock == "alleged",
        ),
        Act("as-of", "&Time", "-As of a &date", ("Ctrl+D",), times.ask),
        Act("next-statement", "&Time", "&Next statement", (".",), partial(times.step, 1)),
        Act("previous-statement", "&Time", "&Previous statement", (",",), partial(times.step, -1)),
        Act("play", "&Time", "P&lay the statements, or stop", ("Ctrl+.",), times.playback.play),
        Act("everything", "&Time", "Show &everything said", ("Ctrl+Shift+D",), times.playback.end),
    )
