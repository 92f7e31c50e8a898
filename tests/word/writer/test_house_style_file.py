"""The house style in the repository is the one its measures make, and lacks nothing."""

import io
import zipfile

import pytest

from agreement_studio.adapters.word.house_style.file import house_style_file, styles
from agreement_studio.adapters.word.house_style.lists import numbering
from agreement_studio.adapters.word.prepared_style import (
    NUMBERING_PART,
    STYLES_PART,
    HouseStyleError,
    house_style,
    prepare_parts,
    prepare_style,
)
from agreement_studio.adapters.word.roles import MARK_STYLES, ROLE_STYLES, TABLE_STYLES
from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle, TableStyle
from agreement_studio.adapters.word.style_needs import STYLE_NEEDS
from agreement_studio.assets import resource
from agreement_studio.drafting.document import Role, TableKind


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_file_is_what_its_measures_make() -> None:
    assert parts(resource("house-style.docx").read_bytes()) == parts(house_style_file())


def test_every_role_mark_and_kind_has_a_style() -> None:
    assert set(ROLE_STYLES) == set(Role)
    assert set(TABLE_STYLES) == set(TableKind)
    assert len(set(MARK_STYLES.values())) == len(MARK_STYLES)


def test_every_style_asked_for_says_what_it_is_for() -> None:
    named = {need.name for need in STYLE_NEEDS}
    assert named == {*ParagraphStyle, *CharacterStyle, *TableStyle}
    assert all(need.purpose for need in STYLE_NEEDS)


def test_every_style_name_leads_to_one_id() -> None:
    style = house_style()
    assert len(style.style_ids) == len(STYLE_NEEDS) + 2  # the two that Word itself demands
    assert style.paragraph["heading 1"] == "Heading1"
    assert style.language == "en-GB"
    assert style.lists["AS Clause Item (a)"].level == 2


def test_a_style_is_the_same_from_a_path_and_from_bytes() -> None:
    path = resource("house-style.docx")
    assert prepare_style(path).parts == prepare_style(path.read_bytes()).parts


def test_a_file_without_one_of_our_styles_is_refused_by_name() -> None:
    poorer = styles().replace(b'w:val="AS Lead"', b'w:val="Something else"')
    with pytest.raises(HouseStyleError, match="AS Lead"):
        prepare_parts({STYLES_PART: poorer, NUMBERING_PART: numbering()})


def test_a_file_without_numbering_is_refused() -> None:
    with pytest.raises(HouseStyleError, match=r"numbering\.xml"):
        prepare_parts({STYLES_PART: styles()})
