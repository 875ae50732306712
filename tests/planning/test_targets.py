"""Targets under way: made up so that the path is known by heart, and on the shipped record."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.facts import EVIDENCE, figure, official
from visavis import world
from visavis.checking.saying import Country
from visavis.language import CODES
from visavis.model import Band, Contact, Figure, Pair, Quantity, Target, parse_fact
from visavis.planning import Aim, Course, Path, aims, unfollowed
from visavis.record import Store

SIDES = ("BLR", "KGZ")
TODAY = date(2025, 12, 31)
MILLION = 1_000_000


def target(value: int | None, year: str | None, **said: Any) -> Target:
    """A target of turnover in million dollars, set by Kyrgyzstan in 2021."""
    given: dict[str, Any] = {
        "kind": "target",
        "pair": "BLR-KGZ",
        "indicator": "turnover",
        "side": "KGZ",
        "stated_on": "2021-06-01",
        "evidence": EVIDENCE,
        "horizon": {"words": {"en": "by then"}, "by": year} if year else None,
        **said,
    }
    if value is not None:
        given["quantity"] = Quantity(
            value=Decimal(value * MILLION),
            low=Decimal(value * MILLION),
            high=Decimal(value * MILLION),
            unit=given.pop("unit", "USD"),
        )
    fact = parse_fact(given)
    assert isinstance(fact, Target)
    return fact


def sharp(value: int, year: int, side: str = "KGZ") -> Figure:
    """A turnover of so many million dollars, known exactly."""
    return between(value, value, year, side)


def between(low: int, high: int, year: int, side: str = "KGZ") -> Figure:
    """A turnover known to lie between two numbers of million dollars."""
    quantity = Quantity(
        value=Decimal(low + high) * MILLION / 2,
        low=Decimal(low * MILLION),
        high=Decimal(high * MILLION),
        unit="USD",
    )
    return figure(1, str(year), side=side).model_copy(update={"quantity": quantity})


def followed(targets: Sequence[Target], figures: Sequence[Figure], **said: Any) -> tuple[Aim, ...]:
    return aims(targets, figures, said.get("contacts", {}), SIDES, said.get("today", TODAY))


def path(targets: Sequence[Target], figures: Sequence[Figure], **said: Any) -> Path:
    """The one of Kyrgyzstan's account to the first horizon."""
    (aim,) = followed(targets, figures, **said)
    return next(one for one in aim.versions[0].paths if one.account.side == "KGZ")


@pytest.mark.parametrize(("reached", "course"), [(199, Course.OFF_TRACK), (201, Course.ON_TRACK)])
def test_a_steady_path_doubles_at_half_of_the_way_to_four_times_the_base(
    reached: int, course: Course
) -> None:
    known = [sharp(100, 2020), sharp(reached, 2022)]
    one = path([target(400, "2024")], known, today=date(2023, 7, 1))
    assert one.base is not None
    assert one.base.year == 2020
    assert one.from_base is not None
    assert one.from_base.value == pytest.approx(2**0.5 - 1)
    assert one.expected is not None
    assert float(one.expected.low or 0) == pytest.approx(200 * MILLION)
    assert one.course is course


def test_a_horizon_that_has_passed_is_judged_by_its_own_year_alone() -> None:
    one = path([target(400, "2024")], [sharp(100, 2020), sharp(199, 2022)])
    assert one.course is Course.CANNOT_TELL
    assert "no turnover of 2024" in one.why.within("en")


def test_what_remains_is_the_goal_less_the_latest_figure() -> None:
    known = [sharp(100, 2020), sharp(150, 2022)]
    one = path([target(400, "2030")], known)
    assert one.remains is not None
    assert one.remains == Band.point(250 * MILLION)
    assert one.from_latest is not None
    assert one.from_latest.value == pytest.approx((400 / 150) ** (1 / 8) - 1)
    passed = path([target(400, "2030")], [sharp(100, 2020), sharp(500, 2022)])
    assert passed.remains is not None
    assert passed.remains.high == 0


def test_a_figure_known_roughly_is_not_called_late() -> None:
    """A band that holds the path tells nothing, though its middle lies below."""
    known = [sharp(100, 2020), between(185, 205, 2022)]
    one = path([target(400, "2024")], known, today=date(2023, 7, 1))
    assert one.course is Course.CANNOT_TELL
    assert "roughly" in one.why.within("en")


def test_a_figure_without_a_bound_is_never_below_it() -> None:
    more = figure(150 * MILLION, "2022", hedge="more_than")
    one = path([target(400, "2024")], [sharp(100, 2020), more], today=date(2023, 7, 1))
    assert one.course is Course.CANNOT_TELL
    assert one.remains is not None
    assert one.remains.low == 0


@pytest.mark.parametrize(
    ("reached", "course"), [(399, Course.MISSED), (400, Course.REACHED), (500, Course.REACHED)]
)
def test_the_year_of_the_horizon_decides(reached: int, course: Course) -> None:
    one = path([target(400, "2024")], [sharp(100, 2020), sharp(reached, 2024), sharp(900, 2025)])
    assert one.course is course
    assert one.latest is not None
    assert one.latest.year == 2024


def test_a_joint_goal_is_no_side_s_alone() -> None:
    known = [figure for year in (2020, 2024) for figure in [sharp(390, year)]]
    joint = path([target(400, "2024", side=None)], known)
    assert (joint.course, joint.crossed) == (Course.MISSED, False)


def test_a_goal_leaves_room_for_every_statement_of_it() -> None:
    """390 misses 400, and not "380 to 400"; whichever stands first."""
    loose = target(400, "2024")
    assert loose.quantity is not None
    quantity = loose.quantity.model_copy(update={"low": Decimal(380 * MILLION)})
    loose = loose.model_copy(update={"quantity": quantity})
    stated, known = [target(400, "2024"), loose], [sharp(100, 2020), sharp(390, 2024)]
    assert path(stated[:1], known).course is Course.MISSED
    assert path(stated, known).course is path(stated[::-1], known).course is Course.REACHED


def test_the_other_side_s_goal_is_held_with_what_two_ledgers_may_differ_by() -> None:
    """390 of 400 is missed by the own account, but not surely by that of the other side."""
    known = [sharp(100, 2020), sharp(390, 2024)]
    own, across = (path([target(400, "2024", side=side)], known) for side in SIDES[::-1])
    assert (own.course, own.crossed) == (Course.MISSED, False)
    assert (across.course, across.crossed) == (Course.REACHED, True)


def test_two_ledgers_are_never_merged() -> None:
    known = [sharp(100, 2020), sharp(150, 2022, side="BLR"), sharp(120, 2020, side="BLR")]
    (aim,) = followed([target(400, "2030")], known)
    by_side = {one.account.side: one for one in aim.versions[0].paths}
    assert by_side["KGZ"].course is Course.CANNOT_TELL
    assert "no whole year later than 2020" in by_side["KGZ"].why.within("en")
    assert by_side["BLR"].latest is not None
    assert by_side["BLR"].latest.year == 2022
    for side, one in by_side.items():
        assert {turnover.side for turnover in one.account.years} == {side}


def test_the_office_alone_has_a_path_of_its_own() -> None:
    known = [
        official(60 * MILLION, 2020, "KGZ->BLR", "KGZ"),
        official(40 * MILLION, 2020, "BLR->KGZ", "KGZ"),
        sharp(120, 2022),
    ]
    (aim,) = followed([target(400, "2030")], known)
    both, office = [one for one in aim.versions[0].paths if one.account.side == "KGZ"]
    assert both.account.mixed
    assert both.latest is not None
    assert both.latest.year == 2022
    assert office.account.official
    assert office.latest is not None
    assert office.latest.year == 2020


def test_every_horizon_of_one_amount_is_a_version_from_one_base() -> None:
    stated = [target(400, "2024"), target(400, "2026", stated_on="2023-06-01", side="BLR")]
    (aim,) = followed(stated, [sharp(100, 2020), sharp(120, 2022)])
    assert [version.year for version in aim.versions] == [2024, 2026]
    assert str(aim.set_on) == "2021-06-01"
    bases = {path.base.year for version in aim.versions for path in version.paths if path.base}
    assert bases == {2020}


def test_what_was_set_at_a_contact_was_set_on_its_day() -> None:
    contact = parse_fact(
        {
            "kind": "contact",
            "id": "c1",
            "pair": "BLR-KGZ",
            "form": "commission_session",
            "dates": "2019-05-01",
            "evidence": EVIDENCE,
        }
    )
    assert isinstance(contact, Contact)
    known = [sharp(80, 2018), sharp(100, 2020)]
    one = path([target(400, "2030", contact="c1")], known, contacts={"c1": contact})
    assert one.base is not None
    assert one.base.year == 2018


def test_without_a_year_before_the_first_one_since_is_the_base() -> None:
    one = path([target(400, "2030")], [sharp(100, 2022)])
    assert one.base is not None
    assert one.base.year == 2022
    assert one.course is Course.CANNOT_TELL


def test_a_year_that_is_not_over_is_not_used() -> None:
    one = path([target(400, "2030")], [sharp(100, 2020), sharp(900, 2025)])
    assert one.latest is not None
    assert one.latest.year == 2020


def test_without_any_figure_no_path_and_a_reason() -> None:
    one = path([target(400, "2030")], [])
    assert one.base is None
    assert one.latest is None
    assert one.remains is None
    assert one.expected is None
    assert one.course is Course.CANNOT_TELL
    assert Country("KGZ", "gen").within("ru") in one.why.within("ru")


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (target(None, "2030"), "o number"),
        (target(400, None), "No date"),
        (target(400, "2030", unit="EUR"), "EUR"),
        (target(400, "2030", indicator="count", subject={"en": "lifts"}), "yearly figures"),
    ],
)
def test_what_cannot_be_followed_says_why(one: Target, reason: str) -> None:
    (found,) = unfollowed([one])
    assert reason in found.why.within("en")
    assert followed([one], [sharp(100, 2020)]) == ()


def test_every_course_has_a_label() -> None:
    for course in Course:
        assert all(world.label(course, language) for language in CODES)


def test_the_500_million_of_the_shipped_record(shipped: Store) -> None:
    """Two horizons at one session; off track by the earlier one, by Kyrgyzstan's own account."""
    facts = list(shipped.facts(Pair("BLR-KGZ")))
    known = {fact.id: fact for fact in facts if isinstance(fact, Contact)}
    found = aims(
        [fact for fact in facts if isinstance(fact, Target)],
        [fact for fact in facts if isinstance(fact, Figure)],
        known,
        SIDES,
        TODAY,
    )
    aim = found[0]
    assert aim.first.quantity is not None
    assert aim.first.quantity.value == 500 * MILLION
    assert [version.year for version in aim.versions] == [2027, 2029, 2030]
    at_the_session = [v.year for v in aim.versions if any(t.contact == "blr-kgz-c037"
                                                          for t in v.targets)]  # fmt: skip
    assert at_the_session == [2027, 2029]
    soonest = {(p.account.side, p.account.mixed): p for p in aim.versions[0].paths}
    late = soonest["KGZ", True]
    assert late.course is Course.OFF_TRACK
    assert late.expected is not None
    assert late.expected.low is not None
    assert Fraction(158 * MILLION) < late.expected.low < Fraction(159 * MILLION)
    assert soonest["BLR", False].course is Course.CANNOT_TELL
    assert [(a.versions[0].year, a.versions[0].paths[-1].course) for a in found[1:]] == [
        (2018, Course.MISSED),
        (2009, Course.REACHED),
    ]
