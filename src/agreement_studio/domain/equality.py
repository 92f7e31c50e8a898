"""Equality and universality: who could lose, who is missing, and whether it is open to all."""

from datetime import date

from agreement_studio.domain.record import Frozen, Prose, Text


class Equality(Frozen):
    """The thinking that the equality duty asks for, and what is open to all."""

    considered: Prose = ""
    """What we thought about and decided; a sentence or more."""
    considered_on: date | None = None
    """When."""
    could_lose: tuple[Text, ...] = ()
    """Who could be worse off."""
    what_we_do: Prose = ""
    """What we do so that they are not."""
    open_to: Text = ""
    """Who may use what we create, on the same terms: "anyone over 40 in Ellismoor"."""
    universality: Prose = ""
    """How it is open to all; a sentence of its own."""
    reason_for_some: Prose = ""
    """Where help is for some people only: who and why."""
    languages: tuple[Text, ...] = ()
    """Languages in which people can read this and take part."""
    formats: tuple[Text, ...] = ()
    """Other formats: easy read, audio, large print."""
    equal_standing: bool | None = None
    """Whether the language versions have equal standing."""
    leading_language: Text = ""
    """Otherwise, which version counts."""
