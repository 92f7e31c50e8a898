"""What is left: places still to agree, references to what is gone, findings kept by some of us."""

from collections.abc import Iterator

from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.wording import KeptFinding, OpenPoint
from agreement_studio.drafting.answers.grammar import in_words
from agreement_studio.review.asking import Ask
from agreement_studio.review.check import load_checks
from agreement_studio.review.finding import Severity
from agreement_studio.review.gaps import BLOCK_GAPS, ROW_GAPS, gaps_in
from agreement_studio.review.matter import Tally
from agreement_studio.review.naming import called, listed
from agreement_studio.review.roles import is_full, is_near_signing
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.texts import load_texts

ALL = "all"
POINTS = Tally(OpenPoint, lambda point: [(ALL, 1)] if point.what.strip() else [])
FULL_PARTNERS = Tally(Partner, lambda partner: [(partner.id, 1)] if is_full(partner) else [])


@rule("X16")
def still_to_agree(ask: Ask) -> Remarks:
    gaps = gaps_in(ask.tally(BLOCK_GAPS), ask.tally(ROW_GAPS))
    if gaps.paths:
        yield Remark(
            *gaps.paths,
            clauses=gaps.clauses,
            count=_counted("review.places", len(gaps.paths)),
            where=gaps.first,
        )
    points = ask.count(POINTS, ALL)
    if points and is_near_signing(ask):
        yield Remark("open_points", case="points", count=_counted("review.points", points))


def _counted(name: str, number: int) -> str:
    kind = "one" if number == 1 else "many"
    return load_texts().phrase(f"{name}.{kind}", number=in_words(number))


@rule("lost-reference")
def points_to_what_is_gone(ask: Ask) -> Remarks:
    texts = load_texts()
    for broken in ask.broken_references():
        head, *names = broken.path.split(".")
        one = texts.phrase(f"edit.one.{broken.target}")
        record = ask.find(record_lists()[head], names.pop(0)) if head in record_lists() else None
        label = _label(head, names)
        if record is None:
            yield Remark(broken.path, label=label, one=one)
        else:
            name = called(record)
            yield Remark(broken.path, case="of_record", label=label, one=one, name=name)


def _label(head: str, names: list[str]) -> str:
    """What people read over the nearest answer: "Held now" for ``powers held_now 0 partner``."""
    texts = load_texts()
    paths = (".".join((head, *names[:length])) for length in range(len(names), -1, -1))
    return next((texts.label(path) for path in paths if path in texts.field_paths), head)


@rule("kept", of=KeptFinding)
def kept_by_some(kept: KeptFinding, ask: Ask) -> Remarks:
    check = load_checks().get(kept.finding)
    if check is None:
        return
    if not kept.reason.strip():
        yield Remark(at(kept, "reason"), case="no_reason", title=check.title)
    if check.severity is Severity.MUST:
        missing = tuple(_not_among(kept, ask))
        if missing:
            case = "one" if len(missing) == 1 else ""
            yield Remark(at(kept, "agreed_by"), case=case, title=check.title, name=listed(missing))


def _not_among(kept: KeptFinding, ask: Ask) -> Iterator[str]:
    for identifier in ask.tally(FULL_PARTNERS):
        partner = ask.find(Partner, identifier)
        if partner is not None and identifier not in kept.agreed_by:
            yield called(partner)
