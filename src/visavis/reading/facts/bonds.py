"""Bonds: the words of a sentence that bind somebody to do something."""

from typing import NamedTuple

from visavis.model import CommitmentForm
from visavis.reading.facts.affairs import Affair, affair_of, is_plural
from visavis.reading.facts.commitment_words import commitment_words
from visavis.reading.facts.undertaken import clause_start, deed_follows
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page, Row
from visavis.reading.posts import BODY


class Bond(NamedTuple):
    """A word that binds, with the form it gives; `itself`: a future, itself what is to be done."""

    form: CommitmentForm
    hit: Hit
    itself: bool = False


def bonds(page: Page, row: Row) -> list[Bond]:
    """The words that bind, in the order of the sentence."""
    patterns = commitment_words(page.language)
    if row.line.lemmas[-1:] == ("?",):
        return []
    near = patterns.forms.near(row.line)
    found = [Bond(form, hit) for form, pattern in near for hit in row.line.find(pattern)]
    found += [
        Bond(CommitmentForm.INSTRUCTED, hit)
        for hit in row.line.find(patterns.ought)
        if _told_to_a_body(page, row, hit)
    ]
    if not found:
        return []
    barred = [(hit.first, hit.last) for hit in row.line.find(patterns.no_commitment)]
    free = [
        bond
        for bond in found
        if not any(a < bond.hit.last and bond.hit.first < b for a, b in barred)
        and not _is_aside(row, bond.hit)
        and (
            deed_follows(page, row, bond.hit.last)
            or not patterns.with_infinitive.search(f" {bond.hit.match.group().strip()} ")
        )
    ]
    return sorted(free, key=lambda bond: (bond.hit.first, -bond.hit.last))


def _told_to_a_body(page: Page, row: Row, hit: Hit) -> bool:
    """«Правительствам следует», "the ministries shall": who is told stands before, in its clause.

    A body is told, or several persons; «министр должен» is no instruction to a ministry.
    """
    bodies = commitment_words(page.language).bodies
    start = clause_start(row, hit.first)
    return any(
        start <= body.first < hit.first and _may_be_told(page, row, body)
        for body in row.line.find(bodies)
    )


def _may_be_told(page: Page, row: Row, body: Hit) -> bool:
    if row.line.lemmas[body.last - 1] in _PERSONS:
        return is_plural(page, row, body.last - 1)
    if page.language == "en":
        return True
    tags = [str(one.tag) for one in readings(row.line.tokens[body.last - 1].text.lower())[:4]]
    return any("nomn" in tag or "datv" in tag for tag in tags)


_PERSONS = frozenset(
    {"министр", "вице-премьер", "сопредседатель", "эксперт", "minister", "expert", "co-chair"}
)

_NOT = frozenset({"не", "not", "never", "n't", "без"})
_RELATIVE = frozenset({"который", "which", "that"})
_AS = frozenset({"как", "as", "чем", "than"})
_CONDITIONS = frozenset({"если", "if", "unless"})


def _is_aside(row: Row, hit: Hit) -> bool:
    """Denied, a condition, a remark on something («…, который планируется») or an attribute."""
    before = row.line.lemmas[hit.first - 1] if hit.first else ""
    relative = before in _RELATIVE and hit.first > 1 and not _by_a_paper(row, hit)
    aside = before in _NOT | _AS or relative or _says_nothing_more(row, hit)
    aside = aside or _is_noun(row, hit) or _failed(row, hit) or _is_asked(row, hit)
    clause = row.line.lemmas[clause_start(row, hit.first) : hit.first]
    return aside or not _CONDITIONS.isdisjoint(clause) or _is_attribute(row, hit)


def _by_a_paper(row: Row, hit: Hit) -> bool:
    """«Подписан протокол, которым поручено согласовать»: the paper itself binds."""
    return row.line.tokens[hit.first - 1].text.lower() in ("которым", "которыми", "которой")


def _says_nothing_more(row: Row, hit: Hit) -> bool:
    """«Поддержав предложение, поручил …»: a gerund that a comma closes says not what is to be."""
    if row.line.language != "ru" or row.line.lemmas[hit.last : hit.last + 1] != (",",):
        return False
    return any("GRND" in one.tag for one in readings(row.line.tokens[hit.first].text.lower())[:1])


_COULD = frozenset({"смочь", "мочь", "удаться", "успеть", "хотеть", "стать", "спешить"})
_FAILED = frozenset({"fail", "unable", "refuse", "decline", "reluctant"})


def _failed(row: Row, hit: Hit) -> bool:
    """«Не смогли договориться», "failed to agree"."""
    before = row.line.lemmas[max(0, hit.first - 3) : hit.first]
    if not _FAILED.isdisjoint(before) and before[-1:] == ("to",):
        return True
    return "не" in before[:-1] and before[-1] in _COULD


_ASKING = frozenset({"ли", "где", "когда", "кто", "какой", "whether", "where", "when", "who"})


def _is_asked(row: Row, hit: Hit) -> bool:
    """«Планируется ли», «решат, где тренироваться»: a question, no answer to it."""
    return not _ASKING.isdisjoint(row.line.lemmas[hit.last : hit.last + 2])


def _is_noun(row: Row, hit: Hit) -> bool:
    """Of verbs that are nouns or adjectives too ("direct talks") only the past binds."""
    if row.line.language != "en":
        return False
    past_only = commitment_words("en").past_only
    word = row.line.tokens[hit.first].text.lower()
    return past_only.search(f" {row.line.lemmas[hit.first]} ") is not None and word[-2:] != "ed"


def _is_attribute(row: Row, hit: Hit) -> bool:
    """«Запланированные мероприятия»: a full participle."""
    if row.line.language == "en":
        return False
    parts = {one.tag.POS for one in readings(row.line.tokens[hit.first].text.lower())[:1]}
    return "PRTF" in parts or ("PRTS" in parts and row.line.lemmas[hit.first] in _MEANT)


_MEANT = frozenset({"призвать", "гарантировать"})
"""«Закон призван укрепить», «успех гарантирован»: what it is for, not who binds himself."""


def futures(page: Page, row: Row) -> list[Bond]:
    """Plain futures, said of the two or promised by who speaks."""
    patterns = commitment_words(page.language)
    if not _CONDITIONS.isdisjoint(row.line.lemmas):
        return []
    hits = [
        hit
        for pattern in (patterns.future, patterns.help)
        for hit in row.line.find(pattern)
        if _in_future(page, row, hit) and not _is_aside(row, hit)
    ]
    told = hits and row.line.has(patterns.told)
    form = CommitmentForm.INSTRUCTED if told else CommitmentForm.INTENDED
    return [Bond(form, hit, itself=True) for hit in hits if _is_promised(page, row, hit)]


def _is_promised(page: Page, row: Row, hit: Hit) -> bool:
    """Whether a future is said of the two, or by somebody who can promise it."""
    if _first_person(row, hit):
        return True
    affair = affair_of(page, row)
    return (
        affair is Affair.BOTH
        or row.voice.said
        or (affair is Affair.ONE and _by_a_side(page, row, hit))
        or (affair is Affair.OPEN and _is_passive(row, hit))
    )


def _in_future(page: Page, row: Row, hit: Hit) -> bool:
    if page.language == "en":
        return True
    return any("futr" in reading.tag for reading in readings(row.line.tokens[hit.first].text)[:2])


def _by_a_side(page: Page, row: Row, hit: Hit) -> bool:
    """«Румыния выделит», "the Government of Japan will provide": one gives, the other receives.

    What it builds or opens at home is its own affair.
    """
    if _GIVING.isdisjoint(row.line.lemmas[hit.first : hit.last]):
        return False
    named = [
        one
        for one in row.countries
        if one.last == hit.first and one.how in _BY_NAME and not _is_governed(row, one.first)
    ]
    bodies = [one for one in row.actors if one.last == hit.first and one.office == BODY]
    return any(one.code in page.pair.sides for one in named) or any(
        one.side in page.pair.sides for one in bodies
    )


_GIVING = frozenset(
    {"выделить", "предоставить", "передать", "направить", "поставить", "отправить", "оказать"}
    | {"provide", "deliver", "supply", "send", "grant", "allocate", "train", "extend"}
)


def _is_passive(row: Row, hit: Hit) -> bool:
    """«Будет открыт новый пункт пропуска», "will be opened": nobody is named who does it."""
    return not {"быть", "be"}.isdisjoint(row.line.lemmas[hit.first : hit.last])


_BY_NAME = ("name", "abbreviation", "capital")
_PREPOSITIONS = frozenset({"в", "во", "на", "из", "для", "с", "in", "to", "from", "for", "with"})


def _is_governed(row: Row, first: int) -> bool:
    """«В Ташкенте откроют»: only where it is."""
    return first > 0 and row.line.lemmas[first - 1] in _PREPOSITIONS


def _first_person(row: Row, hit: Hit) -> bool:
    if row.line.language == "en":
        return "we" in row.line.lemmas[max(0, hit.first - 2) : hit.first]
    return any("1per" in one.tag for one in readings(row.line.tokens[hit.first].text.lower())[:2])
