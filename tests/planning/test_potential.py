"""Best potential: goods by the tables of trade, areas by what the sides keep naming."""

from datetime import date
from decimal import Decimal

from tests.facts import EVIDENCE
from tests.planning.made import session
from visavis.model import AnyFact, Flow, Indicator, Pair, parse_fact
from visavis.planning import Heading, draft_points, not_screened, openings, potential_items

PAIR = Pair("BLR-KGZ")
TODAY = date(2025, 12, 31)
X, M = Indicator.EXPORTS, Indicator.IMPORTS


def flow(reporter: str, partner: str, indicator: Indicator, usd: int) -> Flow:
    return Flow(reporter=reporter, partner=partner, indicator=indicator, product="8701",
                year=2024, usd=Decimal(usd), source="trade.csv")  # fmt: skip


FLOWS = [flow("BLR", "WLD", X, 400_000_000), flow("KGZ", "WLD", M, 90_000_000),
         flow("BLR", "KGZ", X, 9_000_000)]  # fmt: skip

TALKS = [
    session(11, "2023-10-05", "BLR", areas=["trade", "transport", "tourism"]),
    session(12, "2024-11-28", "KGZ", areas=["trade", "transport", "tourism", "politics"]),
]


def project(stage: str) -> AnyFact:
    step = {
        "date": "2024",
        "text": {"ru": "Шаг", "en": "Step"},
        "stage": stage,
        "evidence": EVIDENCE,
    }
    given = {"kind": "project", "id": "p1", "pair": "BLR-KGZ", "stage": stage,
             "name": {"ru": "Рейсы", "en": "Flights"}, "areas": ["transport"]}  # fmt: skip
    return parse_fact(given | {"history": [step], "evidence": EVIDENCE})


def test_goods_say_both_markets_the_trade_between_and_the_file() -> None:
    (item,) = potential_items(PAIR, (), FLOWS, TODAY)
    assert item.heading is Heading.POTENTIAL
    assert "tractors" in item.text.within("en")
    reason = item.reason.within("en").replace("\xa0", " ")
    for said in ("$400 million", "$90 million", "$9 million", "$81 million", "trade.csv", "2024"):
        assert said in reason
    assert "тракторы" in item.text.within("ru")


def test_what_could_be_done_is_no_point_of_the_protocol() -> None:
    items = potential_items(PAIR, TALKS, FLOWS, TODAY)
    assert len(items) == 3
    known = draft_points(PAIR, TALKS, (), (), TODAY)
    assert draft_points(PAIR, TALKS, items, (), TODAY) == known


def test_a_direction_that_cannot_be_screened_says_why() -> None:
    (reason,) = not_screened(PAIR, FLOWS)
    assert "Kyrgyzstan" in reason.within("en")
    assert "the seller's exports" in reason.within("en")
    (none,) = not_screened(PAIR, ())
    assert "No trade by product was given" in none.within("en")


def test_areas_that_are_named_again_and_have_no_project_at_work() -> None:
    assert [one.area for one in openings(TALKS, TODAY)] == ["transport", "tourism"]
    waiting = [*TALKS, project("proposed")]
    item = potential_items(PAIR, waiting, (), TODAY)[0]
    assert "Flights" in item.reason.within("en")
    at_work = [*TALKS, project("under_way")]
    assert [one.area for one in openings(at_work, TODAY)] == ["tourism"]


def test_one_talk_old_talk_and_low_talk_are_not_enough() -> None:
    assert openings(TALKS[:1], TODAY) == ()
    assert openings(TALKS, date(2030, 1, 1)) == ()
    low = [session(one, f"2024-0{one}-01", "BLR", level="business", areas=["tourism"])
           for one in (1, 2)]  # fmt: skip
    assert openings(low, TODAY) == ()
