"""The few words that renderers add themselves; `Brief.labels` may say any of them otherwise."""

from datetime import date

from visavis.briefs.tree import Brief

LABELS = {
    "ru": {
        "as_of": "По состоянию на {date}",
        "contents": "Содержание",
        "empty": "Сведений пока нет.",
        "no_sources": "Источников нет.",
        "page": "Страница {page} из {pages}",
        "sources": "Источники",
        "to_text": "к первому упоминанию источника {number}",
        "warning": "Внимание.",
    },
    "en": {
        "as_of": "As of {date}",
        "contents": "Contents",
        "empty": "Nothing is known yet.",
        "no_sources": "No sources.",
        "page": "Page {page} of {pages}",
        "sources": "Sources",
        "to_text": "to where source {number} is first cited",
        "warning": "Please note.",
    },
}
MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "en": "January February March April May June July August September October November December",
}
LOCALES = {"ru": "ru-RU", "en": "en-US"}


def label(brief: Brief, name: str) -> str:
    """The word `name` in the language of the brief."""
    return brief.labels.get(name) or LABELS[brief.language][name]


def locale(language: str) -> str:
    """`ru-RU` for `ru`: what word processors want for spelling; other codes stay as they are."""
    return LOCALES.get(language, language)


def long_date(day: date, language: str) -> str:
    """`29 сентября 2025 г.` or `29 September 2025`; the parts never fall on two lines."""
    month = MONTHS[language].split()[day.month - 1]
    parts = [str(day.day), month, str(day.year), *(["г."] if language == "ru" else [])]
    return "\u00a0".join(parts)


def as_of(brief: Brief) -> str:
    """`По состоянию на 29 сентября 2025 г.`."""
    return label(brief, "as_of").replace("{date}", long_date(brief.as_of, brief.language))


def running_head(brief: Brief) -> str:
    """What stands at the top of each page: the pair and the date."""
    return f"{pair_named(brief) or brief.title} · {long_date(brief.as_of, brief.language)}"


def pair_named(brief: Brief) -> str:
    """The pair for the eye: nothing if it is two codes or is what the title says."""
    pair = str(brief.pair)
    return "" if pair.isupper() or pair == brief.title else pair
