"""One door to each stage: `__all__` is sorted and says what there is."""

from importlib import import_module

import pytest

STAGES = ["model", "world", "sources", "record", "trade", "planning", "briefs"]


@pytest.mark.parametrize("stage", STAGES)
def test_all_is_sorted_and_true(stage: str) -> None:
    module = import_module(f"visavis.{stage}")
    names: list[str] = module.__all__
    constants = [name for name in names if name.isupper()]
    classes = [name for name in names if not name.isupper() and name[0].isupper()]
    functions = [name for name in names if name[0].islower()]
    assert names == sorted(constants) + sorted(classes) + sorted(functions)
    assert all(hasattr(module, name) for name in names)
