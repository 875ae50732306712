from visavis import world


def test_all_is_sorted_and_true() -> None:
    constants = [name for name in world.__all__ if name.isupper()]
    classes = [name for name in world.__all__ if name[0].isupper() and not name.isupper()]
    functions = [name for name in world.__all__ if name.islower()]
    assert world.__all__ == sorted(constants) + sorted(classes) + sorted(functions)
    assert all(hasattr(world, name) for name in world.__all__)
