"""Single answers in the words people read: amounts and dates as printed, choices by their label."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.compare import is_given
from agreement_studio.domain.record import Frozen, Record, Shareable
from agreement_studio.drafting.answers.answer import Answer
from agreement_studio.drafting.answers.kinds import Kind, Nature, kind_of
from agreement_studio.drafting.answers.lookup import Lookup
from agreement_studio.drafting.answers.naming import named
from agreement_studio.drafting.answers.saying import printed
from agreement_studio.texts import MissingTextError, Texts

SHOWN = 300
"""How many characters of one answer a sentence repeats; data holds it whole."""
UNITS = ("hours", "days", "months", "years")
"""What whole numbers count, told by the names of their fields."""
_BY_NAME = frozenset({"partners", "bodies", "groups"})
"""Lists whose entries stand in a sentence without quotation marks."""
_AS_PRINTED = frozenset({Nature.DATE, Nature.PARTIAL_DATE, Nature.MONEY, Nature.MEASURE})


class Spoken:
    """Says the answers of an agreement, room-only ones too.

    What they point at may be gone from it and still be in `other`, such as the version before.
    """

    def __init__(self, agreement: Agreement, texts: Texts, other: Agreement | None = None) -> None:
        self.texts = texts
        self._agreements = (agreement, other or agreement)
        self._lookups = (Lookup(), Lookup())

    def record(self, target: str, identifier: str) -> Record | None:
        """The record with this id in a list."""
        for lookup, agreement in zip(self._lookups, self._agreements, strict=True):
            found = lookup.by_id(agreement, target).get(identifier)
            if found is not None:
                return found
        return None

    def linked(self, record: Record, name: str) -> tuple[Record, ...]:  # noqa: ARG002 - the port's
        """Nothing: no answer is said by what points at it."""
        return ()

    def view(self, name: str) -> tuple[Record, ...]:  # noqa: ARG002 - as above
        """Nothing, as above."""
        return ()

    def gap(self, text_path: str) -> str:
        """What stands for a missing answer."""
        try:
            return self.texts.gap(text_path)
        except MissingTextError:
            return text_path.rsplit(".", 1)[-1].replace("_", " ")

    def value(self, model: type[Frozen], field: str, value: object, text_path: str) -> str:
        """The answer of a field, or all of a list; “open” where there is none."""
        kind = kind_of(model, field)
        entries = value if isinstance(value, tuple) else (value,)
        said = [self._one(kind.one, field, entry, text_path) for entry in entries]
        return self.listed(said) or self.texts.phrase("changes.open")

    def plain(self, model: type[Frozen], field: str, value: object, text_path: str) -> str:
        """The answer without quotation marks, ``""`` where there is none: part of a name."""
        if not is_given(value) or isinstance(value, tuple):
            return ""
        return shortened(self._words(kind_of(model, field).one, field, value, text_path))

    def listed(self, said: list[str]) -> str:
        """Words in a row: a, b and c."""
        *first, last = said or [""]
        if not first:
            return last
        between, ending = self.texts.phrase("changes.between"), self.texts.phrase("changes.last")
        return between.join(first) + ending + last

    def quoted(self, text: str) -> str:
        """Words between quotation marks; “open” for a blank."""
        short = shortened(text)
        if not short:
            return self.texts.phrase("changes.open")
        return self.texts.phrase("changes.quoted", text=short)

    def _one(self, kind: Kind, field: str, value: object, text_path: str) -> str:
        if value is None:
            return ""
        words = self._words(kind, field, value, text_path)
        is_plain = (
            kind.nature in _AS_PRINTED
            or kind.nature in {Nature.NUMBER, Nature.WHO, Nature.VALUE}
            or kind.target in _BY_NAME
        )
        return shortened(words) if is_plain else self.quoted(words)

    def _words(self, kind: Kind, field: str, value: object, text_path: str) -> str:
        answer = Answer(self, kind, value, text_path, text_path)
        if isinstance(value, Shareable):
            return value.text
        if isinstance(value, int) and not isinstance(value, bool):
            return self._counted(field, value)
        if kind.nature in {Nature.WHO, Nature.REFERENCE}:
            return named(answer).text
        if kind.nature is Nature.VALUE and isinstance(value, Frozen):
            return self._parts(value, text_path)
        return printed(answer) if answer.is_answered else ""

    def _counted(self, field: str, number: int) -> str:
        unit = next((unit for unit in UNITS if unit in field.split("_")), "")
        if not unit:
            return f"{number:,}"
        name = unit.removesuffix("s") if number == 1 else unit
        return self.texts.phrase(f"count.{name}", count=f"{number:,}")

    def _parts(self, value: Frozen, text_path: str) -> str:
        """A value of several answers: those that are given, each with what it is."""
        model = type(value)
        said = []
        for name in model.model_fields:
            held = getattr(value, name)
            if is_given(held):
                words = self.value(model, name, held, text_path)
                said.append(self._part(name, words))
        return self.listed(said)

    def _part(self, name: str, words: str) -> str:
        try:
            return self.texts.phrase(f"changes.part.{name}", value=words)
        except MissingTextError:
            return words


def shortened(text: str, limit: int = SHOWN) -> str:
    """The text on one line, cut at a word where it is longer than `limit`."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = line[:limit].rsplit(" ", 1)[0]
    return f"{head} …"
