"""`visavis targets`."""

from typing import TYPE_CHECKING, Any

from visavis.cli import papers
from visavis.cli.options import First, LangOption, Second, StoreOption, tongue
from visavis.cli.output import AsJson
from visavis.language import CODES

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.checking import RequiredGrowth
    from visavis.checking.saying import Saying
    from visavis.model import Band
    from visavis.planning import Path
    from visavis.trade import AnnualTurnover


def targets(
    first: First,
    second: Second,
    as_of: papers.AsOf = None,
    to: papers.To = None,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Show how far along the path to each target the two are."""
    from visavis.briefs.papers import targets_paper

    files = papers.targets(to)
    material = papers.material(first, second, as_of, store)
    if as_json:
        papers.print_plain(_plain(material))
        return
    papers.put(targets_paper(material, papers.language(tongue(lang))), files)


def _plain(material: "Material") -> dict[str, Any]:
    from visavis.planning import unfollowed

    return {
        "pair": material.pair,
        "as_of": material.as_of.isoformat(),
        "aims": [
            {
                "value": str(aim.first.quantity.value) if aim.first.quantity else None,
                "unit": aim.first.quantity.unit if aim.first.quantity else None,
                "set_on": str(aim.set_on or "") or None,
                "horizons": [
                    {
                        "year": version.year,
                        "firm": version.firm,
                        "targets": [target.id for target in version.targets],
                        "paths": [_path(path) for path in version.paths],
                    }
                    for version in aim.versions
                ],
            }
            for aim in material.aims
        ],
        "unfollowed": [
            {"target": one.target.id, "why": _both(one.why)} for one in unfollowed(material.targets)
        ],
    }


def _path(path: "Path") -> dict[str, Any]:
    return {
        "side": path.account.side,
        "official": path.account.official,
        "base": _turnover(path.base),
        "latest": _turnover(path.latest),
        "needed_from_base": _growth(path.from_base),
        "needed_from_latest": _growth(path.from_latest),
        "expected": _band(path.expected),
        "remains": _band(path.remains),
        "course": path.course,
        "why": _both(path.why),
    }


def _turnover(one: "AnnualTurnover | None") -> dict[str, Any] | None:
    if one is None:
        return None
    facts = [figure.id for figure in one.figures]
    return {"year": one.year, "basis": one.basis, **_ends(one.quantity.band), "facts": facts}


def _growth(growth: "RequiredGrowth | None") -> dict[str, float | None] | None:
    if growth is None:
        return None
    return {"value": growth.value, "low": growth.low, "high": growth.high}


def _band(band: "Band | None") -> dict[str, float | None] | None:
    return None if band is None else _ends(band)


def _ends(band: "Band") -> dict[str, float | None]:
    return {
        "low": None if band.low is None else float(band.low),
        "high": None if band.high is None else float(band.high),
    }


def _both(saying: "Saying") -> dict[str, str]:
    return {code: saying.within(code) for code in CODES}
