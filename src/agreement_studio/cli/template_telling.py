"""``template list``, ``check``, ``import`` and ``try``: what a template is before it is used."""

from pathlib import Path
from typing import Any

from agreement_studio.application.templates.summary import summary
from agreement_studio.application.templates.template import MAY_GO, MAY_STAY, About, Template
from agreement_studio.application.templates.trial import Trial, tried
from agreement_studio.application.templates.words import heard_with
from agreement_studio.cli.outcome import Exit, plural, remark, say, say_json
from agreement_studio.review.finding import Severity
from agreement_studio.wiring import Studio


def list_templates(studio: Studio, *, as_json: bool) -> Exit:
    """Lists every version of every template, and what cannot be used."""
    found = studio.templates.shelved()
    if as_json:
        say_json(
            made_templates=[
                {**about_object(one.template.about), "path": str(one.path), "shared": one.is_shared}
                for one in found
            ]
        )
    for one in () if as_json else found:
        about = one.template.about
        say(f"{about.title}\tversion {about.version}\t{about.what_for}\t{one.path}")
    refused = studio.templates.refused()
    remark(*refused)
    return Exit.CHANGED if refused else Exit.WRITTEN


def check(path: Path, studio: Studio, *, as_json: bool) -> Exit:
    """Tells what a template brings. One that is not safe is not opened, which is said."""
    template = studio.templates.read(path)
    _tell(template, path, studio, as_json=as_json)
    return Exit.WRITTEN


def take_in(path: Path, studio: Studio, *, as_json: bool) -> Exit:
    """Puts a template into the library."""
    template = studio.templates.read(path)
    kept = studio.templates.keep(template)
    _tell(template, path, studio, as_json=as_json)
    if not as_json:
        say(f"It is in your library: {kept}")
    return Exit.WRITTEN


def try_out(path: Path, studio: Studio, *, as_json: bool) -> Exit:
    """Drafts a template for three made-up partnerships and tells what is still open."""
    template = studio.templates.read(path)
    trials = tried(template, studio.critical_friend(heard_with(template).words).look)
    if as_json:
        say_json(trials=[_trial_object(one) for one in trials])
        return Exit.WRITTEN
    for one in trials:
        noticed = ", ".join(f"{one.findings(level)} {level.value}" for level in _LEVELS)
        say(
            f"{studio.texts.phrase(f'templates.partnership.{one.key}')}, “{one.agreement.name}”: "
            f"{plural(one.partners, 'partner', 'partners')}, "
            f"{plural(one.open_points, 'point', 'points')} still to agree; noticed: {noticed}"
        )
    return Exit.WRITTEN


_LEVELS = (Severity.MUST, Severity.SHOULD, Severity.COULD)


def _trial_object(trial: Trial) -> dict[str, Any]:
    return {
        "partnership": trial.key,
        "partners": trial.partners,
        "open_points": trial.open_points,
        "findings": {level.value: trial.findings(level) for level in _LEVELS},
    }


def folders(add: Path | None, leave: Path | None, studio: Studio) -> Exit:
    """Lists the shared folders, after adding or leaving one. Nothing in them is touched."""
    library = studio.templates
    if add is not None:
        library.share((*library.shared_folders, add.absolute()))
    if leave is not None:
        library.leave(leave.absolute())
    say(*(str(folder) for folder in library.shared_folders))
    return Exit.WRITTEN


def about_object(about: About) -> dict[str, Any]:
    """What people are told of a template, as JSON."""
    return {
        "id": about.id,
        "version": about.version,
        "title": about.title,
        "what_for": about.what_for,
        "author": about.author,
        "licence": about.licence,
        "changelog": [
            {"version": one.version, "changed": one.changed, "on": one.on}
            for one in about.changelog
        ],
        "kept": [kind.value for kind in MAY_STAY if kind in about.choice.stays],
        "blanked": [kind.value for kind in MAY_GO if kind in about.choice.blanked],
    }


def _tell(template: Template, path: Path, studio: Studio, *, as_json: bool) -> None:
    lines = summary(template, path.stat().st_size, studio.texts)
    if as_json:
        say_json(template={**about_object(template.about), "brings": list(lines)})
        return
    say(f"“{template.about.title}”")
    say(*(f"  - {line}" for line in lines))
