"""Which answers are names, figures or people: by the model's own kinds, and one reviewed list.

References, choices and yes-or-no answers are structure; amounts, numbers and dates are figures. A
text has to be on the list below or it is wording: look at every new text field and decide.
"""

from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any, get_args

from agreement_studio.application.templates.template import Kind
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import Frozen, Shareable
from agreement_studio.domain.shape import model_of, reference_target

WHOLE = {
    "our_values": Kind.VALUES,
    "open_points": Kind.PROMPTS,
    "own_clauses": Kind.WORDING,
    "wording_overrides": Kind.WORDING,
    "consents": Kind.ALWAYS,
    "read_by": Kind.ALWAYS,
    "kept_findings": Kind.ALWAYS,
    "kept_words": Kind.ALWAYS,
    "approvals": Kind.ALWAYS,
    "version": Kind.ALWAYS,
    "version_history": Kind.ALWAYS,
    "earlier_documents": Kind.ALWAYS,
    "readiness": Kind.ALWAYS,
    "readiness_answers": Kind.ALWAYS,
    "made_from": Kind.ALWAYS,
}
"""Lists and sections that stay or go as a whole; what stays of them is looked at field by field."""

_NAMES = {
    "Agreement": "name subtitle place",
    "LinkedDocument": "name reference",
    "Partner": "name known_as registration_number speaks_for mandate_from approval_body answers_to "
    "other_work authority_reference register_reference",
    "GroupOfPeople": "name description languages",
    "Outcome": "place population whose_voice",
    "Resource": "source funder funder_document data_agreement",
    "Power": "delegation_reference",
    "Line": "published_at auditor",
    "Body": "name known_as notes_published_at",
    "Governance": "interests_published_at",
    "Information": "data_agreement impact_assessment",
    "Knowledge": "belongs_to",
    "Research": "ethics_reference",
    "Publicity": "thanks_to",
    "Safety": "local_service",
    "Standard": "document",
    "Purpose": "evidence recognition_of",
    "Equality": "languages leading_language",
    "Ending": "lessons_at",
    "Complaints": "door",
}
_PEOPLE = {
    "Who": "role",
    "Partner": "address representative deputy contact_role contact_email contact_phone stand_in "
    "notice_to signatory signatory_office",
    "Purpose": "said_by_description recognition_agreed_by",
    "Line": "role",
    "SafetyLead": "role",
}
_PROMPTS = {"Review": "questions"}
_ALWAYS = {
    "Legal": "reviewed_by reviewed_on",
    "Partner": "size can_hold_money contact_checked_on approval_minute approved_on joins_on "
    "own_interest constraints difficult_habit instead_you_will_see",
    "Purpose": "said_by",
    "Cover": "insurer",
    "WordingOverride": "replaces_hash",
}
LISTED = (
    (Kind.NAMES, _NAMES),
    (Kind.PEOPLE, _PEOPLE),
    (Kind.PROMPTS, _PROMPTS),
    (Kind.ALWAYS, _ALWAYS),
)
"""The reviewed list: fields of each model, by what they are."""

ROLES = frozenset({"role", "contact_role", "signatory_office"})
"""Fields whose words are a role, however they are written; others hold a person's name too."""

LAW = {("Power", "statute"), ("Line", "statute"), ("Partner", "statutory_duties")}
"""Wording whose numbers are those of the law, and stay."""

_IN_MANY_NAMES = """
    the and for our council board group partnership community association society trust charity
    company limited services service street road table centre north south east west town city county
    district borough parish ward public people residents house hall school
"""
NO_PERSONAL_PART = frozenset(_IN_MANY_NAMES.split())
"""Words of a name that tell nobody whose it is: they stay in sentences."""

PARTIAL_DATES = frozenset({"next_on"})
"""Dates that may lack a day, and are texts to the model."""

_FIGURES = (int, Decimal, date)


@cache
def kind_of(model: type[Frozen], field: str) -> Kind:
    """What an answer of this field is to a template."""
    for kind, listed in LISTED:
        if field in listed.get(model.__name__, "").split():
            return kind
    if model is Shareable:
        return Kind.ALWAYS
    annotation = model.model_fields[field].annotation
    if model_of(annotation) in {Money, Measure} or _plain(annotation) in _FIGURES:
        return Kind.FIGURES
    if field in PARTIAL_DATES:
        return Kind.FIGURES
    if reference_target(model, field) or _plain(annotation) is not str:
        return Kind.STRUCTURE
    return Kind.WORDING


def _plain(annotation: Any) -> Any:
    """The type of a value, or of the entries of a list, where nothing may stand as well."""
    while parts := [part for part in get_args(annotation) if part not in {NoneType, Ellipsis}]:
        annotation = parts[0]
    return annotation
