"""How far each section has come: in a word, and in a light agreement without nagging."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice, SectionKey
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.document import Gap
from agreement_studio.review.completeness import Progress, SectionState, section_states
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.texts import load_texts

ONE = Agreement(partners=(Partner(id="council", name="Council"),))
GAP = Gap("partners.council.legal_form", "what kind of body it is")


def noticed(severity: Severity) -> Finding:
    return Finding("P03", severity, "partners", "What can it not do?")


def partners_of(
    agreement: Agreement,
    *findings: Finding,
    gaps: tuple[Gap, ...] = (),
    agreed: frozenset[SectionKey] = frozenset(),
) -> SectionState:
    states = section_states(agreement, findings, gaps, agreed, load_texts())
    assert [state.section for state in states] == list(SectionKey)
    return next(state for state in states if state.section is SectionKey.PARTNERS)


def test_nothing_answered_is_not_started() -> None:
    assert partners_of(Agreement()).progress is Progress.NOT_STARTED


def test_what_nobody_has_begun_is_not_started_whatever_a_reader_asks() -> None:
    assert partners_of(Agreement(), noticed(Severity.MUST)).progress is Progress.NOT_STARTED


def test_a_small_group_is_offered_what_it_has_not_begun() -> None:
    light = Agreement(edition=EditionChoice.LIGHT)
    assert partners_of(light).progress is Progress.OFFERED


def test_answers_with_places_still_to_fill_are_started() -> None:
    state = partners_of(ONE, gaps=(GAP, GAP))
    assert (state.progress, state.gaps) == (Progress.STARTED, 2)


def test_gaps_of_another_section_are_not_counted_here() -> None:
    assert partners_of(ONE, gaps=(Gap("powers.grants.decision", "what"),)).gaps == 0


def test_a_should_needs_attention_and_a_could_does_not() -> None:
    assert partners_of(ONE, noticed(Severity.SHOULD)).progress is Progress.NEEDS_ATTENTION
    assert partners_of(ONE, noticed(Severity.COULD)).progress is Progress.READY


def test_in_a_light_agreement_only_a_must_needs_attention() -> None:
    light = ONE.amended(edition=EditionChoice.LIGHT)
    assert partners_of(light, noticed(Severity.SHOULD)).progress is Progress.READY
    assert partners_of(light, noticed(Severity.MUST)).progress is Progress.NEEDS_ATTENTION


def test_nothing_missing_and_nothing_noticed_is_ready() -> None:
    assert partners_of(ONE).progress is Progress.READY


def test_what_everyone_consents_to_is_agreed_whatever_a_reader_noticed() -> None:
    agreed = frozenset({SectionKey.PARTNERS})
    state = partners_of(ONE, noticed(Severity.SHOULD), agreed=agreed)
    assert (state.progress, state.findings) == (Progress.AGREED, 1)


def signing(agreement: Agreement, *gaps: Gap) -> SectionState:
    states = section_states(agreement, (), gaps, frozenset(), load_texts())
    return next(state for state in states if state.section is SectionKey.SIGNATURES)


def test_the_signing_has_begun_once_somebody_is_named_who_signs() -> None:
    assert signing(ONE).progress is Progress.NOT_STARTED
    named = Agreement(partners=(Partner(id="council", name="Council", signatory="Chair"),))
    assert signing(named).progress is Progress.READY


def test_what_is_still_to_say_about_signing_is_counted_there_and_not_with_the_partners() -> None:
    named = Agreement(partners=(Partner(id="council", name="Council", signatory="Chair"),))
    missing = Gap("partners.council.authority_reference", "by what authority")
    assert signing(named, missing).progress is Progress.STARTED
    assert partners_of(named, gaps=(missing,)).gaps == 0
