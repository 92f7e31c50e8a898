"""The findings of every rule, in order; only what came, went or moved is put in its place again."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from agreement_studio.review.finding import Finding

Said = tuple[Finding, ...]


class Found:
    """What each rule has said of each item, by the rule's key and the item's id.

    `order` gives the positions of the items a rule looks at, by their ids.
    """

    def __init__(self, keys: Iterable[str], order: Callable[[str], Mapping[str, int]]) -> None:
        self._order = order
        self._found: dict[str, dict[str, Said]] = {key: {} for key in keys}
        self._said: dict[str, Said] = dict.fromkeys(self._found, ())
        self._unsorted: set[str] = set()
        self._stale: set[str] = set()
        self._all: Said = ()

    def put(self, key: str, place: str, said: Said) -> None:
        """What a rule says of an item now; nothing, where that is empty."""
        held = self._found[key]
        before = held.get(place, ())
        if said == before:
            return
        self._stale.add(key)
        if said:
            held[place] = said
        else:
            del held[place]
        if not before:
            self._unsorted.add(key)

    def moved(self, keys: Iterable[str]) -> None:
        """The items of these rules stand in another order."""
        self._unsorted.update(key for key in keys if len(self._found[key]) > 1)

    def of(self, keys: Iterable[str]) -> tuple[Finding, ...]:
        """The findings of some rules, as :meth:`all` last had them."""
        return tuple(chain.from_iterable(self._said[key] for key in keys))

    def all(self) -> tuple[Finding, ...]:
        """Every finding: rule by rule, and for each as the items stand."""
        if not (self._unsorted or self._stale):
            return self._all
        for key in self._unsorted:
            if len(self._found[key]) > 1:
                order, held = self._order(key), self._found[key]
                self._found[key] = {p: held[p] for p in sorted(held, key=order.__getitem__)}
        for key in self._unsorted | self._stale:
            self._said[key] = tuple(chain.from_iterable(self._found[key].values()))
        self._unsorted.clear()
        self._stale.clear()
        self._all = tuple(chain.from_iterable(self._said.values()))
        return self._all
