"""Sample texts, our own."""

from visavis.sources import Fetched, Refused, open_source

TEXT = (
    "Президент Беларуси провёл переговоры с главой кабинета министров Кыргызстана. "
    "Товарооборот двух стран вырос на 15 процентов и достиг 133 млн долларов — «это не предел»."
)

PARAGRAPHS = [
    "Министры промышленности двух стран встретились в Минске и обсудили сборку лифтов.",
    "Стороны договорились открыть производство трансформаторов в Бишкеке до конца года.",
    "Торговля между странами за девять месяцев выросла на четверть, сообщила пресс-служба.",
    "Следующее заседание межправительственной комиссии пройдёт весной в Бишкеке.",
]

PAGE = (
    '<!doctype html><html lang="ru"><head><title>Лифты и трансформаторы</title>'
    '<meta property="og:site_name" content="Вестник связей">'
    '<meta property="article:published_time" content="2025-09-29T01:30:00+06:00"></head><body>'
    '<nav><a href="/">Главная</a> <a href="/all">Все новости</a></nav>'
    "<article><h1>Лифты и трансформаторы</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article><footer>Все права защищены</footer></body></html>"
)


def feed(*items: str, title: str = "Вестник связей") -> bytes:
    """An RSS feed of items given as XML."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content='
        f'"http://purl.org/rss/1.0/modules/content/"><channel><title>{title}</title>{inner}'
        "</channel></rss>"
    ).encode()


def one(outcome: list[Fetched | Refused]) -> Fetched:
    """The only outcome, which is a document."""
    (found,) = outcome
    assert isinstance(found, Fetched), found
    return found


def refusal(outcome: list[Fetched | Refused]) -> Refused:
    """The only outcome, which is a refusal."""
    (found,) = outcome
    assert isinstance(found, Refused), found
    return found


def read(what: object) -> list[Fetched | Refused]:
    return list(open_source(str(what)))
