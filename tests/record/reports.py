"""Ten reports of one meeting in different words, and what a reader finds in each of them."""

from dataclasses import dataclass
from typing import Any

from visavis.model import AnyFact, Document, parse_fact, text_hash


@dataclass(frozen=True)
class Report:
    """A text, the words that tell of the meeting, and who is said to have met."""

    name: str
    date: str
    text: str
    tells: str
    people: tuple[tuple[str | None, str | None, str, str], ...]
    form: str = "meeting"
    more: tuple[tuple[str, Any], ...] = ()

    @property
    def document(self) -> Document:
        return Document.model_validate(
            {
                "id": self.name,
                "publisher": f"Agency {self.name}",
                "date": self.date,
                "text": self.text,
                "sha256": text_hash(self.text),
            }
        )

    @property
    def contact(self) -> AnyFact:
        keys = ("name", "post", "side", "level")
        return parse_fact(
            {
                "kind": "contact",
                "pair": "KAZ-UZB",
                "form": self.form,
                "participants": [
                    {key: value for key, value in zip(keys, one, strict=True) if value}
                    for one in self.people
                ],
                "evidence": [self.cited(self.tells)],
                **dict(self.more),
            }
        )

    def cited(self, words: str) -> dict[str, Any]:
        start = self.text.index(words)
        return {
            "document": self.name,
            "start": start,
            "stop": start + len(words),
            "text": words,
        }


HEAD = "head_of_government"
BEKTENOV, ARIPOV = "Олжас Бектенов", "Абдулла Арипов"
RU = (
    (BEKTENOV, "премьер-министр Казахстана", "KAZ", HEAD),
    (ARIPOV, "премьер-министр Узбекистана", "UZB", HEAD),
)
EN = (
    ("Olzhas Bektenov", "Prime Minister of Kazakhstan", "KAZ", HEAD),
    ("Abdulla Aripov", "Prime Minister of Uzbekistan", "UZB", HEAD),
)

REPORTS = (
    Report(
        "r01",
        "2025-03-14",
        "Ташкент. Олжас Бектенов и Абдулла Арипов обсудили поставки зерна.",
        "Олжас Бектенов и Абдулла Арипов обсудили",
        ((BEKTENOV, None, "KAZ", HEAD), (ARIPOV, None, "UZB", HEAD)),
    ),
    Report(
        "r02",
        "2025-03-14",
        "Премьер-министр Казахстана встретился в Ташкенте с премьер-министром Узбекистана.",
        "встретился в Ташкенте",
        (
            (None, "премьер-министр Казахстана", "KAZ", HEAD),
            (None, "премьер-министр Узбекистана", "UZB", HEAD),
        ),
        more=(("place", "Ташкент"),),
    ),
    Report(
        "r03",
        "2025-03-15",
        "Bektenov was received by his Uzbek counterpart Abdulla Aripov, the government said.",
        "was received by",
        EN,
    ),
    Report(
        "r04",
        "2025-03-14",
        "Глава казахстанского кабмина Бектенов прибыл в Ташкент с официальным визитом.",
        "прибыл в Ташкент с официальным визитом",
        (
            ("Бектенов", "глава кабмина", "KAZ", HEAD),
            ("Арипов", None, "UZB", HEAD),
        ),
        form="official_visit",
    ),
    Report(
        "r05",
        "2025-03-14",
        "Talks between Olzhas Bektenov and Abdulla Aripov were held today, 14 March.",
        "Talks between Olzhas Bektenov and Abdulla Aripov",
        EN,
        more=(("dates", "2025-03-14"),),
    ),
    Report(
        "r06",
        "2025-03-16",
        "Состоявшиеся 14 марта переговоры премьеров подтвердили курс на кооперацию.",
        "Состоявшиеся 14 марта переговоры премьеров",
        RU,
        more=(("dates", "2025-03-14"),),
    ),
    Report(
        "r07",
        "2025-03-15",
        "Abdulla Aripov thanked Oljas Bektenov for the visit.",
        "thanked Oljas Bektenov for the visit",
        (("Oljas Bektenov", None, "KAZ", HEAD), ("Abdulla Aripov", None, "UZB", HEAD)),
        form="official_visit",
    ),
    Report(
        "r08",
        "2025-03-14",
        "На встрече в узкой составе А. Арипов и О. Бектенов договорились о дорожной карте.",
        "А. Арипов и О. Бектенов договорились",
        (("О. Бектенов", None, "KAZ", HEAD), ("А. Арипов", None, "UZB", HEAD)),
    ),
    Report(
        "r09",
        "2025-03-17",
        "The prime ministers met in Tashkent last week, on 14 March, an official recalled.",
        "The prime ministers met in Tashkent",
        (
            (None, "prime minister", "KAZ", HEAD),
            (None, "prime minister", "UZB", HEAD),
        ),
        more=(("dates", "2025-03-14"), ("place", "Tashkent"), ("country", "UZB")),
    ),
    Report(
        "r10",
        "2025-03-15",
        "Накануне Бектенов посетил Ташкент, где провёл переговоры с Ариповым.",
        "Бектенов посетил Ташкент",
        (("Бектенов", None, "KAZ", HEAD), ("Ариповым", None, "UZB", HEAD)),
        form="official_visit",
        more=(("dates", "2025-03-14"), ("place", "Ташкент"), ("country", "UZB")),
    ),
)
