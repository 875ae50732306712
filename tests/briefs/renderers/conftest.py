"""Each format of the sample is rendered once for all tests."""

from collections.abc import Callable
from functools import cache

import pytest

from tests.briefs.renderers.sample import Language, sample
from visavis.briefs.renderers import render

LANGUAGES: tuple[Language, ...] = ("ru", "en")


@pytest.fixture(scope="session", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture(scope="session")
def rendered() -> Callable[[Language, str], bytes]:
    @cache
    def made(language: Language, format_: str) -> bytes:
        return render(sample(language), format_)

    return made
