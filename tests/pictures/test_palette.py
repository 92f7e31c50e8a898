"""Colours and the sector code."""

import itertools

import pytest

from agreement_studio.pictures.palette import Theme, colours, contrast, sector_codes

_PAIRS = [
    ("ink", "paper"),
    ("ink2", "paper"),
    ("ink2", "tint"),
    ("brand", "paper"),
    ("brand", "tint"),
    ("on_brand", "brand"),
    ("note", "note_ground"),
    ("gap", "gap_ground"),
    ("gap", "paper"),
    ("law", "law_ground"),
    ("law", "law_tag"),
    ("on_level", "level_tell"),
    ("on_level", "level_ask"),
    ("on_level", "level_shape"),
    ("on_level_ceding", "level_together"),
    ("on_level_ceding", "level_handover"),
    *(("on_sector", sector) for sector in ("public", "business", "social", "community")),
]


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("text", "ground"), _PAIRS)
def test_every_text_reads_on_its_ground(theme: Theme, text: str, ground: str) -> None:
    palette = colours(theme)
    assert contrast(palette[text], palette[ground]) >= 4.5


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)


def test_each_sector_differs_from_the_others_in_shape_letter_mark_and_colour() -> None:
    for one, other in itertools.combinations(sector_codes().values(), 2):
        assert one.shape is not other.shape
        assert one.letter != other.letter
        assert one.mark != other.mark
        assert one.light != other.light
        assert one.dark != other.dark


def _as_seen(colour: str, matrix: tuple[tuple[float, float, float], ...]) -> tuple[float, ...]:
    """CIE L*a*b* of a colour seen through a matrix in linear light."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    seen = [min(1, max(0, sum(m * v for m, v in zip(r, linear, strict=True)))) for r in matrix]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        (v / w) ** (1 / 3) if v / w > 0.008856 else 7.787 * v / w + 16 / 116
        for v, w in (
            (sum(m * c for m, c in zip(row, seen, strict=True)), w)
            for row, w in zip(to_xyz, white, strict=True)
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


# Machado, Oliveira and Fernandes 2009, severity 1.
_SIGHT = {
    "red-blind": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "green-blind": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "blue-blind": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@pytest.mark.parametrize("sight", list(_SIGHT))
def test_sector_colours_stay_apart_for_colour_blind_eyes(sight: str) -> None:
    seen = [_as_seen(code.light, _SIGHT[sight]) for code in sector_codes().values()]
    for one, other in itertools.combinations(seen, 2):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 20
