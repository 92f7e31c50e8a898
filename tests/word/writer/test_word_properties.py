"""A file says about itself what the tree says, and carries answers only when asked."""

import base64
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

from agreement_studio.adapters.word.answers_part import ANSWERS_NAMESPACE
from agreement_studio.drafting.document import Document, Properties


def texts(root: Any) -> dict[str, str]:
    return {one.tag.rpartition("}")[2]: one.text for one in root if one.text}


def test_title_authors_language_and_dates_come_from_the_tree(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    core = texts(part_of(written(), "docProps/core.xml"))
    assert core["title"] == "At Home Together & friends"
    assert core["creator"].startswith("Nethercross Council; ")
    assert core["language"] == "en-GB"
    assert core["created"] == core["modified"] == "2026-11-22T00:00:00Z"
    assert core["contentStatus"] == "Draft 3 – not yet agreed"


def test_which_agreement_and_revision_a_file_came_from_is_written_inside(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    custom = part_of(written(guidance=True), "docProps/custom.xml")
    held = {one.get("name"): one[0].text for one in custom}
    assert held == {
        "Agreement identifier": "agr-7f3a2c",
        "Agreement revision": "Draft 3",
        "Agreement sha256": "9c41" * 16,
        "Agreement edition": "guidance",
    }


def test_the_language_of_the_document_is_the_language_of_its_styles(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    part_of: Callable[..., Any],
) -> None:
    welsh = replace(rich_document(), properties=Properties("Teitl", language="cy-GB"))
    data = written(welsh)
    ns = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    styles = part_of(data, "word/styles.xml")
    assert styles.xpath("//w:docDefaults//w:lang/@w:val", namespaces=ns) == ["cy-GB"]
    settings = part_of(data, "word/settings.xml")
    assert settings.xpath("//w:themeFontLang/@w:val", namespaces=ns) == ["cy-GB"]
    mode = "//w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert settings.xpath(mode, namespaces=ns) == ["15"]


def test_answers_travel_inside_only_when_given(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    answers = b'{"title": "At Home Together", "note": "<&>"}'
    with zipfile.ZipFile(io.BytesIO(written())) as archive:
        assert not [name for name in archive.namelist() if name.startswith("customXml")]
    data = written(tracked_data=answers)
    item = part_of(data, "customXml/item1.xml")
    assert item.tag == f"{{{ANSWERS_NAMESPACE}}}answers"
    assert base64.b64decode(item.text or "") == answers
    assert item.get("sha256") == sha256(answers).hexdigest()


def test_a_draft_keeps_track_of_changes_and_a_final_copy_does_not(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    part_of: Callable[..., Any],
) -> None:
    ns = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    final = written(replace(rich_document(), draft_mark=""))
    tracked = [
        bool(part_of(data, "word/settings.xml").xpath("//w:trackRevisions", namespaces=ns))
        for data in (written(), final)
    ]
    assert tracked == [True, False]
