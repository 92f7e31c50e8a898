"""Begins an agreement from a template, which the agreement then remembers."""

from agreement_studio.application.templates.template import Template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.legal import MadeFrom


def begun_from(template: Template) -> Agreement:
    """What a new agreement holds."""
    about = template.about
    made_from = MadeFrom(template=about.id, version=about.version)
    return template.agreement.amended(made_from=made_from)
