"""Whatever the record holds, checking never raises, and each finding reads in both languages."""

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.checking.figures import PAIR
from visavis.checking import check
from visavis.checking.cases import SETTLED, opened
from visavis.model import (
    AnyFact,
    Commitment,
    Contact,
    Evidence,
    Figure,
    Hedge,
    Horizon,
    Indicator,
    Missing,
    Period,
    Project,
    Quantity,
    Target,
    Words,
)

DAY = Period.parse("2026-01-15")
PERIODS = [None, "2022", "2023", "2024", "2023/2024", "2024-01/2024-09", "2024-07/2024-12",
           "2024-03", "2024-03-05", "2023-11/2024-02", "2024-01-10/2024-02-20"]  # fmt: skip
TEXTS = [
    "Restore direct flights",
    "Assembly of tractors",
    "Set up a joint fund and a trading house",
    "Exports of tractors were high",
]
EVIDENCE = st.sampled_from(
    [
        Evidence(document="d1"),
        *(Evidence(document="d1", start=0, stop=len(text), text=text) for text in TEXTS),
    ]
)
SIDES = st.sampled_from([*PAIR.sides, "third", None])
MAYBE_PERIOD = st.sampled_from(PERIODS).map(lambda text: text and Period.parse(text))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """A number hedged in any way, a band, or a band without an end, in any unit."""
    unit = draw(st.sampled_from(["USD", "EUR", "percent", "times", "units"]))
    if draw(st.booleans()):
        value = draw(st.decimals("-150", "1e9", places=1))
        return Quantity.of(value, unit, draw(st.sampled_from(list(Hedge))))
    ends = draw(st.tuples(*[st.none() | st.integers(-50, 10**6)] * 2))
    low, high = ends if None in ends else sorted(ends)
    assume(low is not None or high is not None)
    return Quantity(low=low, high=high, unit=unit)


@st.composite
def facts(draw: st.DrawFn) -> AnyFact:
    """A fact of any kind that checks look at."""
    kind = draw(st.sampled_from([_figure, _figure, _figure, _target, _commitment, _project]))
    given: dict[str, Any] = {
        "pair": PAIR,
        "id": f"f{draw(st.integers(0, 10**9))}",
        "evidence": (draw(EVIDENCE),),
    }
    try:
        made: AnyFact = kind(draw, given)
    except ValidationError:
        assume(False)
        raise
    return made


def _figure(draw: st.DrawFn, given: dict[str, Any]) -> Figure:
    is_missing = draw(st.integers(0, 9)) == 0
    return Figure(
        **given,
        indicator=draw(st.sampled_from(list(Indicator))),
        direction=draw(st.sampled_from([None, *PAIR.directions])),
        product=draw(st.sampled_from([None, None, "8701"])),
        subject=draw(st.sampled_from([None, None, Words("lifts")])),
        quantity=None if is_missing else draw(quantities()),
        missing=draw(st.sampled_from(list(Missing))) if is_missing else None,
        period=draw(MAYBE_PERIOD),
        base_period=draw(MAYBE_PERIOD),
        side=draw(SIDES),
        stated_on=draw(MAYBE_PERIOD),
        basis=draw(st.sampled_from(["statement", "statistics"])),
        valuation=draw(st.sampled_from(["FOB", "CIF", "unknown"])),
        vintage=draw(MAYBE_PERIOD),
    )


def _target(draw: st.DrawFn, given: dict[str, Any]) -> Target:
    horizon = Horizon(words=Words("in time"), by=draw(MAYBE_PERIOD), firm=draw(st.booleans()))
    return Target(
        **given,
        indicator=draw(st.sampled_from(["turnover", "exports", "count"])),
        quantity=draw(st.none() | quantities()),
        horizon=draw(st.sampled_from([None, horizon])),
        stated_on=draw(MAYBE_PERIOD),
        contact=draw(st.sampled_from([None, "c1"])),
        side=draw(SIDES),
    )


def _commitment(draw: st.DrawFn, given: dict[str, Any]) -> Commitment:
    return Commitment(
        **given,
        form=draw(st.sampled_from(["agreed", "proposed", "intended", "instructed"])),
        text=Words(draw(st.sampled_from(TEXTS))),
        made_on=draw(MAYBE_PERIOD),
        status=draw(st.sampled_from(["open", "done", "dropped"])),
        side=draw(SIDES),
    )


def _project(draw: st.DrawFn, given: dict[str, Any]) -> Project:
    steps = [
        {"stage": draw(st.sampled_from([None, "idea", "agreed", "working", "done"])),
         "date": draw(MAYBE_PERIOD), "text": "said", "evidence": given["evidence"]}
        for __ in range(draw(st.integers(0, 3)))
    ]  # fmt: skip
    return Project(
        **given,
        name=Words(draw(st.sampled_from(TEXTS))),
        country=draw(st.sampled_from([None, *PAIR.sides])),
        sector=draw(st.sampled_from([None, "lifts", "agricultural_machinery"])),
        history=steps,
    )


@given(st.lists(facts(), max_size=12, unique_by=lambda fact: fact.id), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_facts_are_checked(given: list[AnyFact], with_contact: bool) -> None:
    meeting = Contact(id="c1", pair=PAIR, form="meeting", level="minister",
                      evidence=(Evidence(document="d1"),))  # fmt: skip
    found = check(PAIR, [*given, *([meeting] if with_contact else [])])
    names = [finding.id for finding in found]
    assert len(set(names)) == len(names)
    for finding in found:
        plain = finding.plain()
        assert plain["sentence"]["ru"]
        assert "{" not in plain["sentence"]["ru"] + plain["sentence"]["en"]
        if finding.verdict not in SETTLED:
            assert opened(finding, DAY).finding == finding.id
