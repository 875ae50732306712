from visavis.briefs import renderers


def test_all_is_sorted_and_there() -> None:
    assert renderers.__all__ == sorted(renderers.__all__)
    assert all(hasattr(renderers, name) for name in renderers.__all__)
