"""What happens to a decision, in one choice: it is shared, handed over, or kept."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from typing_extensions import override

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.entries.choices import ShownChoice
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.domain.address import Address, UnknownAddressError, record_at
from agreement_studio.domain.choices import Level, Stance
from agreement_studio.domain.power import Power
from agreement_studio.texts import FieldText, Texts

SHARE, HAND, KEEP = "share", "hand", "keep"
_MEANT: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        SHARE: {"stance": Stance.CEDED, "level": Level.TOGETHER},
        HAND: {"stance": Stance.CEDED, "level": Level.HANDOVER},
        KEEP: {"stance": Stance.KEPT, "level": None},
    }
)


class ThreeWays(AnswerField):
    """Stands for stance and level together. A decision that is kept stays with whoever had it."""

    @override
    def _made_entry(self) -> Entry:
        texts = self._setting.texts
        self._texts = FieldText(texts.phrase("three_ways.label"))
        options = [_option(key, texts) for key in (SHARE, HAND, KEEP)]
        return ShownChoice(options, in_a_row=True)

    @override
    def show_held(self) -> None:
        power = self._power()
        self.entry.show_value(_way(power) if power else None)
        self.line.say(self.entry.unfit, self.entry.note)

    def _power(self) -> Power | None:
        head, identifier = self.spot.address.head, self.spot.address.record
        try:
            held = record_at(self._setting.names.agreement, Address(head, identifier))
        except UnknownAddressError:
            return None
        return held if isinstance(held, Power) else None

    @override
    def _put(self, typed: bool) -> None:
        head, identifier = self.spot.address.head, self.spot.address.record
        chosen = self.entry.value()
        changes = dict(_MEANT[chosen])
        if chosen == KEEP:
            held = self._power()
            begins = self._setting.beginnings.get((head, identifier), {})
            changes["held_now"] = held.held_before if held else begins.get("held_before", ())
        self.line.say(self._setting.put_several(head, identifier, changes), "")


def _option(key: str, texts: Texts) -> tuple[str, str, str]:
    return key, texts.phrase(f"three_ways.{key}"), texts.phrase(f"three_ways.{key}_meaning")


def _way(power: Power) -> str | None:
    """Which of the three it is; None while nobody has said."""
    if power.stance is Stance.KEPT:
        return KEEP
    if power.level is None:
        return None
    return SHARE if power.level is Level.TOGETHER else HAND
