"""``template save``: a template of an agreement, and what stays in it and what goes."""

import argparse
from dataclasses import replace
from pathlib import Path

from agreement_studio.adapters.files.caps import read_bytes
from agreement_studio.adapters.files.templates.layout import FILE_LIMIT
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.ids import new_lineage
from agreement_studio.application.templates.saving import (
    Extras,
    Made,
    made_of,
    newer,
    told_goes,
    told_stays,
)
from agreement_studio.application.templates.template import (
    ENDING,
    MAY_GO,
    MAY_STAY,
    About,
    ChangeNote,
    Choice,
)
from agreement_studio.cli.agreement_sources import WrongFileError, any_answers
from agreement_studio.cli.outcome import Exit, remark, say, say_json
from agreement_studio.cli.template_telling import about_object
from agreement_studio.wiring import Studio


def save(options: argparse.Namespace, studio: Studio) -> Exit:
    """Writes the template. Nothing is written where anything in it does not fit."""
    if options.out.suffix.lower() != ENDING:
        raise WrongFileError(f"{options.out}: a template file ends in {ENDING}.")
    answers = any_answers(options.file, studio)
    about = _about(options, studio, answers.agreement.name)
    made = made_of(answers.agreement, about, _extras(options, studio), studio.texts)
    write_whole(options.out, studio.templates.packed(made.template), replace=options.force)
    remark(*answers.removed)
    _tell(made, options.out, studio, as_json=options.json)
    return Exit.CHANGED if answers.removed else Exit.WRITTEN


def _about(options: argparse.Namespace, studio: Studio, name: str) -> About:
    left, kept = set(options.leave_out), set(options.keep)
    choice = Choice(
        frozenset(kind for kind in MAY_STAY if kind.value not in left),
        frozenset(kind for kind in MAY_GO if kind.value not in kept),
    )
    today = studio.now().date().isoformat()
    if options.newer_than is None:
        note = (ChangeNote("1", options.changed, today),) if options.changed else ()
        title = options.title or ("" if choice.blanked else name)
        first = About(new_lineage(), "1", title or studio.texts.phrase("front.untitled"))
        about = replace(first, choice=choice, changelog=note)
    else:
        before = studio.templates.read(options.newer_than).about
        about = newer(before, choice, options.changed, today)
    said = {
        name: getattr(options, name)
        for name in ("title", "what_for", "author", "licence")
        if getattr(options, name)
    }
    return replace(about, **said)


def _extras(options: argparse.Namespace, studio: Studio) -> Extras:
    sample = any_answers(options.sample, studio).agreement if options.sample else None
    return Extras(
        sample=sample,
        word_list=_bytes(options.words),
        house_style=_bytes(options.house_style),
        agenda=_bytes(options.agenda),
    )


def _bytes(path: Path | None) -> bytes:
    return read_bytes(path, FILE_LIMIT) if path else b""


def _tell(made: Made, out: Path, studio: Studio, *, as_json: bool) -> None:
    if as_json:
        counted = {
            "stays": {kind.value: count for kind, count in made.stays.items() if count},
            "goes": {kind.value: count for kind, count in made.goes.items() if count},
        }
        say_json(template={**about_object(made.template.about), **counted})
        return
    about = made.template.about
    say(f"Wrote {out}: version {about.version} of “{about.title}”. What stays:")
    say(*(f"  - {line}" for line in told_stays(made, studio.texts)))
    say("What is blanked or left out:")
    say(*(f"  - {line}" for line in told_goes(made, studio.texts)))
