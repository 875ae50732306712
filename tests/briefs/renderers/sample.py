"""A brief with everything in it that a renderer may meet, in Russian and in English.

The numbers and the people are made up; the shapes are those of a real brief.
"""

from datetime import date
from typing import Any, Literal

from visavis.briefs.tree import (
    Brief,
    Bullets,
    Chart,
    Cite,
    Column,
    Inline,
    Inlines,
    KeyFigure,
    KeyFigures,
    Note,
    Paragraph,
    Section,
    Source,
    Table,
    Text,
)

Language = Literal["ru", "en"]

HOSTILE = (
    '#import "x.typ": * and *bold* _under_ [a](b) \\n $x$ @ref <a> </script><script>alert(1)'
    "</script> {{ 7*7 }} {% raw %} `code` ~ // /* &amp; = + - 'q' \"Q\" #{1+1}"
)
LONG_ADDRESS = (
    "https://www.example.org/archive/2025/09/29/news/government/sessions-of-the-intergovernmental-"
    "commission/protocol-no-12?language=ru&section=trade-and-economic-cooperation#item-4.2"
)
LONG_WORD = (
    "Белорусскокыргызстанскаямежправительственнаякомиссияпоторговоэкономическомусотрудничеству"
)


def sample(language: Language) -> Brief:
    """The sample brief in `language`."""
    return _Sample(language).brief()


def cells(*texts: str | Inlines) -> tuple[Inlines, ...]:
    return tuple((Text(text),) if isinstance(text, str) else text for text in texts)


class _Sample:
    def __init__(self, language: Language) -> None:
        self.language = language

    def t(self, ru: str, en: str) -> str:
        return ru if self.language == "ru" else en

    def number(self, value: float, digits: int = 1) -> str:
        shown = f"{value:,.{digits}f}"
        if self.language == "en":
            return shown
        return shown.replace(",", "\u00a0").replace(".", ",")

    def brief(self) -> Brief:
        t = self.t
        return Brief(
            language=self.language,
            title=t(
                "Справка к визиту Премьер-министра Республики Беларусь в Кыргызскую Республику",
                "Brief for the visit of the Prime Minister of Belarus to the Kyrgyz Republic",
            ),
            subtitle=t(
                "Контакты, торговля, обязательства сторон и вопросы к переговорам",
                "Contacts, trade, commitments of both sides and questions for the talks",
            ),
            pair=t("Беларусь – Кыргызстан", "Belarus – Kyrgyzstan"),
            as_of=date(2025, 9, 29),
            sections=(
                self.at_a_glance(),
                self.contacts(),
                self.trade(),
                self.potential(),
                self.commitments(),
                self.projects(),
                self.humanitarian(),
                self.odd(),
            ),
            sources=self.sources(),
            labels={},
        )

    def at_a_glance(self) -> Section:
        t = self.t
        return Section(
            "glance", t("Главное", "At a glance"), (self.key_figures(), *self.main_points())
        )

    def key_figures(self) -> KeyFigures:
        t = self.t
        return KeyFigures(
            (
                KeyFigure(
                    t("почти 135 млн долл.", "almost $135m"),
                    t(
                        "взаимная торговля за 9 месяцев 2025 года",
                        "trade in the nine months of 2025",
                    ),
                    (Text(t("по данным Беларуси", "as stated by Belarus")), Cite((1, 3))),
                ),
                KeyFigure(
                    t("68 млн долл.", "$68m"),
                    t("то же по данным другой стороны", "the same, as stated by the other side"),
                    (Text(t("по данным Кыргызстана", "as stated by Kyrgyzstan")), Cite((2,))),
                ),
                KeyFigure(
                    t("500 млн долл.", "$500m"),
                    t("цель по товарообороту, срок не назван", "the target for trade, no date set"),
                    (Text(t("обе стороны", "both sides")), Cite((1,))),
                ),
                KeyFigure(
                    t("7 из 19", "7 of 19"),
                    t("обязательств просрочены", "commitments are overdue"),
                    (Text(t("подсчёт по реестру", "counted in the record")),),
                ),
                KeyFigure("24", t("года без визита", "years without a visit"), ()),
            )
        )

    def main_points(self) -> tuple[Any, ...]:
        t = self.t
        return (
            Paragraph(
                (
                    Text(
                        t(
                            "Стороны называют разные объёмы взаимной торговли за одни и те же "
                            "девять месяцев: разница почти вдвое и не объясняется ни округлением, "
                            "ни различием цен ФОБ и СИФ. ",
                            "The two sides state different volumes of trade for the same nine "
                            "months: the gap is almost twofold, and neither rounding nor the "
                            "difference between FOB and CIF prices explains it. ",
                        )
                    ),
                    Cite((1, 2, 3)),
                    Text(
                        t(
                            " Рекомендуется предложить совместную сверку.",
                            " A joint reconciliation should be proposed.",
                        ),
                        strong=True,
                    ),
                )
            ),
            Bullets(
                (
                    (
                        Text(t("Сказано в Бишкеке: ", "Said in Bishkek: ")),
                        Text(
                            t(
                                "“we need to put mutual official contacts on a systematic footing”",
                                "«необходимо придать системный характер взаимным контактам»",
                            ),
                            language=t("en", "ru"),
                        ),
                        Cite((4,)),
                        Text("."),
                    ),
                    (
                        Text(
                            t(
                                "Двенадцатое заседание межправительственной комиссии прошло в "
                                "Минске; тринадцатое принимает Бишкек, дата не назначена",
                                "The twelfth session of the intergovernmental commission was held "
                                "in Minsk; Bishkek hosts the thirteenth, no date is set",
                            )
                        ),
                        Cite((5,)),
                        Text("."),
                    ),
                    (
                        Text(
                            t(
                                "Прямого авиасообщения нет; вопрос поднимался ",
                                "There are no direct flights; the matter was raised ",
                            )
                        ),
                        Text(t("четыре раза", "four times"), emphasis=True),
                        Text("."),
                    ),
                )
            ),
            Note(
                "warning",
                (
                    Text(
                        t(
                            "Отдельные показатели названы со слов должностных лиц и статистикой "
                            "ещё не подтверждены.",
                            "Some figures were stated by officials and are not yet confirmed by "
                            "statistics.",
                        )
                    ),
                    Cite((2,)),
                ),
            ),
        )

    def contacts(self) -> Section:
        t = self.t
        return Section(
            "contacts",
            t("Официальные контакты", "Official contacts"),
            (
                Chart(
                    t("Контакты по уровням, 2018–2025", "Contacts by level, 2018–2025"),
                    t(
                        "Точки на оси времени: чаще всего встречались министры, главы "
                        "правительств — четыре раза.",
                        "Dots on a time line: ministers met most often, heads of government four "
                        "times.",
                    ),
                    self.timeline(),
                    (Text(t("Встречи на полях саммитов — кружки.", "Open dots: at summits.")),),
                ),
                Section(
                    "contacts-table",
                    t("Перечень контактов", "List of contacts"),
                    (self.contact_table(),),
                ),
            ),
        )

    def timeline(self) -> dict[str, Any]:
        t = self.t
        levels = [
            t("главы государств", "heads of state"),
            t("главы правительств", "heads of government"),
            t("вице-премьеры", "deputy prime ministers"),
            t("министры", "ministers"),
            t("регионы и бизнес", "regions and business"),
        ]
        values = [
            {
                "level": levels[(place * 3) % 5],
                "day": f"{2018 + place % 8}-{1 + (place * 5) % 12:02}-{1 + (place * 7) % 28:02}",
                "host": ("BLR", "KGZ", "third")[place % 3],
            }
            for place in range(26)
        ]
        hosts = [t("в Беларуси", "in Belarus"), t("в Кыргызстане", "in Kyrgyzstan")]
        names = dict(
            zip(("BLR", "KGZ", "third"), [*hosts, t("в третьих странах", "elsewhere")], strict=True)
        )
        return {
            "data": {"values": [value | {"host": names[value["host"]]} for value in values]},
            "mark": {"type": "point", "filled": True},
            "encoding": {
                "x": {
                    "field": "day",
                    "type": "temporal",
                    "title": None,
                    "axis": {"format": "%Y", "tickCount": "year"},
                    "scale": {"padding": 12},
                },
                "y": {"field": "level", "type": "nominal", "sort": levels, "title": None},
                "color": {
                    "field": "host",
                    "type": "nominal",
                    "scale": {"domain": list(names.values())},
                },
                "shape": {
                    "field": "host",
                    "type": "nominal",
                    "scale": {"domain": list(names.values())},
                },
            },
        }

    def contact_table(self) -> Table:
        t = self.t
        forms = (
            t("рабочий визит", "working visit"),
            t("заседание межправительственной комиссии", "session of the commission"),
            t("встреча на полях саммита ЕАЭС", "meeting at the EAEU summit"),
            t("телефонный разговор", "telephone call"),
        )
        places = (t("Минск", "Minsk"), t("Бишкек", "Bishkek"), t("Чолпон-Ата", "Cholpon-Ata"))
        rows = tuple(
            cells(
                f"{1 + (place * 7) % 28:02}.{1 + (place * 5) % 12:02}.{2025 - place // 8}",
                forms[place % 4],
                places[place % 3],
                (
                    Text(
                        t(
                            "Премьер-министр А. Г. Турчин — Председатель Кабинета Министров "
                            "А. Ө. Касымалиев",
                            "Prime Minister A. Turchin — Chairman of the Cabinet A. Kasymaliev",
                        )
                        if place % 2
                        else t("министры иностранных дел", "foreign ministers")
                    ),
                    Cite((1 + place % 9,)),
                ),
            )
            for place in range(64)
        )
        return Table(
            t("Контакты с 2018 года, новые сверху", "Contacts since 2018, the latest first"),
            (
                Column(t("Дата", "Date"), "left", 1.1),
                Column(t("Форма", "Form"), "left", 1.7),
                Column(t("Место", "Place"), "left", 1.1),
                Column(t("Участники и источник", "Participants and source"), "left", 3),
            ),
            rows,
            (Text(t("Полный перечень — в реестре.", "The full list is in the record.")),),
            tuple((place, str(2025 - place // 8)) for place in range(0, 64, 8)),
        )

    def trade(self) -> Section:
        t = self.t
        return Section(
            "trade",
            t("Взаимная торговля", "Trade"),
            (
                Section(
                    "trade-two-sides",
                    t("Данные двух сторон", "What each side reports"),
                    (
                        Paragraph(
                            (
                                Text(
                                    t(
                                        "Сплошные столбцы — официальная статистика, контурные "
                                        "отметки с пределами — сказанное должностными лицами.",
                                        "Solid bars are official statistics; outlined marks with "
                                        "limits are what officials have said.",
                                    )
                                ),
                            )
                        ),
                        Chart(
                            t(
                                "Товарооборот по данным каждой стороны, млн долл. США",
                                "Trade as reported by each side, million US dollars",
                            ),
                            t(
                                "Столбцы по годам: данные Беларуси выше данных Кыргызстана.",
                                "Bars by year: Belarus reports more than Kyrgyzstan does.",
                            ),
                            self.two_sides(),
                            (Text(t("Данные: ", "Data: ")), Cite((6, 7))),
                        ),
                        self.flow_table(),
                    ),
                ),
                Section(
                    "trade-goods",
                    t("По товарам", "By product"),
                    (self.goods_table(),),
                ),
            ),
        )

    def two_sides(self) -> dict[str, Any]:
        t = self.t
        sides = [t("данные Беларуси", "Belarus"), t("данные Кыргызстана", "Kyrgyzstan")]
        official = [
            {"year": str(2019 + at), "side": side, "value": 61.4 + 17.3 * at - 23.1 * which}
            for at in range(6)
            for which, side in enumerate(sides)
        ]
        stated = [
            {"year": "2025", "side": sides[0], "low": 1300.0, "high": 1349.0},
            {"year": "2025", "side": sides[1], "low": 675.0, "high": 685.0},
        ]
        stated = [row | {"low": row["low"] / 10, "high": row["high"] / 10} for row in stated]  # type: ignore[operator]
        x = {"field": "year", "type": "nominal", "title": None}
        offset = {"field": "side", "sort": sides}
        color: dict[str, Any] = {"field": "side", "type": "nominal", "scale": {"domain": sides}}
        color["legend"] = {"symbolType": "square"}
        y_title = t("млн долл.", "million dollars")
        return {
            "layer": [
                {
                    "data": {"values": official},
                    "mark": {"type": "bar", "style": "official"},
                    "encoding": {
                        "x": x,
                        "xOffset": offset,
                        "color": color,
                        "y": {"field": "value", "type": "quantitative", "title": y_title},
                    },
                },
                {
                    "data": {"values": stated},
                    "mark": {"type": "bar", "style": "stated"},
                    "encoding": {
                        "x": x,
                        "xOffset": offset,
                        "color": color,
                        "y": {"field": "high", "type": "quantitative", "title": y_title},
                    },
                },
                {
                    "data": {"values": stated},
                    "mark": {"type": "errorbar", "ticks": True},
                    "encoding": {
                        "x": x,
                        "xOffset": offset,
                        "color": color,
                        "y": {"field": "low", "type": "quantitative", "title": y_title},
                        "y2": {"field": "high"},
                    },
                },
            ],
        }

    def flow_table(self) -> Table:
        t = self.t
        columns = (
            Column(t("Год", "Year"), "left", 0.9),
            Column(t("BLR→KGZ, данные BLR", "BLR→KGZ, by BLR"), "right"),
            Column(t("BLR→KGZ, данные KGZ", "BLR→KGZ, by KGZ"), "right"),
            Column(t("KGZ→BLR, данные BLR", "KGZ→BLR, by BLR"), "right"),
            Column(t("KGZ→BLR, данные KGZ", "KGZ→BLR, by KGZ"), "right"),
            Column(t("Вывод проверки", "Finding"), "left", 1.9),
        )
        rows = tuple(
            cells(
                str(year),
                self.number(1234.5 + 17 * at),
                self.number(1034.5 + 11 * at) if at else t("нет данных", "not reported"),
                self.number(9.06 + at, 2),
                self.number(7.4 + at, 2),
                (
                    Text(t("расходится на ", "differs by ")),
                    Text(self.number(19.3 - at) + "\u00a0%", strong=True),
                    Cite((6, 7)),
                ),
            )
            for at, year in enumerate(range(2018, 2026))
        )
        remark = t(
            "Цены: экспорт — ФОБ, импорт — СИФ. «Нет данных» не означает нуля.",
            "Prices: exports FOB, imports CIF. “Not reported” is not zero.",
        )
        return Table(
            t("Потоки по годам, тыс. долл. США", "Flows by year, thousand US dollars"),
            columns,
            rows,
            (Text(remark),),
        )

    def goods_table(self) -> Table:
        t = self.t
        names = (
            t("тракторы и седельные тягачи", "tractors"),
            t("молоко и сливки, сгущённые", "milk and cream, concentrated"),
            t("лифты, эскалаторы и подъёмные машины", "lifts and escalators"),
            t("одежда трикотажная", "knitted garments"),
            t("лекарственные средства расфасованные", "medicaments, packaged"),
            t("электротрансформаторы статические", "electrical transformers"),
        )
        rows = tuple(
            cells(
                f"{8400 + 17 * place:04}",
                names[place % 6],
                self.number(98765.4 / (place + 1)),
                self.number(87654.3 / (place + 2)),
                ("+", "−")[place % 2] + self.number(3.7 * (place % 9)) + "\u00a0%",
            )
            for place in range(120)
        )
        return Table(
            t("Товары, тыс. долл. США, 2024 год", "Products, thousand US dollars, 2024"),
            (
                Column(t("ТН ВЭД", "HS"), "left", 0.8),
                Column(t("Товар", "Product"), "left", 3.2),
                Column(t("Экспорт", "Exports"), "right", 1.2),
                Column(t("Импорт партнёра", "Partner’s imports"), "right", 1.2),
                Column(t("За год", "On year"), "right", 1),
            ),
            rows,
        )

    def potential(self) -> Section:
        t = self.t
        values = [
            {"product": name, "flow": flow, "value": value}
            for name, first, second in (
                (t("сельхозтехника", "farm machinery"), 61.2, 23.9),
                (t("молочная продукция", "dairy"), 38.4, 30.2),
                (t("лифты и подъёмные устройства", "lifts and hoists"), 17.5, 4.1),
                (t("сухофрукты и орехи", "dried fruit and nuts"), 12.2, 3.3),
            )
            for flow, value in (
                (t("оценка потенциала", "potential"), first),
                (t("поставки 2024 года", "2024 flow"), second),
            )
        ]
        chart: dict[str, Any] = {
            "data": {"values": values},
            "mark": "bar",
            "encoding": {
                "y": {"field": "product", "type": "nominal", "title": None, "sort": None},
                "yOffset": {"field": "flow", "sort": None},
                "x": {
                    "field": "value",
                    "type": "quantitative",
                    "title": t("млн долл.", "million dollars"),
                },
                "color": {"field": "flow", "type": "nominal", "sort": None},
            },
        }
        return Section(
            "potential",
            t("Возможности роста", "Where trade can grow"),
            (
                Chart(
                    t("Потенциал и поставки", "Potential and flows"),
                    t(
                        "Наибольший разрыв — в сельхозтехнике.",
                        "Farm machinery has the widest gap.",
                    ),
                    chart,
                ),
            ),
        )

    def commitments(self) -> Section:
        t = self.t
        texts = (
            t(
                "Обеспечить открытие торгового дома в Бишкеке и сервисного центра в Оше",
                "Open a trading house in Bishkek and a service centre in Osh",
            ),
            t(
                "Подготовить проект Дорожной карты по развитию промышленной кооперации на "
                "2026–2028 годы с учётом предложений отраслевых министерств, Национальной академии "
                "наук и Торгово-промышленной палаты и внести его на рассмотрение комиссии",
                "Draft a road map of industrial cooperation for 2026–2028 with the proposals of "
                "the line ministries, the Academy of Sciences and the Chamber of Commerce, and "
                "submit it to the commission",
            ),
            t("Сверить статистику взаимной торговли", "Reconcile trade statistics"),
        )
        states = (t("просрочено", "overdue"), t("выполнено", "done"), t("в работе", "under way"))
        rows = tuple(
            cells(
                str(place + 1),
                (Text(texts[place % 3]), Cite((5,))),
                t("Минпром; Минэкономкоммерции", "Ministry of Industry; Ministry of Economy"),
                f"31.12.{2024 + place % 3}",
                (Text(states[place % 3], strong=place % 3 == 0),),
            )
            for place in range(19)
        )
        table = Table(
            t("Обязательства двенадцатого заседания", "Commitments of the twelfth session"),
            (
                Column("№", "right", 0.5),
                Column(t("Обязательство", "Commitment"), "left", 3.6),
                Column(t("Ответственные", "Responsible"), "left", 1.9),
                Column(t("Срок", "Due"), "center", 1.2),
                Column(t("Состояние", "Status"), "left", 1.3),
            ),
            rows,
        )
        return Section("commitments", t("Обязательства сторон", "Commitments"), (table,))

    def projects(self) -> Section:
        t = self.t
        reason = t(
            "В реестре пока нет совместных проектов с подтверждённым источником.",
            "The record holds no joint projects with a confirmed source yet.",
        )
        return Section(
            "projects",
            t("Совместные проекты", "Joint projects"),
            (Note("empty", (Text(reason),)),),
        )

    def humanitarian(self) -> Section:
        t = self.t
        return Section(
            "humanitarian", t("Гуманитарное сотрудничество", "Education and culture"), ()
        )

    def odd(self) -> Section:
        t = self.t
        table = Table(
            t("Длинные слова и адреса", "Long words and addresses"),
            (Column("А", "left"), Column("Б", "left"), Column("В", "right"), Column("Г", "left")),
            (
                cells(LONG_WORD, LONG_ADDRESS, self.number(123456789012.34), HOSTILE),
                cells("", "—", "0", (Text(t("Өзгөчө: ң, ү, ө; ў, і", "Өзгөчө: ң, ү, ө; ў, і")),)),
                cells("A|B", "C\\D", "*", "[x](y)"),
            ),
        )
        hostile: tuple[Inline, ...] = (Text(HOSTILE), Text(" "), Cite((3,)), Text("."))
        return Section(
            "odd",
            t("Проверка набора: особые знаки", "Typesetting test: special signs"),
            (
                Paragraph(hostile),
                Paragraph((Text("# not a heading"),)),
                table,
                Note("info", (Text(t("Сведения для сведения.", "For information only.")),)),
                Section(
                    "odd-deeper",
                    t("Ещё глубже", "Deeper"),
                    (
                        Section(
                            "odd-deepest",
                            t("Третий уровень", "The third level"),
                            (Paragraph((Text("…"),)),),
                        ),
                    ),
                ),
            ),
        )

    def sources(self) -> tuple[Source, ...]:
        t = self.t
        own = tuple(
            Source(
                number,
                t(
                    f"Правительственная газета, {number} сентября 2025 г. «О ходе переговоров»",
                    f"The Government Gazette, {number} September 2025, “On the talks”",
                ),
                f"https://www.example.org/{number}" if number % 2 else LONG_ADDRESS,
            )
            for number in range(1, 9)
        )
        last = Source(9, t("Протокол заседания, в деле", "Minutes, on file"))
        return (*own, last, Source(10, HOSTILE, "javascript:alert(1)"))
