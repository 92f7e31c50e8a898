"""What changed from one version of a template to another, in sentences."""

from dataclasses import dataclass

from agreement_studio.application.change_list import change_list
from agreement_studio.application.templates.template import Template
from agreement_studio.application.told_changes import ChangeList
from agreement_studio.domain.errors import StudioError
from agreement_studio.texts import Texts

_EXTRAS = ("sample", "word_list", "house_style", "agenda")


class OtherTemplateError(StudioError):
    """Two templates that are not versions of one."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of a template beside one another."""

    changes: ChangeList
    """Of the agreement that it begins."""
    beside: tuple[str, ...]
    """What else changed, a sentence each: its title, its house style."""

    def __bool__(self) -> bool:
        return bool(self.changes or self.beside)


def compared(before: Template, after: Template, texts: Texts) -> Compared:
    """What changed from `before` to `after`.

    Raises:
        OtherTemplateError: they are not versions of one template.
    """
    if before.about.id != after.about.id:
        raise OtherTemplateError(
            f"“{before.about.title}” and “{after.about.title}” are two templates, not two versions "
            "of one. Choose two versions of one."
        )
    beside = []
    if before.about.title != after.about.title:
        beside.append(texts.phrase("templates.beside.title", title=after.about.title))
    for name in _EXTRAS:
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            how = "added" if not was else "removed" if not now else "changed"
            beside.append(texts.phrase(f"templates.beside.{name}.{how}"))
    return Compared(change_list(before.agreement, after.agreement, texts), tuple(beside))
