"""What every program with a screen understands on its command line."""

from __future__ import annotations

import pytest

from ui.options import Geometry, geometry, positive


@pytest.mark.parametrize(
    ("text", "window"),
    [("1080x1920", Geometry((1080, 1920))), ("540x960+20+0", Geometry((540, 960), (20, 0)))],
)
def test_a_geometry_has_a_size_and_perhaps_a_place(text: str, window: Geometry) -> None:
    assert geometry(text) == window


@pytest.mark.parametrize("text", ["", "big", "10x10", "540x960+20", "-540x960", "540x960+-1+2", "540 x 960"])
def test_what_is_no_geometry_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        geometry(text)


@pytest.mark.parametrize("text", ["0", "-1", "nan", "10000", "wide"])
def test_a_measure_is_positive_and_not_absurd(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        positive(text)
