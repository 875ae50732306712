"""What the checks find in the shipped record, worked out by hand from its figures."""

import pytest

from visavis.checking import Finding, check
from visavis.model import Pair, Verdict
from visavis.record import Store


@pytest.fixture
def findings(shipped: Store) -> tuple[Finding, ...]:
    return check(Pair("BLR-KGZ"), list(shipped.facts("BLR-KGZ")))


def one(findings: tuple[Finding, ...], name: str, *words: str) -> Finding:
    """The only finding of a check whose sentence has all these words."""
    said = {
        finding.id: finding.sentence.within("en").replace("\u00a0", " ") for finding in findings
    }
    found = [
        finding
        for finding in findings
        if finding.check == name and all(word in said[finding.id] for word in words)
    ]
    assert len(found) == 1, [said[finding.id] for finding in found]
    return found[0]


def test_the_worst_is_135_against_68_million(findings: tuple[Finding, ...]) -> None:
    worst = findings[0]
    assert (worst.check, worst.verdict) == ("sides", Verdict.CONTRADICTS)
    assert worst.sentence.within("en") == (
        "Trade turnover, January–September 2024: Belarus states almost $135\u00a0million,"
        " Kyrgyzstan $68\u00a0million, a factor of 1.99; freight and insurance cannot explain it."
    )
    # 128.25 over 68.5 · 1.2 · 1.05: what even the widest bands leave.
    assert worst.gap == pytest.approx(128.25 / (68.5 * 1.26))
    assert {question.whom for question in worst.questions} == {"BLR", "KGZ"}


def test_the_last_quarter_of_2024(findings: tuple[Finding, ...]) -> None:
    rest = one(findings, "parts", "48.9% of the whole", "2.87 times")
    assert rest.verdict is Verdict.CANNOT_TELL
    assert rest.other is not None
    band = rest.other.band
    # "About 133" is 126.35 to 139.65, "68" is 67.5 to 68.5.
    assert band is not None
    assert band.low == 57_850_000
    assert band.high == 72_150_000


def test_one_number_for_two_periods(findings: tuple[Finding, ...]) -> None:
    slip = one(findings, "repeated_numbers", "January–September 2024", "first half of 2025")
    assert slip.verdict is Verdict.OTHER_PERIOD


def test_170_against_about_150_million_for_2022(findings: tuple[Finding, ...]) -> None:
    found = one(findings, "growths", "about $170", "about $100", "almost 1.5 times")
    assert found.verdict is Verdict.CONTRADICTS
    assert found.other is not None
    band = found.other.band
    # 95 · 1.425 to 105 · 1.5 million.
    assert band is not None
    assert band.low == 135_375_000
    assert band.high == 157_500_000


def test_75_after_69_is_8_7_percent(findings: tuple[Finding, ...]) -> None:
    found = one(findings, "growths", "a growth of 8.7%", "it said a growth of 8.9%")
    assert found.verdict is Verdict.WITHIN_ROUNDING


def test_22_and_46_are_68(findings: tuple[Finding, ...]) -> None:
    assert one(findings, "sums", "$22", "$46", "$68").verdict is Verdict.AGREES


@pytest.mark.parametrize(("year", "growth"), [(2027, "+55.5%"), (2029, "+30.3%"), (2030, "+24.7%")])
def test_what_the_target_needs_from_133(
    findings: tuple[Finding, ...], year: int, growth: str
) -> None:
    found = one(findings, "targets", f"by {year} from about $133", f"needs {growth}")
    assert found.verdict is Verdict.FOLLOWS


def test_the_horizon_drifts_and_was_two_at_one_session(findings: tuple[Finding, ...]) -> None:
    drift = one(findings, "horizons", "4 different horizons", "by 2027", "by 2029", "by 2030")
    assert drift.verdict is Verdict.OTHER_PERIOD
    table = one(findings, "horizons", "within three years", "over five years")
    assert table.verdict is Verdict.CONTRADICTS


def test_the_tractor_assembly_and_the_flights(findings: tuple[Finding, ...]) -> None:
    assembly = one(findings, "announcements", "tractors in Bishkek", "2009", "2016")
    assert assembly.verdict is Verdict.REPEATED
    flights = one(findings, "repeats", "Air link", "times: 2, and 1 without a date")
    assert flights.verdict is Verdict.REPEATED


def test_an_assembly_recorded_as_done_is_undertaken_again(findings: tuple[Finding, ...]) -> None:
    again = one(findings, "repeats", "Assembly plant", "21 January 2016", "29 September 2025")
    assert again.verdict is Verdict.REPEATED
    alike = one(findings, "resemblances", "farm machinery", "as new", "3 November 2016")
    assert alike.verdict is Verdict.REPEATED


def test_nine_months_of_one_side_are_the_year_of_the_other(findings: tuple[Finding, ...]) -> None:
    hint = one(findings, "other_periods", "almost $135", "about $133", "2024")
    assert hint.verdict is Verdict.OTHER_PERIOD
    assert [question.whom for question in hint.questions] == ["BLR", "KGZ"]


@pytest.mark.parametrize(
    ("said", "has", "verdict"),
    [
        # Kyrgyz exports plus imports: 2019 13.135 + 46.478, 2020 10.711 + 37.068, 2021 15.847 +
        # 58.164, 2022 24.396 + 86.957 million.
        ("2019: Belarus states $69", "$59.61", Verdict.WITHIN_ROUNDING),
        ("2020: Belarus states $75", "$47.78", Verdict.CONTRADICTS),
        ("2021: Belarus states about $100", "$74.01", Verdict.CONTRADICTS),
        ("2022: Belarus states about $170", "$111.4", Verdict.CONTRADICTS),
        ("2020: Belarus states a growth of 8.9%", "a fall of 19.9%", Verdict.CONTRADICTS),
        ("2022: Belarus states a rise of almost 1.5", "a growth of 50.5%", Verdict.WITHIN_ROUNDING),
        ("2022: Kyrgyzstan states a rise of 1.5", "a growth of 50.5%", Verdict.WITHIN_ROUNDING),
        (
            "2024: Belarus states a growth of more than 15%",
            "from 14.7 to 26.8%",
            Verdict.WITHIN_ROUNDING,
        ),
        ("2024: Kyrgyzstan states about $133", "end with 2023", Verdict.CANNOT_TELL),
    ],
)
def test_what_the_kyrgyz_figures_say_to_each_statement(
    findings: tuple[Finding, ...], said: str, has: str, verdict: Verdict
) -> None:
    assert one(findings, "official", said, has).verdict is verdict


def test_nothing_else_is_found(findings: tuple[Finding, ...]) -> None:
    """Every finding on this pair was reviewed; a new one has to be too."""
    counted = dict.fromkeys({finding.check for finding in findings}, 0)
    for finding in findings:
        counted[finding.check] += 1
    assert counted == {
        "sides": 2,
        "growths": 3,
        "parts": 1,
        "sums": 1,
        "repeated_numbers": 1,
        "other_periods": 1,
        "thirds": 1,
        "official": 9,
        "targets": 11,
        "horizons": 2,
        "repeats": 2,
        "announcements": 1,
        "resemblances": 1,
    }


def test_uzbek_exports_against_kyrgyz_imports_of_2022(shipped: Store) -> None:
    found = check(Pair("KGZ-UZB"), list(shipped.facts("KGZ-UZB")))
    mirrored = one(found, "ledgers", "Uzbekistan → Kyrgyzstan, 2022")
    assert mirrored.verdict is Verdict.CONTRADICTS
    assert "$982.5\u00a0million" in mirrored.sentence.within("en")
    assert "$362.6\u00a0million" in mirrored.sentence.within("en")
    assert "factor of 2.71" in mirrored.sentence.within("en")
