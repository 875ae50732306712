"""Charts: one drawing, its numbers as the language writes them, nothing fetched."""

import re
from typing import Any

import pytest

from tests.briefs.renderers.sample import Language
from visavis.briefs.palette import SIDES
from visavis.briefs.renderers import charts
from visavis.briefs.tree import Chart


def bars(value: float = 12345.5, **mark: Any) -> Chart:
    spec = {
        "data": {"values": [{"side": "A <b>&", "value": value}, {"side": "B", "value": 1}]},
        "mark": {"type": "bar", **mark},
        "encoding": {
            "y": {"field": "side", "type": "nominal"},
            "x": {"field": "value", "type": "quantitative"},
            "color": {"field": "side", "type": "nominal"},
        },
    }
    return Chart("caption", "alt", spec)


@pytest.mark.parametrize(("language", "shown"), [("ru", "10\u00a0000"), ("en", "10,000")])
def test_numbers_are_written_as_the_language_writes_them(language: Language, shown: str) -> None:
    assert f">{shown}<" in charts.svg(bars(), language)


def test_decimals_are_written_as_the_language_writes_them() -> None:
    one = {"value": 0.4, "side": "A"}
    chart = Chart("c", "a", dict(bars().spec) | {"data": {"values": [one]}})
    assert re.search(r">0,\d+<", charts.svg(chart, "ru"))
    assert re.search(r">0\.\d+<", charts.svg(chart, "en"))


def test_sides_have_their_colours_and_kinds_their_marks() -> None:
    official = charts.svg(bars(style="official"), "en")
    stated = charts.svg(bars(style="stated"), "en")
    assert f'fill="{SIDES[0]}"' in official
    assert f'fill="{SIDES[1]}"' in official
    assert f'stroke="{SIDES[0]}"' in stated
    assert not re.search(rf'role-mark.*<path[^>]*fill="{SIDES[0]}"', stated)


def test_the_font_is_the_one_asked_for_and_the_drawing_the_same() -> None:
    sans, serif = charts.svg(bars(), "en"), charts.svg(bars(), "en", charts.SERIF)
    assert charts.SANS in sans
    assert charts.SANS not in serif
    assert serif.replace(charts.SERIF, charts.SANS) == sans


def test_labels_are_escaped() -> None:
    assert "A &lt;b&gt;&amp;" in charts.svg(bars(), "en")


def test_a_chart_is_as_wide_as_the_page_unless_it_says_otherwise() -> None:
    assert f'width="{charts.WIDTH}"' in charts.svg(bars(), "en")


def test_names_that_need_room_stand_aslant() -> None:
    def upright(names: list[str]) -> bool:
        spec = {
            "data": {"values": [{"name": name, "value": 1} for name in names]},
            "mark": "bar",
            "encoding": {
                "x": {"field": "name", "type": "nominal"},
                "y": {"field": "value", "type": "quantitative"},
            },
        }
        return "rotate(325)" not in charts.svg(Chart("c", "a", spec), "ru")

    assert upright(["2023", "2024", "2025"])
    assert not upright([f"январь — сентябрь {year} года" for year in range(2018, 2026)])


def test_png_has_two_pixels_for_one() -> None:
    picture = charts.png(bars(), "ru")
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 2 * charts.WIDTH


def test_data_is_never_fetched() -> None:
    chart = Chart("c", "a", {"data": {"url": "https://www.example.org/x.csv"}, "mark": "point"})
    with pytest.raises(ValueError, match="example"):
        charts.svg(chart, "en")
