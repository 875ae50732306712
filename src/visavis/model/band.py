"""Band: an interval of exact numbers, open or closed at either end, and its arithmetic.

Ends are fractions, so sums, ratios and growths lose nothing. Every operation returns the
smallest band that holds the result for all members of the operands, taken as independent.
Notation: docs/notation.md. Source: Moore, Kearfott & Cloud 2009, Introduction to Interval
Analysis, ch. 2; open ends as in Hickey, Ju & van Emden 2001, J. ACM 48(5).
"""

from dataclasses import dataclass
from fractions import Fraction

from visavis.language import _

Number = Fraction | int


@dataclass(frozen=True, slots=True)
class Band:
    """All numbers from `low` to `high`; None is no bound; an open end is not itself included."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(_("a band holds at least one number, got {band}").format(band=self))

    @classmethod
    def point(cls, value: Number) -> "Band":
        """The band of one number."""
        return cls(Fraction(value), Fraction(value))

    def __contains__(self, value: Number) -> bool:
        above = self.low is None or (value > self.low if self.low_open else value >= self.low)
        below = self.high is None or (value < self.high if self.high_open else value <= self.high)
        return above and below

    def intersection(self, other: "Band") -> "Band | None":
        """What both hold, or None."""
        low, low_open = max(_low(self), _low(other))
        high, high_open = min(_high(self), _high(other))
        try:
            return Band(_bound(low), _bound(high), low_open > 0, high_open < 0)
        except ValueError:
            return None

    def overlaps(self, other: "Band") -> bool:
        """Whether some number lies in both: the two statements can both be true."""
        return self.intersection(other) is not None

    def __neg__(self) -> "Band":
        negative = [None if end is None else -end for end in (self.high, self.low)]
        return Band(negative[0], negative[1], self.high_open, self.low_open)

    def __add__(self, other: "Band") -> "Band":
        return Band(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: "Band") -> "Band":
        return self + -other

    def __mul__(self, other: "Band") -> "Band":
        """The product of two bands neither of which reaches below zero."""
        _require_not_negative(self, other)
        low, low_open = _product(_low_end(self), _low_end(other))
        high, high_open = _product(_high_end(self), _high_end(other))
        return Band(low, high, low_open, high_open)

    def __truediv__(self, other: "Band") -> "Band":
        """The ratio; the divisor must be above zero, else ZeroDivisionError."""
        _require_not_negative(self, other)
        if 0 in other:
            raise ZeroDivisionError(f"the base may be zero: {other}")
        return self * _reciprocal(other)

    def scaled(self, factor: Number) -> "Band":
        """Every member times a positive number: a change of unit."""
        if factor <= 0:
            raise ValueError(f"a scale is above zero, got {factor}")
        return Band(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def __str__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        low = "-∞" if self.low is None else f"{float(self.low):g}"
        high = "∞" if self.high is None else f"{float(self.high):g}"
        return f"{left}{low}, {high}{right}"


ONE = Band.point(1)


def growth(level: Band, base: Band) -> Band:
    """Relative change level / base − 1, as a share of one (0.15 is 15 %)."""
    return level / base - ONE


def base_before(level: Band, growth_share: Band) -> Band:
    """The level the period before that `growth_share` implies: level / (1 + growth)."""
    return level / (ONE + growth_share)


def level_after(base: Band, growth_share: Band) -> Band:
    """The level that `growth_share` on `base` implies: base · (1 + growth)."""
    return base * (ONE + growth_share)


def share(part: Band, whole: Band) -> Band:
    """The part's share of a whole that contains it: part / whole, at most 1.

    ValueError when the part is larger than the whole for every member of both.
    """
    limited = (part / whole).intersection(Band(Fraction(0), Fraction(1)))
    if limited is None:
        raise ValueError(f"the part {part} is larger than the whole {whole}")
    return limited


_End = tuple[Fraction | None, bool]
_INFINITE = float("inf")


def _low(band: Band) -> tuple[Fraction | float, int]:
    return (-_INFINITE if band.low is None else band.low, int(band.low_open))


def _high(band: Band) -> tuple[Fraction | float, int]:
    return (_INFINITE if band.high is None else band.high, -int(band.high_open))


def _bound(value: Fraction | float) -> Fraction | None:
    return value if isinstance(value, Fraction) else None


def _low_end(band: Band) -> _End:
    return band.low, band.low_open


def _high_end(band: Band) -> _End:
    return band.high, band.high_open


def _product(one: _End, other: _End) -> _End:
    """Multiply two ends of the same kind (both lower or both upper), None being infinite.

    A closed zero makes the product a closed zero whatever stands opposite: that member is
    reached. An open zero against infinity stays open at zero.
    """
    for end, is_open in (one, other):
        if end == 0 and not is_open:
            return Fraction(0), False
    if one[0] is None or other[0] is None:
        return None, False
    return one[0] * other[0], one[1] or other[1]


def _reciprocal(band: Band) -> Band:
    high = None if band.low is None or band.low == 0 else 1 / band.low
    low = Fraction(0) if band.high is None else 1 / band.high
    return Band(low, high, band.high_open or band.high is None, band.low_open)


def _require_not_negative(*bands: Band) -> None:
    for band in bands:
        if band.low is None or band.low < 0:
            raise ValueError(f"a product or ratio of trade figures is of bands not below 0: {band}")
