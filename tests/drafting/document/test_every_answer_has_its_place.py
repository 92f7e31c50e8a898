"""Every answer stands in its own place in a document, or on a reviewed list with its reason.

A field added to the model fails here until it is placed, or put on a list by a person.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pytest

from agreement_studio.application.export import hidden_data
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import DecisionRule, EditionChoice, Jurisdiction, Status
from agreement_studio.domain.room_only import FOR_A_PERSON, ROOM_ONLY, UNTIL_RELEASED
from agreement_studio.drafting.answers.kinds import Nature, is_list
from agreement_studio.drafting.answers.naming import called
from agreement_studio.drafting.clause_library.library import load_library
from agreement_studio.drafting.document import (
    Block,
    Clause,
    Document,
    Edition,
    Section,
    Signature,
    Variable,
    paragraphs_of,
)
from agreement_studio.drafting.draft import draft, own_edition
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.pages.readiness import readiness_note
from agreement_studio.texts import load_texts
from tests.drafting.document.sentinels import (
    RECORDS,
    Filler,
    amended_at,
    kind_at,
    path_of,
    places,
    sentinel,
)

CHOSEN = frozenset({Nature.CHOICE, Nature.YES_NO, Nature.REFERENCE})
"""Answers without words of their own: they are seen by what the document says because of them."""

WHERE_OR_HOW = {
    "jurisdiction": "chooses the law that binding words name, by its own name",
    "edition": "chooses how much is printed when nobody asks for another edition",
    "legal.status": "decides which clauses bind, and what the first of them says",
    "legal.good_faith": "chooses between two clauses",
    "powers.stance": "puts a decision among those handed over or among those kept",
    "powers.reversible": "reads on in a sentence",
    "our_values.scope": "puts a value among those of all or among those of some",
    "lines.kind": "puts duties by law into a table of their own",
    "glossary.kind": "puts words with a fixed meaning into the clause of definitions",
    "partners.role": "says who belongs to “we”, and who signs",
    "own_clauses.section": "puts a clause into its section",
    "funder_conditions.resource": "puts a condition beneath its money",
    "tasks.contribution": "prints the outcome that the contribution is for",
    "lines.answers_for.contribution": "prints the outcome that the contribution is for",
}
"""Choices and references whose effect is where or how something stands, with the reason."""

FOR_THE_REVIEW = {
    "kept_findings.place": "a path by which the review finds its question again",
    "kept_findings.rests_on": "digits by which the review knows when to ask again",
    "made_from.template": "an id by which a newer template is known",
    "made_from.version": "by which a newer template is told from an older one",
}
"""Texts for the program alone: they tell nothing, and copies carry them so that all stays quiet."""

IN_OTHER_WORDS = {"wording_overrides.clause_key": "prints as the live number of the clause"}
"""Texts that are not printed as such, with the reason."""


@cache
def drafter() -> Drafter:
    return Drafter(load_library(), load_texts())


@cache
def agreements() -> tuple[Agreement, ...]:
    """Enough agreements to meet each alternative wording, all questions answered yes, then no."""
    rules = {
        "jurisdiction": Jurisdiction.ENGLAND,
        "edition": EditionChoice.STANDARD,
        "wording_overrides__clause_key": "CL-01",
    }
    turned = [
        Filler(turn).agreement(legal__status=status, **rules)
        for turn in range(5)
        for status in Status
    ]
    heard = turned[0].amended(
        governance=turned[0].governance.amended(decision_rule=DecisionRule.LEAD_AFTER_HEARING)
    )
    unanswered = Filler(1, yes=False).agreement(legal__status=Status.BINDING, **rules)
    return (*turned, heard, unanswered)


@dataclass(frozen=True)
class Shown:
    """What documents show: texts by the path of the answer, and headings by the clause's key."""

    answers: Mapping[str, frozenset[str]]
    headings: Mapping[str, frozenset[str]]


@cache
def shown() -> Shown:
    documents = [draft(drafter(), agreement, Edition.CLEAN) for agreement in agreements()]
    documents.append(readiness_note(agreements()[0], load_texts()))
    answers: dict[str, set[str]] = {}
    headings: dict[str, set[str]] = {}
    for document in documents:
        for paragraph in document.paragraphs():
            for inline in paragraph.inlines:
                if isinstance(inline, Variable):
                    answers.setdefault(inline.path, set()).add(inline.text.casefold())
        for block in document.blocks():
            if isinstance(block, Clause):
                headings.setdefault(block.key, set()).add(block.heading.casefold())
    return Shown(
        {path: frozenset(found) for path, found in answers.items()},
        {key: frozenset(found) for key, found in headings.items()},
    )


def worded() -> list[str]:
    return [path_of(*place) for place in places() if kind_at(*place).nature not in CHOSEN]


def chosen() -> list[str]:
    return [path_of(*place) for place in places() if kind_at(*place).nature in CHOSEN]


@pytest.mark.parametrize("path", [p for p in worded() if p not in {*ROOM_ONLY, *FOR_THE_REVIEW}])
def test_an_answer_is_printed_in_its_own_place(path: str) -> None:
    if path in IN_OTHER_WORDS:
        assert changes_the_document(path, "CL-02")
    else:
        assert any(is_printed(path, record) for record in range(RECORDS))


def is_printed(path: str, record: int) -> bool:
    home, _, field = path.rpartition(".")
    wanted = sentinel(home, field, record).casefold()
    name, *deeper = path.split(".")
    if not is_list(name):
        return any(wanted in text for text in shown().answers.get(path, ()))
    identifier = f"{name.replace('_', '-')}-{record}"
    own = ".".join((name, identifier, *deeper))
    headings = (
        heading
        for key, found in shown().headings.items()
        if key.partition(":")[2] == identifier
        for heading in found
    )
    return any(wanted in text for text in (*shown().answers.get(own, ()), *headings))


@pytest.mark.parametrize("path", [path for path in chosen() if path not in ROOM_ONLY])
def test_a_choice_is_seen_in_the_document(path: str) -> None:
    home, _, field = path.rpartition(".")
    kind = kind_at(home, field)
    if kind.nature is Nature.YES_NO or path in WHERE_OR_HOW:
        assert any(changes_the_document(path, other) for other in others(path))
    else:
        assert any(prints(path, other) for other in others(path))


def others(path: str) -> tuple[str | bool, ...]:
    """Answers to change to: each choice, no, or another record."""
    home, _, field = path.rpartition(".")
    kind = kind_at(home, field)
    match kind.nature:
        case Nature.CHOICE:
            return kind.keys
        case Nature.YES_NO:
            return (False,)
        case _:
            return (f"{kind.target.replace('_', '-')}-1",)


def changes_the_document(path: str, other: str | bool) -> bool:
    """Whether some document says more than page one's box and the footer because of it."""
    return any(changed != same for same, changed in changes(path, other))


def prints(path: str, other: str | bool) -> bool:
    """Whether some document says the new answer in a paragraph that was not there before."""
    wanted = words_for(path, other)
    return any(
        word in text
        for same, changed in changes(path, other)
        for _key, text in set(changed) - set(same)
        for word in wanted
    )


def words_for(path: str, other: str | bool) -> frozenset[str]:
    home, _, field = path.rpartition(".")
    kind = kind_at(home, field)
    if kind.nature is Nature.CHOICE:
        texts = load_texts().choices[kind.group][str(other)]
        return frozenset(text.casefold() for text in texts.values())
    record = next(r for r in getattr(agreements()[0], kind.target) if r.id == other)
    return frozenset({called(record).casefold()})


Said = tuple[tuple[str, str], ...]


def changes(path: str, other: str | bool) -> Iterator[tuple[Said, Said]]:
    """What each document says before and after the answer was changed."""
    said = said_in_note if path.startswith("readiness") else said_in_agreement
    for agreement in agreements():
        changed = amended_at(agreement, path.split("."), other)
        yield said_before(said, id(agreement)), said(changed)


@cache
def said_before(said: Callable[[Agreement], Said], identity: int) -> Said:
    return said(next(one for one in agreements() if id(one) == identity))


def said_in_agreement(agreement: Agreement) -> Said:
    return said_in(draft(drafter(), agreement, own_edition(agreement)))


def said_in_note(agreement: Agreement) -> Said:
    return said_in(readiness_note(agreement, load_texts()))


def said_in(document: Document) -> Said:
    """All that a document says, by key and in order; page one's box is left aside."""
    return tuple(
        (paragraph.key, f"{before(section, block)}{paragraph.number} {paragraph.text}".casefold())
        for section in document.sections
        for block in section.blocks
        if block.key != "table:status"
        for paragraph in paragraphs_of(block)
    )


def before(section: Section, block: Block) -> str:
    is_apart = isinstance(block, Signature) and block.new_page
    return f"{section.heading}: {'on a new page: ' if is_apart else ''}"


def test_each_list_of_exceptions_names_fields_that_exist() -> None:
    known = {path_of(*place) for place in places()}
    lists_of_records = set(Agreement.model_fields)
    for listed in (
        WHERE_OR_HOW,
        FOR_THE_REVIEW,
        IN_OTHER_WORDS,
        TOLD_IN_WORDS,
        ROOM_ONLY,
        FOR_A_PERSON,
    ):
        assert set(listed) <= known
    assert set(UNTIL_RELEASED) <= known | lists_of_records


TOLD_IN_WORDS = {
    "consents.seen_hash": "for an earlier wording",
    "wording_overrides.replaces_hash": "[check again: the answers beneath have changed]",
}
"""What stays in the room and makes the document say something all the same, and what."""


@pytest.mark.parametrize("path", TOLD_IN_WORDS)
def test_the_digits_of_a_wording_are_told_in_words_alone(path: str) -> None:
    home, _, field = path.rpartition(".")
    agreement = agreements()[0]
    document = draft(drafter(), agreement, Edition.CLEAN)
    assert TOLD_IN_WORDS[path] in "".join(p.text for p in document.paragraphs())
    assert sentinel(home, field, 0).casefold() not in repr(document).casefold()
    without = amended_at(agreement, path.split("."), "")
    assert hidden_data(agreement) == hidden_data(without)
    again = draft(drafter(), without, Edition.CLEAN)
    assert TOLD_IN_WORDS[path] not in "".join(p.text for p in again.paragraphs())


@pytest.mark.parametrize("path", [path for path in ROOM_ONLY if path not in TOLD_IN_WORDS])
def test_what_stays_in_the_room_leaves_no_trace(path: str) -> None:
    home, _, field = path.rpartition(".")
    agreement = agreements()[0]
    empty = type(agreement.partners[0]).model_fields if home == "partners" else {}
    without = amended_at(agreement, path.split("."), "" if not empty else empty[field].default)
    assert without != agreement
    for edition in Edition:
        assert draft(drafter(), agreement, edition) == draft(drafter(), without, edition)
    assert readiness_note(agreement, load_texts()) == readiness_note(without, load_texts())
    assert hidden_data(agreement) == hidden_data(without)


def unreleased(agreement: Agreement) -> Agreement:
    """The agreement with nothing released, and each partner a person."""
    closed: dict[str, object] = {
        "purpose.said_by.released": False,
        "readiness_answers.released": False,
        "partners.is_person": True,
    }
    for name in ("own_interest", "constraints", "difficult_habit", "instead_you_will_see"):
        closed[f"partners.{name}.released"] = False
    for path, value in closed.items():
        agreement = amended_at(agreement, path.split("."), value)
    return agreement


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("number", range(3))
def test_nothing_held_back_is_anywhere_in_a_document(edition: Edition, number: int) -> None:
    agreement = unreleased(agreements()[number])
    document = draft(drafter(), agreement, edition)
    everything = "\n".join(
        (
            repr(document).casefold(),
            repr(readiness_note(agreement, load_texts())).casefold(),
            hidden_data(agreement).decode().casefold(),
        )
    )
    found = [text for text in held_back(agreement) if text.casefold() in everything]
    assert found == []


def held_back(agreement: Agreement) -> Iterator[str]:
    """The sentinels of all that must stay in the room in such an agreement."""
    assert agreement.purpose.said_by
    yield agreement.purpose.said_by.text
    for partner in agreement.partners:
        yield partner.address
        for words in (partner.own_interest, partner.difficult_habit, partner.instead_you_will_see):
            assert words
            yield words.text
        yield from (words.text for words in partner.constraints)
    yield from (answer.sentence for answer in agreement.readiness_answers)
    yield from (consent.note for consent in agreement.consents)
    yield from (cover.insurer for cover in agreement.covers)


def test_what_its_owner_released_may_be_printed() -> None:
    agreement = amended_at(agreements()[0], ["partners", "is_person"], new=False)
    assert agreement.purpose.said_by
    everything = repr(draft(drafter(), agreement, Edition.CLEAN))
    assert agreement.purpose.said_by.text in everything
    assert agreement.partners[0].address in everything
