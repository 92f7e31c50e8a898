"""Opens a template file that anybody may have made: sound and whole, or refused in one sentence.

Nothing in it is run and nothing is unpacked to a disk. Names, sizes, counts and ratios are looked
at before anything is read, and every hash before anything is believed.
"""

from collections.abc import Callable, Mapping
from typing import NoReturn, TypeVar

from pydantic import ValidationError

from agreement_studio.adapters.files.caps import refuse_depth
from agreement_studio.adapters.files.container.looks import looks_of
from agreement_studio.adapters.files.container.readable import read_readable
from agreement_studio.adapters.files.container.zip_reading import (
    Members,
    ZipFaultError,
    read_members,
)
from agreement_studio.adapters.files.parsing import parsed
from agreement_studio.adapters.files.templates import layout
from agreement_studio.adapters.files.templates.manifest import TemplateManifest
from agreement_studio.application.templates.template import Template
from agreement_studio.application.templates.words import entries_in
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError, UnreadableFileError
from agreement_studio.domain.room_only import outward

_Read = TypeVar("_Read")

CheckHouseStyle = Callable[[bytes], object]
"""Refuses a Word file that is not safe, with a StudioError."""


class UnsafeTemplateError(UnreadableFileError):
    """A template that is not taken in. Says which file and why; nothing of it was used."""


def opened_template(data: bytes, where: str, check_house_style: CheckHouseStyle) -> Template:
    """What a template file holds; `where` is how sentences call it.

    Raises:
        UnsafeTemplateError: it is no template, damaged, too large, newer, or not safe.
    """
    if len(data) > layout.FILE_LIMIT:
        most = layout.FILE_LIMIT // 2**20
        _refuse(f"{where} is larger than {most} MB, the most a template may be")
    members = _members(data, where)
    manifest = _manifest(members, data, where)
    _refuse_misfits(members.sound, manifest, where)
    return _Parts(members.sound, where, check_house_style).template(manifest)


def _refuse(sentence: str) -> NoReturn:
    raise UnsafeTemplateError(f"{sentence}. Nothing of it was taken in.")


def _members(data: bytes, where: str) -> Members:
    try:
        members = read_members(data, layout.LIMITS)
    except ZipFaultError as fault:
        if not data.startswith(b"PK"):
            _refuse_other(data, where, ())
        _refuse(f"{where} is not opened: {fault}")
    if not members.is_sealed or members.broken:
        _refuse(f"{where} is damaged: it is not as it was written")
    return members


def _refuse_other(data: bytes, where: str, names: tuple[str, ...]) -> NoReturn:
    said = looks_of(data, names).sentence.partition(",")[0].partition(":")[0].partition(".")[0]
    kind = "" if "empty" in said else ", not a template"
    _refuse(f"{where} {said.removesuffix(' whatever its name says')}{kind}")


def _manifest(members: Members, data: bytes, where: str) -> TemplateManifest:
    held = members.sound.get(layout.MANIFEST)
    if held is None:
        _refuse_other(data, where, tuple(members.sound))
    try:
        return TemplateManifest.model_validate_json(held)
    except ValidationError as fault:
        name = ".".join(str(part) for part in fault.errors()[0]["loc"])[:60]
        if "history.crdt" in members.sound:
            _refuse(f"{where} is an agreement file, not a template")
        if name == "kind" or not name:
            _refuse(f"{where} is a zip file, but not a template")
        _refuse(f"{where} is not opened: its manifest says something unusable as “{name}”")


def _refuse_misfits(sound: Mapping[str, bytes], manifest: TemplateManifest, where: str) -> None:
    if manifest.format > layout.FORMAT:
        _refuse(f"{where} was made by a newer version of Agreement Studio")
    for name in sound:
        if name not in layout.NAMES:
            _refuse(f"{where} is not opened: it holds “{name[:60]}”, which no template has")
    if layout.AGREEMENT not in sound:
        _refuse(f"{where} is damaged: it holds no agreement")
    others = {name: data for name, data in sound.items() if name != layout.MANIFEST}
    listed = manifest.members
    if listed.keys() != others.keys() or not all(listed[n].fits(d) for n, d in others.items()):
        _refuse(f"{where} is damaged: it is not as it was written")


class _Parts:
    """Reads the parts of a file that is whole."""

    def __init__(
        self, sound: Mapping[str, bytes], where: str, check_house_style: CheckHouseStyle
    ) -> None:
        self._sound, self._where, self._check = sound, where, check_house_style

    def template(self, manifest: TemplateManifest) -> Template:
        """All of it, each part checked."""
        agreement = self._agreement(layout.AGREEMENT)
        return Template(
            about=manifest.about(),
            agreement=agreement or Agreement(),
            sample=self._agreement(layout.SAMPLE),
            word_list=self._word_list(),
            house_style=self._house_style(),
            agenda=self._agenda(),
        )

    def _agreement(self, name: str) -> Agreement | None:
        """What stays in the room is no part of a template, whoever put it there."""
        data = self._sound.get(name)
        if data is None:
            return None
        if len(data) > layout.ANSWERS_LIMIT:
            _refuse(f"{self._where} is not opened: its {name} is larger than any agreement")
        return outward(self._tried(name, lambda: read_readable(data, name)))

    def _word_list(self) -> bytes:
        data = self._text(layout.WORD_LIST, layout.WORD_LIST_LIMIT)
        if data:
            self._tried(layout.WORD_LIST, lambda: self._entries(data))
        return data

    def _entries(self, data: bytes) -> object:
        name = layout.WORD_LIST
        parsed(data.decode(), name)
        return entries_in(data, name)

    def _agenda(self) -> bytes:
        data = self._text(layout.AGENDA, layout.AGENDA_LIMIT)
        if data:
            self._tried(layout.AGENDA, lambda: parsed(data.decode(), layout.AGENDA))
        return data

    def _text(self, name: str, limit: int) -> bytes:
        data = self._sound.get(name, b"")
        if len(data) > limit:
            _refuse(f"{self._where} is not opened: its {name} is larger than it may be")
        try:
            refuse_depth(data.decode(), name)
        except UnicodeDecodeError:
            _refuse(f"{self._where} is not opened: its {name} is not UTF-8 text")
        except UnreadableFileError as fault:
            self._unusable(name, fault)
        return data

    def _house_style(self) -> bytes:
        data = self._sound.get(layout.HOUSE_STYLE, b"")
        if data:
            self._tried(layout.HOUSE_STYLE, lambda: self._check(data))
        return data

    def _tried(self, name: str, read: Callable[[], _Read]) -> _Read:
        try:
            return read()
        except StudioError as fault:
            self._unusable(name, fault)

    def _unusable(self, name: str, fault: StudioError) -> NoReturn:
        said = fault.sentence.split(". ")[0].rstrip(".")
        raise UnsafeTemplateError(
            f"{self._where} is not opened: its {name} cannot be used ({said}). "
            "Nothing of it was taken in."
        ) from None
