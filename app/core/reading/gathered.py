"""What right entries are called and refer to, gathered piece by piece while they are at hand.

Nearly every case is sound, and that can be told from sets of ids alone.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from app.core.model import Citation, Retraction
from app.core.reading.json_pieces import ARRAYS
from app.core.reading.lots import Column, Lot, flat

_KEPT: Final = (*ARRAYS, "claims", "findings")


class Gathered:
    """Ids and references of the entries so far, all of them right one by one.

    Each answer is on the safe side: where it is no, something may be wrong, or may not.
    """

    def __init__(self) -> None:
        self._entries = 0
        self._ids: dict[str, set[str]] = {to: set() for to in _KEPT}
        self._used: dict[str, set[str]] = {to: set() for to in _KEPT}
        self._holders: dict[str, set[str]] = {to: set() for to in _KEPT}
        self._targets: dict[str, set[str]] = {to: set() for to in _KEPT}
        self._breaks_rules = False

    def add(self, array: str, lots: Iterable[Lot]) -> None:
        """Take in further entries of an array."""
        for lot in lots:
            if lot.record is Citation:
                self._add_citations(lot.columns)
                continue
            self._entries += lot.size
            self._ids[array].update(lot.columns["id"])
            match array:
                case "actors":
                    self._add_chain("actors", lot.columns, "member_of")
                case "sources":
                    self._add_chain("sources", lot.columns, "derived_from")
                    self._breaks_rules |= _two_texts(lot.columns)
                case _:
                    self._add_events(lot)

    @property
    def is_sound(self) -> bool:
        """Say whether nothing can be wrong with the case that its entries alone do not show."""
        return self.all_is_there and self.nothing_is_chained and self.rules_hold

    @property
    def all_is_there(self) -> bool:
        """Say whether no id is given twice, and each reference leads to what it can mean."""
        different = sum(len(self._ids[array]) for array in ARRAYS)
        return different == self._entries and all(
            used[to] <= self._ids[to] for to in _KEPT for used in (self._used, self._targets)
        )

    @property
    def nothing_is_chained(self) -> bool:
        """Say whether nothing that is referred to refers on, so that there are no cycles."""
        return all(map(set.isdisjoint, self._holders.values(), self._targets.values()))

    @property
    def rules_hold(self) -> bool:
        """Say whether no rule within an entry is broken, and there is no retraction."""
        return not self._breaks_rules

    def _add_events(self, lot: Lot) -> None:
        columns, actors = lot.columns, self._used["actors"]
        for key in ("actors", "by", "on_behalf_of", "against"):
            actors.update(flat(columns.get(key, ())))
        if "answers" in columns:
            self._ids["claims"].update(columns["id"])
            self._add_chain("claims", columns, "answers")
        if "overturns" in columns:
            self._ids["findings"].update(columns["id"])
            self._add_chain("findings", columns, "overturns")
        self._breaks_rules |= lot.record is Retraction

    def _add_citations(self, columns: dict[str, Column]) -> None:
        self._used["sources"].update(columns["source"])
        if None in columns["quote"]:
            context = zip(columns["quote"], columns["prefix"], columns["suffix"], strict=True)
            self._breaks_rules |= any(q is None and (p or s) for q, p, s in context)

    def _add_chain(self, to: str, columns: dict[str, Column], key: str) -> None:
        targets: Sequence[Sequence[str]] = columns[key]
        if any(targets):
            linked = zip(columns["id"], targets, strict=True)
            self._holders[to].update([one for one, refers in linked if refers])
            self._targets[to].update(flat(targets))


def _two_texts(columns: dict[str, Column]) -> bool:
    both = zip(columns["file"], columns["text"], strict=True)
    return any(file is not None and text is not None for file, text in both)
