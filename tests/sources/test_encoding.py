from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.samples import PAGE, TEXT
from visavis.sources.encoding import LEGACY, declared_in, decode, plausibility
from visavis.sources.refusal import Unreadable, Why

RUSSIAN = TEXT.replace("—", "-").replace("«", '"').replace("»", '"')
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
SHORT = ["Минск", "СССР, ЕАЭС, СНГ и ШОС", "ПРИКАЗ", "Турчин", "Товарооборот Китай 100"]


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("text", [RUSSIAN, RUSSIAN.upper(), *SHORT])
def test_russian_is_found_in_each_old_encoding(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize(
    "text",
    [
        "Прэзідэнт правёў перамовы, ўсё добра, таваразварот вырас",
        "The minister said «Беларусь» is open for trade",
        "Заседание № 15 — итоги",
    ],
)
def test_windows_1251(text: str) -> None:
    assert decode(text.encode("cp1251")).text == text


@pytest.mark.parametrize(
    "text",
    [
        "La coopération économique, très élevée, s’est renforcée à Genève – voilà",
        "Über die Größe des Handels sprachen Österreich und die Schweiz",
        "The minister said “we’ve agreed” – it’s £5m",
    ],
)
def test_western(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


def test_true_texts_score_well_above_wrong_ones() -> None:
    for encoding in ("cp1251", "koi8-r", "cp866"):
        content = RUSSIAN.encode(encoding)
        scores = {name: plausibility(content.decode(name, "replace")) for name in LEGACY}
        assert scores.pop(encoding) > 0.35
        assert max(scores.values()) < 0.15


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_is_no_part_of_the_text(mark: str) -> None:
    assert decode(TEXT.encode(mark)).text == TEXT


def test_utf8_wins_over_what_is_declared() -> None:
    assert decode(TEXT.encode(), ["windows-1251"]).text == TEXT


def test_a_declaration_that_gives_no_words_is_not_believed() -> None:
    assert decode(TEXT.encode("cp1251"), ["iso-8859-1"]).text == TEXT
    assert decode(TEXT.encode("cp1251"), ["utf-8", "base64", "nonsense", None, ""]).text == TEXT


def test_a_declaration_is_believed_for_a_script_we_do_not_score() -> None:
    assert decode("中国和白俄罗斯".encode("gb2312"), ["gb2312"]).text == "中国和白俄罗斯"


def test_declared_in_a_page_and_in_xml() -> None:
    assert declared_in(b'<meta charset="windows-1251">') == "windows-1251"
    assert declared_in(b"<meta content='text/html; charset=koi8-r'>") == "koi8-r"
    assert declared_in(b'<?xml version="1.0" encoding="utf-8"?>') == "utf-8"
    assert declared_in(PAGE.encode()) is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (TEXT.encode()[:-1] + b"\xff", "begins no character"),
        (TEXT.encode() + TEXT[:20].encode("cp1251"), "begins no character"),
        (TEXT.encode()[:52], "byte 51 begins no character"),
        (TEXT.encode("cp1251") + RUSSIAN.encode("koi8-r"), "several are mixed"),
        (TEXT.encode("cp1251") * 400 + TEXT.encode() * 200, "several are mixed"),
        (b"\xef\xbb\xbf\xff", "broken UTF-8"),
        ("中国和白俄罗斯".encode("gbk"), "not known"),
        ("zażółć gęślą jaźń".encode("cp1250"), "not known"),
    ],
)
def test_broken_and_mixed_bytes_are_refused_not_garbled(content: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said) as caught:
        decode(content)
    assert caught.value.why is Why.ENCODING


@pytest.mark.parametrize(
    "content", [b"ab\x00cd", bytes(range(256)), b"\x01\x02\x03", TEXT.encode("utf-16-le")]
)
def test_binary(content: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(content)
    assert caught.value.why is Why.BINARY


def test_one_stray_control_character_is_forgiven() -> None:
    text = TEXT * 10 + "\x02"
    assert decode(text.encode()).text == text


@given(st.binary(max_size=400), st.lists(st.text(max_size=12), max_size=2))
def test_never_fails_in_another_way(content: bytes, declared: list[str]) -> None:
    with suppress(Unreadable):
        found = decode(content, declared)
        assert content.startswith(MARKS) or found.text.encode(found.encoding) == content


@given(
    st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufeff")),
    st.sampled_from([None, "windows-1251", "utf-8", "latin-1", "utf-16", "idna", "rot13"]),
)
def test_utf8_round_trips(text: str, declared: str | None) -> None:
    assert decode(text.encode(), [declared]).text == text


def test_utf8_that_was_taken_for_latin_is_told_as_such() -> None:
    garbled = TEXT.encode("utf-8").decode("latin-1").encode("utf-8")
    with pytest.raises(Unreadable) as caught:
        decode(garbled)
    assert caught.value.why is Why.ENCODING
    assert "ISO-8859-1" in str(caught.value)
