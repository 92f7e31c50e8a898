"""What stands where at which size."""

import pytest

from agreement_studio.desktop.window.arrangement import arrangement


@pytest.mark.parametrize(
    ("width", "scale", "sidebar", "right", "words"),
    [
        (1920, 1.0, True, True, True),
        (1200, 1.0, True, True, True),
        (1199, 1.0, True, False, True),
        (1024, 1.0, True, False, True),
        (880, 1.0, True, False, True),
        (879, 1.0, False, False, True),
        (760, 1.0, False, False, True),
        (759, 1.0, False, False, False),
        (1366, 2.0, False, False, False),
        (1920, 1.5, True, True, True),
    ],
)
def test_panes_give_way_one_after_the_other(
    width: int, scale: float, sidebar: bool, right: bool, words: bool
) -> None:
    found = arrangement(width, 768, scale)
    assert (found.has_sidebar, found.has_right, found.has_words) == (sidebar, right, words)
    assert found.has_targets == sidebar


def test_a_low_window_keeps_its_height_for_the_page() -> None:
    assert arrangement(1366, 480, 1.0).has_strip
    assert not arrangement(1366, 479, 1.0).has_strip
    assert not arrangement(1366, 768, 2.0).has_strip


def test_templates_stand_in_as_many_columns_as_fit() -> None:
    columns = [arrangement(width, 768, 1.0).template_columns for width in (1920, 1366, 1024, 683)]
    assert columns == [4, 3, 2, 1]
