"""Goods: what an HS code is called."""

from functools import cache
from types import MappingProxyType

from visavis.model import Words
from visavis.world.reference import reference
from visavis.world.sectors import sectors


def goods(hs: str) -> Words | None:
    """The heading as a sector calls it, else the chapter; None for a chapter not in use."""
    return _headings().get(hs[:4]) or _chapters().get(hs[:2])


@cache
def _headings() -> MappingProxyType[str, Words]:
    named = [row for one in sectors() for row in one.headings.items()]
    return MappingProxyType(dict(reversed(named)))


@cache
def _chapters() -> MappingProxyType[str, Words]:
    return MappingProxyType({hs: Words(row) for hs, row in reference("hs_chapters").items()})
