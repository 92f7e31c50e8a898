"""Writes a template file: the same template gives the same bytes, and a seal covers them all."""

import zlib

from pydantic import ValidationError

from agreement_studio.adapters.files.container.deflating import Deflating
from agreement_studio.adapters.files.container.manifest import Member
from agreement_studio.adapters.files.container.packing import SEAL_LENGTH, sealed
from agreement_studio.adapters.files.container.zip_writing import DEFLATED, STORED, Entry, zipped
from agreement_studio.adapters.files.stamp import sha256_of
from agreement_studio.adapters.files.templates import layout
from agreement_studio.adapters.files.templates.manifest import manifest_of
from agreement_studio.application.templates.template import Template
from agreement_studio.domain.canonical import readable_json
from agreement_studio.domain.errors import StudioError


class UnfitTemplateError(StudioError):
    """A template that could be written, but not opened again."""


def packed_template(template: Template) -> bytes:
    """The file.

    Raises:
        UnfitTemplateError: something in it is too large, too long, or not as it should be.
    """
    members = _members(template)
    for name, data in members.items():
        if len(data) > _limit(name):
            raise UnfitTemplateError(
                f"The template’s {name} would be larger than is opened again. "
                "Leave something out of it."
            )
    listed = {n: Member(size=len(one), sha256=sha256_of(one)) for n, one in members.items()}
    try:
        manifest = manifest_of(template.about, listed).as_bytes()
    except ValidationError as fault:
        raise UnfitTemplateError(_said(fault)) from None
    entries = [_entry(name, one) for name, one in ({layout.MANIFEST: manifest} | members).items()]
    file = sealed(zipped(entries, SEAL_LENGTH))
    if len(file) > layout.FILE_LIMIT:
        raise UnfitTemplateError(
            f"The template would be larger than {layout.FILE_LIMIT // 2**20} MB, the most that is "
            "opened again. Take out its house style."
        )
    return file


def _members(template: Template) -> dict[str, bytes]:
    sample = b"" if template.sample is None else readable_json(template.sample)
    found = {
        layout.AGREEMENT: readable_json(template.agreement),
        layout.SAMPLE: sample,
        layout.WORD_LIST: template.word_list,
        layout.HOUSE_STYLE: template.house_style,
        layout.AGENDA: template.agenda,
    }
    return {name: data for name, data in found.items() if data}


def _limit(name: str) -> int:
    limits = {
        layout.AGREEMENT: layout.ANSWERS_LIMIT,
        layout.SAMPLE: layout.ANSWERS_LIMIT,
        layout.WORD_LIST: layout.WORD_LIST_LIMIT,
        layout.AGENDA: layout.AGENDA_LIMIT,
    }
    return limits.get(name, layout.LIMITS.member)


def _entry(name: str, data: bytes) -> Entry:
    """A member; what would shrink as only bombs do is stored."""
    method, packed = DEFLATED, Deflating().deflated(data)
    if layout.LIMITS.is_bomb(len(data), len(packed)):
        method, packed = STORED, data
    return Entry(name, method, packed, len(data), zlib.crc32(data))


_FIELDS = {
    "title": "Give the template a title of at most 200 characters.",
    "version": "A version of a template is a number such as 2 or 2.1.",
    "id": "The id of a template is letters and digits, 8 to 64 of them.",
    "changelog": "Say in at most 2,000 characters what changed in this version.",
}


def _said(fault: ValidationError) -> str:
    """One sentence on the first thing that does not fit."""
    name = str(fault.errors()[0]["loc"][0])
    known = _FIELDS.get(name)
    return (
        known or f"The template’s “{name.replace('_', ' ')}” is too long or holds odd characters."
    )
