"""Shelf: the facts of a pair and kind that stand, held in memory under their handles."""

from collections import OrderedDict
from collections.abc import Collection, Iterable

from visavis.record.handles import Handle

NEWEST = 30_000
"""Facts on a shelf, the newest; some 2 kB each."""


class Shelf:
    """Numbers of facts by handle; beyond NEWEST the oldest make room."""

    def __init__(self) -> None:
        self.gone_up_to = 0
        """Facts up to this number may be missing."""
        self._handles: OrderedDict[int, tuple[Handle, ...]] = OrderedDict()
        self._filed: dict[Handle, set[int]] = {}

    def __len__(self) -> int:
        return len(self._handles)

    def __contains__(self, number: int) -> bool:
        return number in self._handles

    def put(self, number: int, handles: Iterable[Handle]) -> None:
        """File a fact; further handles of one that is here are added."""
        old = self._handles.get(number, ())
        more = set(handles).difference(old)
        self._handles[number] = (*old, *more)
        for handle in more:
            self._filed.setdefault(handle, set()).add(number)
        while len(self._handles) > NEWEST:
            oldest = next(iter(self._handles))
            self.gone_up_to = max(self.gone_up_to, oldest)
            self.drop(oldest)

    def drop(self, number: int) -> None:
        """Forget a fact, if it is here."""
        for handle in self._handles.pop(number, ()):
            filed = self._filed[handle]
            filed.discard(number)
            if not filed:
                del self._filed[handle]

    def find(self, wanted: Iterable[Collection[Handle]]) -> set[int]:
        """The facts that are filed under some handle of each of these."""
        found = [set().union(*map(self._under, handles)) for handles in wanted]
        return found[0].intersection(*found[1:])

    def _under(self, handle: Handle) -> Collection[int]:
        return self._filed.get(handle, ())

    def rarity(self, handle: Handle) -> int:
        """How many facts are filed under it."""
        return len(self._filed.get(handle, ()))
