from visavis.world.reference import reference


def test_scalars_stay_text_but_for_null_and_booleans() -> None:
    countries = reference("countries")
    assert countries["NOR"] == ["NO", "578", "579"]
    chairs = reference("blocs")["EAEU"]["chairs"]
    assert chairs[-1][1:3] == ["2026-01-01", "2026-12-31"]
    assert {row[4] for row in chairs} == {True, False}
    assert reference("blocs")["EAEU"]["members"][0][2] is None


def test_a_file_is_read_once() -> None:
    assert reference("units") is reference("units")
