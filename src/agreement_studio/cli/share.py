"""``share``: a copy for others, without what stays in the room and without history."""

from pathlib import Path

from agreement_studio.application.sharing import beside_in, shared
from agreement_studio.cli.agreement_sources import agreement_file, write_new
from agreement_studio.cli.outcome import Exit, say
from agreement_studio.wiring import Studio


def share(file: Path, out: Path, studio: Studio, *, replace: bool) -> Exit:
    """Writes the copy, a document of its own, and says what it leaves out."""
    held = agreement_file(file, studio)
    copy = shared(held.agreement, studio.texts, beside_in(held))
    write_new(out, studio.desk.new_file(copy.agreement), studio, replace=replace)
    say(f"Wrote {out}. {studio.texts.phrase('sharing.heading')}:")
    say(*(f"  - {left}" for left in copy.left_out))
    say(studio.texts.phrase("file.copy_is_apart"))
    return Exit.WRITTEN
