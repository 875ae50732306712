"""Roles: what a quantity is said to do. The first rule that speaks decides."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from visavis.reading.morphology import readings
from visavis.reading.quantities.line import Found, Lead, Line
from visavis.reading.quantities.mention import Direction, Role

CHANGE_WINDOW = 130
"""Characters in which a word of growth may stand before the number it governs: a long clause."""

NOUN_WINDOW = 75
"""Characters between «рост …» and «составил 15 %» with neither comma nor other number."""

INDEX_FROM = 60
"""A «темп роста» of so many percent or more is an index with 100 as no change."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A found quantity with its lead, where it ends, and the nearest word of change before it."""

    line: Line
    found: Found
    lead: Lead
    stop: int
    change: Direction | None
    changing: str
    """The word of change itself, «вырос», "decline"."""
    gap: str
    """What stands between that word and the quantity."""
    reaching: bool
    """Whether a word of reaching stands nearer: «довести до», "brought to"."""

    @property
    def kind(self) -> str:
        """The kind of its unit."""
        return self.found.measure.kind if self.found.measure else ""


@dataclass(frozen=True, slots=True)
class Said:
    """The role with its direction; `index` when 100 % is no change."""

    role: Role
    direction: Direction | None
    rule: str
    index: bool = False


RoleRule = Callable[[Setting], Said | None]


def setting(line: Line, found: Found, lead: Lead, stop: int) -> Setting:
    """Look back for the nearest word of change; a semicolon cuts it off."""
    before = line.before(min(lead.start, found.start), CHANGE_WINDOW).rpartition(";")[2]
    last, reaching = None, False
    for match in line.words.change.finditer(before):
        reaching = match.lastgroup == "reached"
        last = last if reaching else match
    if last is None:
        return Setting(line, found, lead, stop, None, "", "", reaching)
    direction: Direction = "up" if last.lastgroup == "up" else "down"
    return Setting(line, found, lead, stop, direction, last[0], before[last.end() :], reaching)


def says_itself(at: Setting) -> Said | None:
    """«удвоить», "halved": the word has its direction."""
    if not at.found.ups:
        return None
    up = at.found.ups == "yes"
    return Said("growth", "up" if up else "down", "says_itself")


def signed(at: Setting) -> Said | None:
    """«+15,4 %», «(−3 %)»."""
    if at.lead.plus_minus and at.kind in ("percent", "points"):
        role: Role = "growth" if at.kind == "percent" else "change"
        return Said(role, "up" if at.lead.plus_minus == "+" else "down", "signed")
    return None


def end_of_a_change(at: Setting) -> Said | None:
    """«вырос с 69 до 75 млн», «довести до $500 млн», "rose to 5 percent"."""
    if (at.change is None and not at.reaching) or at.found.one_word or at.kind == "time":
        return None
    words = at.lead.words | _last_words(at)
    if _EQUAL_TO.search(at.line.before(at.found.start, 60)):
        return None
    if at.line.words.words["to"].pattern in words and not _two_words_up_to(at):
        return Said("to", None if at.reaching else at.change, "end_of_a_change")
    if any(at.line.words.words["from"].fullmatch(word) for word in at.lead.words):
        return Said("from", at.change, "end_of_a_change")
    return None


def compared(at: Setting) -> Said | None:
    """«на 15 % больше», «вдвое меньше», "15% higher", «15-процентный рост», "a 5% decline"."""
    if at.kind not in ("percent", "points", "times", "money", "measure", "count"):
        return None
    stop = _behind_an_aside(at)
    up = at.line.words.more_next.match(at.line.text, stop)
    down = at.line.words.less_next.match(at.line.text, stop)
    if not (up or down) or (
        at.kind in ("money", "measure", "count") and not _by(at) and stop == at.stop
    ):
        return None
    direction: Direction = "up" if up else "down"
    relative = at.kind in ("percent", "times")
    return Said("growth" if relative else "change", direction, "compared")


_ASIDE = re.compile(
    r",? (?:or|или) (?:[a-zа-я]+ ){0,3}[^,;.()\s\d]{0,5}\d[^;()]{0,28}?,(?!\d)| ?\([^()]{1,30}\)"
)
_OR = re.compile(r"\b(?:or|или)(?: на)? $")


def _behind_an_aside(at: Setting) -> int:
    """Where the comparison stands: "$41.2 million, or 35.1 percent, more than in 2024"."""
    if aside := _ASIDE.match(at.line.text, at.stop):
        return aside.end()
    told_again = _OR.search(at.line.before(at.found.start)) is not None
    return at.stop + (told_again and at.line.text[at.stop : at.stop + 1] == ",")


def index_of_growth(at: Setting) -> Said | None:
    """«темп роста 115,2 %», «115 % к уровню прошлого года»: 15.2 and 15 percent more."""
    if at.kind != "percent" or at.found.one_word or _by(at) or at.found.amount.low < INDEX_FROM:
        return None
    words = at.line.words.words
    before = words["index_before"].search(at.line.before(at.found.start, 100))
    after = words["index_after"].match(at.line.text, at.stop)
    if not before and not after:
        return None
    return Said("growth", "up", "index_of_growth", index=True)


def changed_by(at: Setting) -> Said | None:
    """«вырос на 15 %», «сократился на четверть», «увеличился на 5 млн», "rose by a third"."""
    if at.change is None or not _by(at) or _another_verb(at) or _is_of_a_deed(at):
        return None
    relative = at.kind in ("percent", "times")
    return Said("growth" if relative else "change", at.change, "changed_by")


def multiplied(at: Setting) -> Said | None:
    """«вырос в 1,5 раза», «увеличился втрое», "grew 2.5 times"."""
    if at.kind != "times":
        return None
    if _PACE.match(at.line.text, at.stop):
        return Said("factor", None, "multiplied")
    if at.change is not None and len(at.gap) <= NOUN_WINDOW:
        return Said("growth", at.change, "multiplied")
    return Said("factor", None, "multiplied")


def growth_as_a_noun(at: Setting) -> Said | None:
    """«рост составил 15 %», «прирост — 15 %», "growth of 15%", "exports fell 5 percent"."""
    if at.change is None or at.found.one_word or at.reaching:
        return None
    if at.kind != "percent":
        amounts = at.kind in ("points", "money", "measure")
        of = amounts and at.gap.strip() in ("", "of") and "to" not in at.lead.words
        return Said("change", at.change, "growth_as_a_noun") if of else None
    gap = _ELLIPSIS.sub("", at.gap)
    if re.search(r"[,;.()%]|[0-9]", gap):
        return None
    shared = at.line.words.words["share_before"].search(at.gap) or _SHARE_WORD.search(at.gap)
    if len(gap) > NOUN_WINDOW or shared:
        return None
    if not _NOUN_OR_ENGLISH.match(at.changing):
        return None
    return Said("growth", at.change, "growth_as_a_noun")


def gained(at: Setting) -> Said | None:
    """«прибавил еще 16 процентов», «потеряла треть», "exports gained 5 percent"."""
    if at.kind != "percent" or at.change is None:
        return None
    before = at.line.before(min(at.lead.start, at.found.start), 40)
    if not at.line.words.words["gained_before"].search(before):
        return None
    return Said("growth", at.change, "gained")


def as_much(at: Setting) -> Said | None:
    """«в 1,5 раза превысил уровень», "one and a half times the figure for 2023"."""
    if at.kind != "times" or not at.line.words.words["as_much"].match(at.line.text, at.stop):
        return None
    return Said("growth", "up", "as_much")


def part_of_a_whole(at: Setting) -> Said | None:
    """«доля достигла 15 %», "15% of exports"."""
    if at.kind != "percent":
        return None
    words = at.line.words.words
    before = words["share_before"].search(at.line.before(at.lead.start, 100))
    after = words["share_after"].match(at.line.text, at.stop)
    before = before or OF_A_WHOLE.search(at.line.before(min(at.lead.start, at.found.start), 50))
    return Said("share", None, "part_of_a_whole") if before or after else None


def part_in_a_word(at: Setting) -> Said | None:
    """«половина дороги», "a third of it": a part, though of what is not known."""
    is_part = at.kind == "percent" and at.found.one_word
    return Said("share", None, "part_in_a_word") if is_part else None


def length_of_time(at: Setting) -> Said | None:
    """«на 30 лет», "up to 30 days"."""
    return Said("duration", None, "length_of_time") if at.kind == "time" else None


def as_it_is(at: Setting) -> Said | None:
    """«составил 133 млн долларов»."""
    return Said("level", None, "as_it_is")


ROLES: tuple[RoleRule, ...] = (
    says_itself,
    signed,
    compared,
    end_of_a_change,
    index_of_growth,
    changed_by,
    gained,
    as_much,
    multiplied,
    growth_as_a_noun,
    part_of_a_whole,
    part_in_a_word,
    length_of_time,
    as_it_is,
)

_VERB = re.compile(
    r"[а-я]{2,}(?:ен[аоы]?|[аоя]н[аоы]?|[иаяе]л(?:а|о|и|ся|ась|ось|ись)?|[аеия]ет|ит|[уюая]т)(?:ся)?"
)
OF_A_WHOLE = re.compile(
    r"(?:из (?:них|котор[а-я]+|эт[а-я]+|общ[а-я]+)|of (?:them|this|these|which|that|it)|thereof)"
    r"(?![а-яa-z])(?:[^,;:()%]|,(?=[0-9])){0,30}$"
)
"""Before a part of what was told just now: «из них 84 процента – станки», "of which 40% is gas"."""
_EQUAL_TO = re.compile(r"(?:amount(?:ed|s|ing)?|equal(?:s|led|ed)?|equivalent) to [^0-9]{0,30}$")
_ELLIPSIS = re.compile(r"^.*(?:%|процент[а-я]*|per ?cent)\)?, (?=[^,;.()%0-9]{0,60} - $)")
_PACE = re.compile(
    r" (?:as (?:fast|[a-z]+ly)|faster|slower|(?:быстр|медленн|сильн|круч)[а-я]+)(?![а-яa-z])"
)
"""How many times as fast it went, and not by how much: «вдвое быстрее», "twice as steeply"."""
_SHARE_WORD = re.compile(r"дол[яиюе]|удельн|share")
_NOUN_OR_ENGLISH = re.compile(
    r"[a-z]|рост|прирост|прибавк|просадк|подъем|повышени|увеличени|снижени|сокращени|уменьшени|падени|спад|плюс|минус"
)


def role_of(at: Setting) -> Said:
    """The role that the first rule gives."""
    return next(said for rule in ROLES if (said := rule(at)))


def _by(at: Setting) -> bool:
    return at.line.words.words["by"].pattern in (at.lead.words | _last_words(at))


def _another_verb(at: Setting) -> bool:
    """«ставка снижена, план выполнен на 98 %»: the nearer verb is of no growth."""
    before = at.line.before(min(at.lead.start, at.found.start), 40)
    nearest = before.rstrip().rpartition(" ")[2]
    last = nearest if nearest not in ("на", "by") else before.rstrip().rpartition(" ")[0]
    word = last.rpartition(" ")[2]
    return bool(_VERB.fullmatch(word)) and not at.line.words.change.fullmatch(word)


def _is_of_a_deed(at: Setting) -> bool:
    """«поставки сократились: продано товаров на 21,9 млн»: money or goods for which it was done."""
    if at.kind in ("percent", "points", "times") or at.line.words.language != "ru":
        return False
    return any(_says_done(word) for word in _WORD.findall(at.gap))


_WORD = re.compile(r"[а-я]{4,}")


def _says_done(word: str) -> bool:
    return any(one.tag.POS in ("VERB", "PRTS") for one in readings(word)[:1])


def _last_words(at: Setting) -> frozenset[str]:
    """The word right before the lead: «на» of «на более чем» when the hedge took none."""
    last = at.line.before(min(at.lead.start, at.found.start), 6).strip().rpartition(" ")[2]
    return frozenset((last,))


def _two_words_up_to(at: Setting) -> bool:
    return at.line.words.language == "en" and "up" in at.lead.words
