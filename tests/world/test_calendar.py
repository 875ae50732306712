"""The calendar of blocs that ships, and files of the same form."""

from dataclasses import replace
from datetime import date

import pytest

from visavis import world
from visavis.errors import MalformedFile
from visavis.model import Level, Words
from visavis.world import Role, calendar, read_calendar, recognise, together

OWN = """
meetings:
  - id: mine
    body: CIS.heads_of_state
    dates: 2027-10-15
    country: UZB
    confirmed: true
    source: https://example.org/summit
"""


def test_what_ships_is_whole() -> None:
    known = calendar()
    assert len(known.occasions) >= 40
    assert {one.bloc for one in known.occasions} >= {"EAEU", "CIS", "SCO", "CSTO", "UN"}
    for one in known.occasions:
        assert one.source.startswith("http"), one.id
        assert one.levels, one.id
        assert not (one.confirmed and one.usual), one.id
        assert one.confirmed or one.note is not None, one.id


def test_what_is_only_usual_names_no_day() -> None:
    for one in calendar().occasions:
        assert not one.usual or one.dates.precision == "month", one.id


def test_hosts_and_chairs_agree_with_the_table_of_blocs() -> None:
    for one in calendar().occasions:
        if one.bloc in ("EAEU", "CIS", "CSTO") and one.chair:
            term = world.chair(one.bloc, one.dates.start)
            assert term is None or term.country == one.chair, one.id


def test_roles_over_time() -> None:
    circles = calendar().circles
    assert circles["SCO"].role("BLR", date(2024, 7, 3)) is Role.OBSERVER
    assert circles["SCO"].role("BLR", date(2024, 7, 4)) is Role.MEMBER
    assert circles["CIS"].role("TKM", date(2026, 1, 1)) is Role.ASSOCIATE
    assert circles["EAEU"].role("FRA", date(2026, 1, 1)) is None
    assert circles["UN"].role("FRA", date(2026, 1, 1)) is Role.MEMBER


def test_a_file_of_the_user_uses_the_bodies_that_ship() -> None:
    (one,) = read_calendar(OWN.encode(), "mine.yaml")
    assert (one.bloc, one.levels, one.country) == ("CIS", (Level.HEAD_OF_STATE,), "UZB")
    assert one.fixed


def test_a_dated_meeting_takes_the_place_of_the_usual_one() -> None:
    known = together(calendar().occasions, read_calendar(OWN.encode(), "mine.yaml"))
    names = [one.id for one in known]
    assert "mine" in names
    assert "cis-heads-of-state-2027" not in names
    assert "cis-foreign-ministers-2027-2" in names
    assert names == [one.id for one in together(reversed(known))]


def test_a_day_takes_the_place_of_the_year() -> None:
    own = OWN.replace("CIS.", "SCO.").replace("2027-10-15", "2027-07-04/2027-07-05")
    known = together(calendar().occasions, read_calendar(own.encode(), "mine.yaml"))
    names = [one.id for one in known]
    assert "mine" in names
    assert "sco-heads-of-state-2027" not in names


def test_the_same_meeting_given_twice_is_one() -> None:
    own = OWN.replace("2027-10-15", "2026-10-09")
    known = together(calendar().occasions, read_calendar(own.encode(), "mine.yaml"))
    names = [one.id for one in known]
    assert "mine" in names
    assert "cis-heads-of-state-2026" not in names


def test_a_row_with_a_known_name_takes_the_place_of_that_row() -> None:
    own = OWN.replace("id: mine", "id: cis-heads-of-state-2026").replace("2027-10-15", "2026-10")
    known = together(calendar().occasions, read_calendar(own.encode(), "mine.yaml"))
    (row,) = [one for one in known if one.id == "cis-heads-of-state-2026"]
    assert str(row.dates) == "2026-10"


BAD = """
meetings:
  - id: a
    body: CIS.heads_of_states
    dates: 2027-13
    country: Uzbekistan
    confirmed: yes
    source: nowhere
  - id: a
    body: CIS.heads_of_state
    dates: 2027
    confirmed: true
    usual: true
    place: {ru: Ташкент}
    colour: red
    source: https://example.org
"""


def test_all_faults_are_told_at_once_with_their_lines() -> None:
    with pytest.raises(MalformedFile) as raised:
        read_calendar(BAD.encode(), "mine.yaml")
    found = {(one.line, one.field) for one in raised.value.problems}
    assert found == {
        (4, "meetings.1.body"),
        (5, "meetings.1.dates"),
        (6, "meetings.1.country"),
        (7, "meetings.1.confirmed"),
        (8, "meetings.1.source"),
        (9, "meetings.2.id"),
        (13, "meetings.2.usual"),
        (14, "meetings.2.place"),
        (15, "meetings.2.colour"),
    }
    assert "mine.yaml: 9 problem(s) found; nothing of it was taken." in str(raised.value)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "none of the parts"),
        (b"- 1\n- 2\n", "none of the parts"),
        (b"\xff\xfe\x00", "line 1"),
        (b"meetings: [\n", "line 2"),
        (b"meetings: 3\n", "a list is due"),
        (b"[" * 100_000, "not YAML"),
        (b"meetings: &a [*a]\n", "aliases"),
        (b"bodies: {X.y: {ru: x, en: x, levels: [king]}}\n", "the blocs are EAEU"),
        (b"circles: {X: {ru: x, en: y}}\n", "each with short and full"),
        (b"levels: {king: [x]}\n", "no such level"),
    ],
)
def test_what_is_no_calendar_is_said(content: bytes, reason: str) -> None:
    with pytest.raises(MalformedFile, match=reason):
        read_calendar(content, "mine.yaml")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Заседание Высшего Евразийского экономического совета", "EAEU.supreme"),
        ("ЕМПС, Чолпон-Ата", "EAEU.intergovernmental"),
        ("Meeting of the CIS Council of Foreign Ministers", "CIS.foreign_ministers"),
        ("Совет глав правительств государств – членов ШОС", "SCO.heads_of_government"),
        ("Неформальная встреча глав государств СНГ", "CIS.informal"),
        ("Сессия Совета коллективной безопасности ОДКБ", "CSTO.council"),
    ],
)
def test_a_body_is_known_by_its_names(text: str, body: str) -> None:
    found, _bloc, levels = recognise(text)
    assert found is not None
    assert found.code == body
    assert levels == found.levels


@pytest.mark.parametrize(
    ("text", "bloc", "level"),
    [
        ("Встреча премьеров ШОС", "SCO", Level.HEAD_OF_GOVERNMENT),
        ("EAEU summit", "EAEU", Level.HEAD_OF_STATE),
        ("Dentist", None, None),
        ("ecological summit", None, Level.HEAD_OF_STATE),
        ("EAEU expert group", "EAEU", None),
        ("Совещание заместителей министров иностранных дел СНГ", "CIS", None),
        ("Deputies of the CIS foreign ministers", "CIS", None),
        ("Подготовка Высшего Евразийского экономического совета ЕАЭС", "EAEU", None),
        ("Experts prepare the SCO summit", "SCO", None),
    ],
)
def test_else_bloc_and_level_are_told_apart(
    text: str, bloc: str | None, level: Level | None
) -> None:
    assert recognise(text) == (None, bloc, (level,) if level else ())


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Минск", "BLR"),
        ("Бишкек, резиденция «Ынтымак Ордо»", "KGZ"),
        ("Cholpon-Ata, Kyrgyzstan", "KGZ"),
        ("Saint Petersburg – Russia", "RUS"),
        ("Room 5", None),
    ],
)
def test_the_country_of_a_place(text: str, country: str | None) -> None:
    assert world.country_of_place(text) == country


def test_zones_of_capitals() -> None:
    zones = {
        code: world.capital_zone(code) for code in ("BLR", "KGZ", "RUS", "UZB", "USA", "CHN", "BRA")
    }
    assert {code: str(zone) for code, zone in zones.items() if zone} == {
        "BLR": "Europe/Minsk",
        "KGZ": "Asia/Bishkek",
        "RUS": "Europe/Moscow",
        "UZB": "Asia/Tashkent",
        "USA": "America/New_York",
        "CHN": "Asia/Shanghai",
        "BRA": "America/Sao_Paulo",
    }


def test_a_zone_of_the_country_itself_goes_before_that_of_its_capital() -> None:
    assert str(world.zone_there("RUS", "Asia/Vladivostok")) == "Asia/Vladivostok"
    assert str(world.zone_there("RUS", "Europe/Minsk")) == "Europe/Moscow"


def test_two_meetings_on_one_day_with_different_names_are_two() -> None:
    one = read_calendar(OWN.encode(), "mine.yaml")[0]
    other = replace(one, id="other", name=Words("Informal meeting"))
    assert {found.id for found in together([one], [other])} == {"mine", "other"}
    assert len(together([one], [replace(one, id="again")])) == 1
