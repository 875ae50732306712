import pytest

from visavis.sources.host import host_of, is_inward, side_of


@pytest.mark.parametrize(
    ("url", "side"),
    [
        ("https://www.mfa.gov.by/press/1", "BLR"),
        ("https://24.kg/x", "KGZ"),
        ("http://президент.рф/news", "RUS"),
        ("https://www.gov.uk/news", "GBR"),
        ("https://news.tv/1", None),
        ("https://example.com", None),
        ("https://ec.europa.eu", None),
        ("http://127.0.0.1/", None),
        (None, None),
        ("http://[broken", None),
    ],
)
def test_side_of(url: str | None, side: str | None) -> None:
    assert side_of(host_of(url)) == side


@pytest.mark.parametrize(
    ("host", "inward"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("[::1]", True),
        ("169.254.169.254", True),
        ("localhost", True),
        ("printer.local", True),
        ("93.184.216.34", False),
        ("vestnik.by", False),
        (None, False),
    ],
)
def test_is_inward(host: str | None, inward: bool) -> None:
    assert is_inward(host) is inward
