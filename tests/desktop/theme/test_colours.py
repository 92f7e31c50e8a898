"""Every text and every shape with a meaning stands out from whatever it may stand on."""

import re

import pytest

from agreement_studio.assets import resource
from agreement_studio.desktop.theme import tokens
from agreement_studio.pictures.palette import contrast, sector_codes

PALETTES = ("light", "dark", "contrast")
GROUNDS = ("window", "surface", "card", "sunken", "soft")

# A token, where it may stand, and the least contrast in the three palettes as designed.
RATIOS = [
    ("text", GROUNDS, (13.5, 9.9, 12.3)),
    ("text2", GROUNDS, (6.6, 6.6, 12.3)),
    ("text3", GROUNDS, (4.7, 4.6, 9.3)),
    ("accent", GROUNDS, (5.7, 5.7, 8.2)),
    ("on_accent", ("accent", "accent_hi"), (7.0, 7.8, 13.9)),
    ("control", ("window", "surface", "card"), (3.1, 4.0, 21.0)),
    ("focus", ("window", "surface", "card"), (6.3, 8.7, 16.5)),
    ("must", ("must_bg", "card", "surface"), (6.3, 7.7, 12.3)),
    ("should", ("should_bg", "card", "surface", "window"), (6.1, 8.3, 14.8)),
    ("could", ("could_bg", "card", "surface"), (6.9, 7.4, 21.0)),
    ("ready", ("window", "card"), (6.2, 8.4, 15.1)),
    ("card", ("text",), (16.6, 12.8, 21.0)),  # words on a toast or a tooltip
    ("ink", ("paper",), (17.4, 15.8, 21.0)),
    ("ink", ("mark",), (14.8, 13.6, 17.8)),
    ("ink2", ("paper",), (6.8, 6.7, 12.6)),
]


def least(palette: str, token: str, grounds: tuple[str, ...]) -> float:
    colours = tokens()[palette].colours
    return min(contrast(colours[token], colours[ground]) for ground in grounds)


@pytest.mark.parametrize(("token", "grounds", "designed"), RATIOS, ids=lambda one: str(one)[:30])
def test_each_colour_keeps_the_contrast_it_was_designed_with(
    token: str, grounds: tuple[str, ...], designed: tuple[float, ...]
) -> None:
    found = [round(least(palette, token, grounds), 1) for palette in PALETTES]
    assert found == list(designed)


@pytest.mark.parametrize("palette", PALETTES)
def test_text_never_falls_below_what_is_asked_of_text(palette: str) -> None:
    for token in ("text", "text2", "text3", "accent"):
        assert least(palette, token, GROUNDS) >= 4.5


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("sector", sector_codes())
def test_a_sectors_mark_stands_out_and_its_letter_can_be_read(palette: str, sector: str) -> None:
    assert least(palette, sector, ("sunken", "card", "surface")) >= 3
    assert least(palette, "on_sector", (sector,)) >= 4.5


def test_every_palette_has_the_same_tokens() -> None:
    assert tuple(tokens()) == PALETTES
    assert len({frozenset(one.colours) for one in tokens().values()}) == 1
    for one in tokens().values():
        assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in one.colours.values())


@pytest.mark.parametrize("palette", PALETTES)
def test_the_small_marks_of_controls_are_in_the_colours_of_their_palette(palette: str) -> None:
    colours = tokens()[palette].colours
    wanted = {"tick": "on_accent", "down": "text2", "up": "text2", "submenu": "text2"}
    for name, token in wanted.items():
        svg = resource("icons", "marks", palette, f"{name}.svg").read_text(encoding="utf-8")
        assert f'stroke="{colours[token]}"' in svg
