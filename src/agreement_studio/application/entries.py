"""What people call an entry of a list: “the Council”, “decision “small grants””."""

from string import Formatter

from agreement_studio.application.spoken import Spoken, shortened
from agreement_studio.domain.power import Power
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.drafting.answers.naming import called

SHOWN = 80
"""How many characters of a name are shown; many entries are called by a sentence."""
_BY_NAME = frozenset({"partners", "bodies"})


class Entries:
    """Names the entries of an agreement's lists."""

    def __init__(self, spoken: Spoken) -> None:
        self.spoken = spoken
        self.texts = spoken.texts

    def one(self, head: str, record: Record | None = None) -> str:
        """What an entry of the list is: “partner”, “power handed over or shared”."""
        if isinstance(record, Power):
            return self.texts.phrase(f"changes.one_by_stance.{record.stance.value}")
        return self.texts.phrase(f"changes.one.{head}")

    def name(self, head: str, record: Record) -> str:
        """The name of an entry, ``""`` while it has none."""
        pattern = self.texts.phrases.get(f"changes.subject.{head}")
        if pattern is None:
            return shortened(called(record), SHOWN)
        fields = [field for _, field, _, _ in Formatter().parse(pattern) if field]
        said = {
            field: self.spoken.plain(type(record), field, getattr(record, field), f"{head}.{field}")
            for field in fields
        }
        if not any(said.values()):
            return ""
        open_ = self.texts.phrase("changes.open")
        return shortened(
            pattern.format_map({field: text or open_ for field, text in said.items()}), SHOWN
        )

    def quoted(self, head: str, record: Record) -> str:
        """The name as it stands in a sentence: partners and bodies bare, others in quotes."""
        name = self.name(head, record)
        if not name:
            return self.texts.phrase("changes.record.nameless")
        return name if head in _BY_NAME else self.spoken.quoted(name)

    def subject(self, head: str, record: Record) -> str:
        """The entry at the head of a sentence: “The Council”, “Decision “small grants””."""
        name = self.quoted(head, record)
        if head in _BY_NAME and self.name(head, record):
            return upper_first(name)
        one = self.texts.phrase(f"changes.one.{head}")
        return upper_first(self.texts.phrase("changes.record.named", one=one, subject=name))
