"""Potential: what the seller sells and the buyer buys, less what goes between them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from visavis.model import Direction, Flow, Indicator
from visavis.trade import Lack, Room, rooms

WAY = Direction("BLR→KGZ")


def flow(account: str, product: str, usd: int, year: int = 2024, **said: str) -> Flow:
    """Of an account such as "BLR X WLD"."""
    reporter, code, partner = account.split()
    indicator = Indicator.EXPORTS if code == "X" else Indicator.IMPORTS
    return Flow(reporter=reporter, partner=partner, indicator=indicator, product=product,
                year=year, usd=Decimal(usd), **said)  # fmt: skip


def usd(low: int, high: int) -> tuple[Decimal, Decimal]:
    """A band of amounts."""
    return Decimal(low), Decimal(high)


BOTH = [flow("BLR X WLD", "8701", 400), flow("KGZ M WLD", "8701", 90), flow("BLR X KGZ", "8701", 9)]


def found(*flows: Flow) -> tuple[Room, ...]:
    told = rooms(WAY, flows)
    assert isinstance(told, tuple), told
    return told


def test_the_room_is_what_both_could_beyond_what_they_do() -> None:
    (room,) = found(*BOTH)
    assert (room.product, room.year) == ("8701", 2024)
    assert room.room == usd(81, 81)


def test_two_accounts_of_the_trade_between_give_a_band() -> None:
    (room,) = found(*BOTH, flow("KGZ M BLR", "8701", 30))
    assert room.between == usd(9, 30)
    assert room.room == usd(60, 81)


def test_a_product_that_no_account_lists_is_not_said_to_be_zero() -> None:
    milk = [flow("BLR X WLD", "0402", 50), flow("KGZ M WLD", "0402", 70)]
    room = {one.product: one for one in found(*BOTH, *milk)}["0402"]
    assert room.between is None
    assert room.room == usd(50, 50)


def test_an_account_that_does_not_list_a_product_does_not_lower_the_band() -> None:
    milk = [flow("BLR X WLD", "0402", 50), flow("KGZ M WLD", "0402", 70)]
    told = [*BOTH, *milk, flow("KGZ M BLR", "0402", 20)]
    assert {one.product: one.between for one in found(*told)}["0402"] == usd(20, 20)


def test_without_any_account_of_the_trade_between_nothing_is_said() -> None:
    assert rooms(WAY, BOTH[:2]) is Lack.BETWEEN


def test_what_is_not_in_the_data_is_named() -> None:
    assert rooms(WAY, BOTH[1:]) is Lack.EXPORTS
    assert rooms(WAY, [BOTH[0], BOTH[2]]) is Lack.IMPORTS
    assert rooms(WAY, [BOTH[0], flow("KGZ M WLD", "8701", 90, 2023)]) is Lack.YEAR
    assert rooms(WAY, []) is Lack.EXPORTS


def test_the_latest_year_of_both_is_taken() -> None:
    older = [flow("BLR X WLD", "8701", 4, 2023), flow("KGZ M WLD", "8701", 4, 2023)]
    newer = flow("BLR X WLD", "8701", 5, 2025)
    assert {one.year for one in found(*older, *BOTH, newer)} == {2024}


def test_what_the_seller_passes_on_or_the_buyer_makes_is_left_out() -> None:
    assert found(*BOTH, flow("BLR M WLD", "8701", 401)) == ()
    assert found(*BOTH, flow("KGZ X WLD", "8701", 91)) == ()


def test_finer_codes_add_up_and_a_coarse_table_makes_all_coarse() -> None:
    finer = [flow("BLR X WLD", "870110", 100), flow("BLR X WLD", "870190", 300), *BOTH[1:]]
    assert found(*finer)[0].room == usd(81, 81)
    beside = [flow("BLR X WLD", "870110", 100), *BOTH]
    assert found(*beside)[0].sold == 400
    coarse = [*BOTH[:2], flow("BLR X KGZ", "87", 20)]
    assert [(one.product, one.room) for one in found(*coarse)] == [("87", usd(70, 70))]


amounts = st.integers(0, 10**9)
tables = st.lists(
    st.builds(
        flow,
        st.sampled_from(
            ["BLR X WLD", "KGZ M WLD", "BLR X KGZ", "KGZ M BLR", "BLR M WLD", "KGZ X WLD"]
        ),
        st.sampled_from(["8701", "0402", "040210", "87"]),
        amounts,
        st.sampled_from([2023, 2024]),
    ),
    unique_by=lambda one: (one.reporter, one.partner, one.indicator, one.product, one.year),
)


@given(tables, st.randoms())
def test_no_room_beyond_either_side_and_no_order_that_counts(
    table: list[Flow], any_: object
) -> None:
    told = rooms(WAY, table)
    shuffled = list(table)
    any_.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rooms(WAY, shuffled) == told
    for room in told if isinstance(told, tuple) else ():
        low, high = room.room
        assert 0 < low <= high <= min(room.sold, room.bought)
