from datetime import date
from itertools import pairwise

import pytest

from visavis import world
from visavis.language import CODES
from visavis.model import Evidence, Level, Office, Period, Words

SIDES = world.sides_with_offices()


def office(start: str | None, end: str | None) -> Office:
    return Office(
        side="BLR",
        post=Words("post"),
        post_code="post",
        level=Level.MINISTER,
        holder=Words("holder"),
        start=None if start is None else Period.parse(start),
        end=None if end is None else Period.parse(end),
        evidence=(Evidence(document="d"),),
    )


def test_the_first_pair_is_shipped() -> None:
    assert SIDES == ("BLR", "KGZ")
    assert world.offices("FRA") == ()
    assert world.office_documents("FRA") == ()


@pytest.mark.parametrize("side", SIDES)
def test_every_term_has_a_document_and_both_languages(side: str) -> None:
    documents = {document.id for document in world.office_documents(side)}
    terms = world.offices(side)
    assert len({term.id for term in terms}) == len(terms)
    for term in terms:
        assert {evidence.document for evidence in term.evidence} <= documents
        assert set(term.post.languages) == set(term.holder.languages) == set(CODES)
        assert (term.to is not None) == (term.level is Level.AMBASSADOR)


@pytest.mark.parametrize("side", SIDES)
def test_terms_of_a_post_stand_in_order_and_do_not_overlap(side: str) -> None:
    for earlier, later in pairwise(world.offices(side)):
        if earlier.post_code == later.post_code and earlier.end and later.start:
            assert earlier.end.start <= later.start.end, (earlier.id, later.id)


@pytest.mark.parametrize(
    ("side", "code", "day", "holder"),
    [
        ("BLR", "head_of_government", date(2025, 9, 29), "Александр Турчин"),
        ("KGZ", "head_of_government", date(2025, 9, 29), "Адылбек Касымалиев"),
        ("BLR", "head_of_government", date(2016, 11, 3), "Андрей Кобяков"),
        ("KGZ", "head_of_government", date(2022, 7, 12), "Акылбек Жапаров"),
        ("KGZ", "head_of_government", date(2021, 2, 4), "Улукбек Марипов"),
        ("KGZ", "head_of_state", date(2006, 11, 27), "Курманбек Бакиев"),
        ("KGZ", "head_of_state", date(2019, 11, 28), "Сооронбай Жээнбеков"),
        ("BLR", "deputy_head_of_government", date(2024, 11, 28), "Анатолий Сивак"),
        ("KGZ", "deputy_head_of_government", date(2024, 11, 28), "Бакыт Торобаев"),
        ("BLR", "foreign_minister", date(2018, 11, 8), "Владимир Макей"),
        ("KGZ", "foreign_minister", date(2018, 11, 8), "Чингиз Айдарбеков"),
        ("KGZ", "foreign_minister", date(2023, 10, 11), "Жээнбек Кулубаев"),
        ("BLR", "speaker_house", date(2019, 5, 19), "Владимир Андрейченко"),
        ("BLR", "speaker_senate", date(2023, 10, 5), "Наталья Кочанова"),
        ("KGZ", "speaker", date(2019, 5, 19), "Дастанбек Джумабеков"),
        ("KGZ", "speaker", date(2023, 11, 16), "Нурланбек Шакиев"),
        ("BLR", "ambassador_kgz", date(2021, 11, 27), "Андрей Страчко"),
        ("KGZ", "ambassador_blr", date(2019, 2, 25), "Кубанычбек Омуралиев"),
        ("KGZ", "ambassador_blr", date(2023, 1, 18), "Эрмек Ибраимов"),
        ("KGZ", "ambassador_blr", date(2025, 8, 28), "Эрбол Султанбаев"),
    ],
)
def test_the_title_in_a_dated_text_is_a_person(
    side: str, code: str, day: date, holder: str
) -> None:
    found = world.office_holder(side, code, day)
    assert found is not None
    assert found.holder.within("ru") == holder


def test_the_title_changed_in_2021() -> None:
    before = world.office_holder("KGZ", "head_of_government", date(2021, 3, 1))
    after = world.office_holder("KGZ", "head_of_government", date(2021, 6, 1))
    assert before is not None
    assert after is not None
    assert before.holder == after.holder
    assert before.post.within("en") == "Prime Minister of the Kyrgyz Republic"
    assert after.post.within("en") == "Chairman of the Cabinet of Ministers of the Kyrgyz Republic"


def test_ambassadors_go_to_one_country() -> None:
    to_blr = world.office_holders("KGZ", date(2025, 9, 29), "BLR")
    to_none = world.office_holders("KGZ", date(2025, 9, 29))
    assert {term.level for term in to_blr} - {term.level for term in to_none} == {Level.AMBASSADOR}


def test_holders_by_level() -> None:
    speakers = world.holders("BLR", date(2025, 1, 1), level=Level.PARLIAMENT)
    assert [term.post_code for term in speakers] == ["speaker_house", "speaker_senate"]
    assert world.office_holder("BLR", "head_of_state", date(1980, 1, 1)) is None


def test_an_unconfirmed_term_says_so() -> None:
    old = world.office_holder("BLR", "head_of_government", date(1995, 1, 1))
    assert old is not None
    assert old.note is not None
    assert "not checked" in old.note.within("en")


@pytest.mark.parametrize(
    ("start", "end", "day", "held"),
    [
        ("2020-01-10", "2021-01-10", "2020-01-10", True),
        ("2020-01-10", "2021-01-10", "2021-01-10", False),
        ("2020", None, "2020-06-01", False),
        ("2020", None, "2021-06-01", True),
        ("2010", "2020", "2020-06-01", False),
        (None, "2020", "2015-06-01", False),
    ],
)
def test_a_rough_date_counts_at_its_safe_end(
    start: str | None, end: str | None, day: str, held: bool
) -> None:
    assert world.held_on(office(start, end), date.fromisoformat(day)) is held
