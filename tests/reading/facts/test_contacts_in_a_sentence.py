"""Contacts of one sentence: what each of its clauses tells, of whom and of which day."""

import pytest

from tests.reading.facts.test_contacts import told


@pytest.mark.parametrize(
    ("pair", "text", "found"),
    [
        (  # what is said by the way of one of them
            "KAZ-TUR",
            "Премьер-министр Казахстана Ержан Садыков и вице-президент Турции Мурат Айдын, "
            "находящийся в Астане с официальным визитом, провели 14-е заседание "
            "межправительственной комиссии.",
            [
                "official_visit bilateral None: Мурат Айдын TUR",
                "commission_session bilateral None: Ержан Садыков KAZ, Мурат Айдын TUR",
            ],
        ),
        (
            "GEO-HUN",
            "Prime Minister of Georgia Levan Beridze and President of Hungary Istvan Nagy, who is "
            "in Tbilisi on a state visit, chaired the fourth meeting of the Strategic Council.",
            [
                "state_visit bilateral None: Istvan Nagy HUN",
                "commission_session bilateral None: Levan Beridze GEO, Istvan Nagy HUN",
            ],
        ),
        (  # why he is there
            "KAZ-TUR",
            "Президент Казахстана Даулет Оспанов принял вице-президента Турции Мурата Айдына, "
            "возглавившего турецкую часть на заседании межправительственной комиссии.",
            ["meeting bilateral None: Даулет Оспанов KAZ, Мурат Айдын TUR"],
        ),
        (
            "GEO-HUN",
            "The Hungarian Foreign Minister Istvan Nagy, who arrived to attend the 5th session of "
            "the joint economic commission, was received by Prime Minister of Georgia Levan "
            "Beridze on Monday.",
            ["meeting bilateral 2025-05-12: Istvan Nagy HUN, Levan Beridze GEO"],
        ),
        (  # a visitor has a meeting with each host
            "GEO-HUN",
            "Foreign Minister Istvan Nagy of Hungary arrived in Tbilisi on an official visit on 12 "
            "May. He met Foreign Minister of Georgia Levan Beridze and was received by Prime "
            "Minister Giorgi Lomidze and Speaker Nino Kapanadze.",
            [
                "official_visit bilateral 2025-05-12: Istvan Nagy HUN, Levan Beridze GEO",
                "meeting bilateral None: Istvan Nagy HUN, Giorgi Lomidze GEO",
                "meeting bilateral None: Istvan Nagy HUN, Nino Kapanadze GEO",
            ],
        ),
        (  # who writes, not who brings it
            "GEO-HUN",
            "The ambassador of Hungary handed President of Georgia Levan Beridze a letter from "
            "President Istvan Nagy.",
            ["exchange bilateral None: Levan Beridze GEO, Istvan Nagy HUN"],
        ),
        (  # from its first day to its last
            "GEO-HUN",
            "Сессия грузино-венгерской межправительственной комиссии открылась 12 мая и "
            "завершилась 14 мая.",
            ["commission_session bilateral 2025-05-12/2025-05-14: "],
        ),
        (
            "GEO-HUN",
            "The third session of the Georgian-Hungarian joint commission began on 12 May and "
            "ended today in Budapest.",
            ["commission_session bilateral 2025-05-12/2025-05-14: "],
        ),
        (  # two of one verb
            "GEO-HUN",
            "В Тбилиси состоялись заседание грузино-венгерской межправительственной комиссии и "
            "бизнес-форум.",
            ["commission_session bilateral None: ", "forum bilateral None: "],
        ),
        (
            "GEO-HUN",
            "A session of the Georgian-Hungarian intergovernmental commission was held in Tbilisi "
            "on 12 May, followed by a business forum.",
            ["commission_session bilateral 2025-05-12: ", "forum bilateral 2025-05-12: "],
        ),
        (  # where it was agreed, and whither somebody is asked
            "ARM-GEO",
            "Министр экономики Грузии Леван Беридзе выступил с предложением построить мост на "
            "встрече с министром экономики Армении Арамом Петросяном в Ереване.",
            ["meeting bilateral None: Леван Беридзе GEO, Арам Петросян ARM"],
        ),
        (
            "ARM-GEO",
            "Президент Грузии Леван Беридзе пригласил президента Армении Арама Петросяна на "
            "встречу в Тбилиси.",
            [],
        ),
        (
            "CHN-UZB",
            "At a working lunch with Deputy Prime Minister of Uzbekistan Aziz Karimov on 12 May, "
            "Chinese Minister of Commerce Wang Lin pledged to open a trade house.",
            ["meeting bilateral 2025-05-12: Aziz Karimov UZB, Wang Lin CHN"],
        ),
        (  # those who act were on the visit
            "ARM-GEO",
            "В ходе поездки в Ереван 6 мая министр экономики Грузии Леван Беридзе и министр "
            "финансов Армении Арам Петросян договорились открыть склад.",
            ["working_visit bilateral 2025-05-06: Леван Беридзе GEO, Арам Петросян ARM"],
        ),
        (
            "BLR-OMN",
            "Во время состоявшегося в марте официального визита президента Беларуси Виктора Зуева "
            "в Маскат подписаны соглашения.",
            ["official_visit bilateral 2025-03: Виктор Зуев BLR"],
        ),
        (  # who answers was there
            "ARM-GEO",
            "Governor of the Imereti region Levan Beridze met a delegation of Armenia in Kutaisi "
            "on 12 May. For his part, the Deputy Minister of Economy of Armenia Aram Petrosyan "
            "said the companies were ready.",
            ["meeting bilateral 2025-05-12: Levan Beridze GEO, Aram Petrosyan ARM"],
        ),
        (  # a family name before the first name, and a post behind it
            "CHN-UZB",
            "Ding Lin, the Minister of Commerce of China, met Deputy Prime Minister of Uzbekistan "
            "Aziz Karimov in Tashkent on 12 May. Ding was also received by the President of "
            "Uzbekistan Rustam Aliev.",
            [
                "meeting bilateral 2025-05-12: Ding Lin CHN, Aziz Karimov UZB",
                "meeting bilateral None: Ding Lin CHN, Rustam Aliev UZB",
            ],
        ),
        (
            "BLR-OMN",
            "Министр промышленности Беларуси Виктор Зуев встретился с министром по делам молодежи "
            "и спорту Омана Салимом Харти.",
            ["meeting bilateral None: Виктор Зуев BLR, Салим Харти OMN"],
        ),
    ],
)
def test_who_does_what_in_a_sentence(pair: str, text: str, found: list[str]) -> None:
    assert told(pair, text) == found
