"""Where an answer stands and what it may hold: all that a field on a page is made from."""

from dataclasses import dataclass
from typing import Any

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import Part, parts_of, record_lists, sections
from agreement_studio.domain.record import Frozen
from agreement_studio.domain.room_only import stays_in_room
from agreement_studio.drafting.answers.kinds import Kind, kind_of


@dataclass(frozen=True, slots=True)
class Spot:
    """One answer: its address, and the field of the model that it fills."""

    address: Address
    model: type[Frozen]
    field: str

    @property
    def kind(self) -> Kind:
        return kind_of(self.model, self.field)

    @property
    def is_prose(self) -> bool:
        """Whether people write sentences there. Of lists of words the marks tell it."""
        if parts_of(self.model)[self.field] is Part.PROSE:
            return True
        return "ProseMark" in repr(self.model.model_fields[self.field].annotation)

    @property
    def may_be_empty(self) -> bool:
        """Whether it may hold nothing at all."""
        info = self.model.model_fields[self.field]
        return not info.is_required() and self.empty in (None, "", ())

    @property
    def empty(self) -> Any:
        """What it holds before anybody answers."""
        info = self.model.model_fields[self.field]
        if info.is_required():
            return None
        return info.get_default(call_default_factory=True, validated_data={})

    @property
    def path(self) -> str:
        """As people and findings name it: ``powers.grants.held_now``."""
        return str(self.address)

    @property
    def text_path(self) -> str:
        """Where its words stand: ``powers.held_now``."""
        return self.address.text_path

    @property
    def stays_in_room(self) -> bool:
        return stays_in_room(self.text_path)


def spot_of(path: str) -> Spot:
    """The spot of a single answer, such as ``name`` or ``purpose.problem``."""
    head, _, name = path.partition(".")
    if not name:
        return Spot(Address(head), Agreement, head)
    return Spot(Address(head, "", (name,)), sections()[head], name)


def spot_in(head: str, identifier: str, name: str) -> Spot:
    """The spot of a field of one record."""
    return Spot(Address(head, identifier, (name,)), record_lists()[head], name)
