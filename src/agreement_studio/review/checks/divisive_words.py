"""Words that can set partners against each other, in whatever people wrote."""

from collections.abc import Iterator

from agreement_studio.domain.glossary import Term
from agreement_studio.domain.governance import Body
from agreement_studio.domain.information import Publicity
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import record_lists, sections
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.room_only import stays_in_room
from agreement_studio.domain.wording import KeptWord, OwnClause, WordingOverride
from agreement_studio.drafting.document import Clause, Effect, Variable
from agreement_studio.review.asking import Ask
from agreement_studio.review.finding import Severity
from agreement_studio.review.language.scan import Hit
from agreement_studio.review.matter import Index, kind_of
from agreement_studio.review.rule import Remark, Remarks, rule
from agreement_studio.review.texts_of import texts_in
from agreement_studio.review.word_checks import instead
from agreement_studio.texts import load_texts

CHECK = "X13"
SPEAKING_UP = "X14"


def _paths(clause: Clause) -> set[str]:
    inlines = (inline for paragraph in clause.paragraphs for inline in paragraph.inlines)
    return {inline.path for inline in inlines if isinstance(inline, Variable)}


SAID_IN = Index(Clause, _paths)
"""The clauses that say an answer, by its path."""
KEPT = Index(KeptWord, lambda kept: [kept.phrase.casefold()])
TERMS = Index(Term, lambda term: [term.term.casefold()])


def divisive_words(record: Record, ask: Ask) -> Remarks:
    for path, hit in _hits_in(record, kind_of(type(record)), ask):
        if not (_may_gag(record) and hit.entry.check == SPEAKING_UP):
            yield _remark(hit, path, ask)


for _model in record_lists().values():
    rule(CHECK, of=_model)(divisive_words)


@rule(CHECK)
def divisive_words_in_single_answers(ask: Ask) -> Remarks:
    for name in sections():
        value = ask.answer(name)
        for path, hit in _hits_in(value, name, ask):
            if not (_may_gag(value) and hit.entry.check == SPEAKING_UP):
                yield _remark(hit, path, ask)


@rule(SPEAKING_UP, of=OwnClause)
@rule(SPEAKING_UP, of=WordingOverride)
def stops_a_partner(record: Record, ask: Ask) -> Remarks:
    yield from _gagging(record, kind_of(type(record)), ask)


@rule(SPEAKING_UP)
def stops_a_partner_in_public(ask: Ask) -> Remarks:
    yield from _gagging(ask.agreement.publicity, "publicity", ask)


def _may_gag(value: Frozen) -> bool:
    """Whether it holds wording that X14 looks at by itself."""
    return isinstance(value, OwnClause | WordingOverride | Publicity)


def _gagging(value: Frozen, home: str, ask: Ask) -> Remarks:
    for path, hit in _hits_in(value, home, ask):
        if hit.entry.check == SPEAKING_UP:
            yield Remark(path, clauses=_clauses(path, ask), phrase=_written(hit))


def _hits_in(value: Frozen, home: str, ask: Ask) -> Iterator[tuple[str, Hit]]:
    for path, text in texts_in(value, home):
        for hit in ask.hits(text):
            if not _is_kept(hit, path, ask) and not _is_name(hit, text, ask):
                yield path, hit


def _is_kept(hit: Hit, path: str, ask: Ask) -> bool:
    """Whether people kept the word here, or gave it a meaning of their own."""
    said = _written(hit).casefold()
    if ask.where(TERMS, said):
        return True
    return any(kept.where in {"", path} for kept in ask.where(KEPT, said))


def _is_name(hit: Hit, text: str, ask: Ask) -> bool:
    """Whether the words stand in the name of a partner or a body."""
    agreement = ask.agreement
    named: list[Partner | Body] = [*agreement.partners, *agreement.bodies]
    names = {name for one in named for name in (one.name, one.known_as) if name}
    return any(hit.text in name and _lies_within(hit, name, text) for name in names)


def _lies_within(hit: Hit, name: str, text: str) -> bool:
    start = text.find(name)
    while start >= 0:
        if start <= hit.start and hit.end <= start + len(name):
            return True
        start = text.find(name, start + 1)
    return False


def _remark(hit: Hit, path: str, ask: Ask) -> Remark:
    clauses = _clauses(path, ask)
    effects = {one.effect for one in ask.where(SAID_IN, path)}
    is_quiet = bool(effects) and Effect.INTENT not in effects
    entry = hit.entry
    is_buying = entry.check == "R13"
    return Remark(
        path,
        check="R13" if is_buying else entry.id,
        case="words" if is_buying else "",
        clauses=clauses,
        severity=Severity.NOTE if is_quiet else None,
        home=load_texts().section_of(path.partition(".")[0]),
        in_room=stays_in_room(_field(path)),
        phrase=_written(hit),
        why=entry.why,
        swaps=instead(entry),
    )


def _clauses(path: str, ask: Ask) -> list[str]:
    return [one.key for one in ask.where(SAID_IN, path)]


def _written(hit: Hit) -> str:
    return " ".join(hit.text.split())


def _field(path: str) -> str:
    """The field of the model that a path points into: ``powers.conditions``."""
    head, *rest = path.split(".")
    return ".".join((head, *(rest[1:] if head in record_lists() else rest)))
