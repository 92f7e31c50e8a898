"""``merge``: two copies of one agreement file put together."""

from pathlib import Path

from agreement_studio.application.attention_sentences import AttentionSentences
from agreement_studio.application.file_ports import BackupReason
from agreement_studio.application.merging import MergedFiles, joined
from agreement_studio.application.ports import UnusableUpdateError
from agreement_studio.cli.agreement_sources import agreement_file, write_new
from agreement_studio.cli.outcome import Exit, plural, remark, say, say_json
from agreement_studio.domain.errors import UnreadableFileError
from agreement_studio.wiring import Studio


def merge(
    one: Path, other: Path, out: Path, studio: Studio, *, replace: bool, as_json: bool
) -> Exit:
    """Writes both as one file, and lists what people should look at."""
    mine, theirs = (agreement_file(path, studio) for path in (one, other))
    try:
        merged = joined(mine, theirs, studio.engine)
    except UnusableUpdateError:
        both = studio.texts.phrase("file.histories_unusable", one=str(one), other=str(other))
        raise UnreadableFileError(both) from None
    if replace and out.exists():
        _back_up(out, studio)
    write_new(out, merged.file, studio, replace=replace)
    sentences = AttentionSentences(merged.file.agreement, studio.texts)
    said = [sentences.sentence(clash) for clash in merged.clashes]
    repairs = [f"{repair.path}: {repair.why}" for repair in merged.repairs]
    if as_json:
        say_json(
            clashes=[
                {
                    "kind": c.kind.value,
                    "path": c.path,
                    "stands": c.stands,
                    "other": c.other,
                    "sentence": s,
                }
                for c, s in zip(merged.clashes, said, strict=True)
            ],
            repairs=repairs,
            written=[str(out)],
        )
    else:
        remark(*said, *repairs)
        points = plural(len(said), "point", "points")
        say(f"Wrote {out}: both copies as one, with {points} to look at.")
    return _exit(merged)


def _exit(merged: MergedFiles) -> Exit:
    return Exit.CHANGED if merged.clashes or merged.repairs else Exit.WRITTEN


def _back_up(path: Path, studio: Studio) -> None:
    """A copy of what is about to be replaced, where it is an agreement at all."""
    read = studio.files.read(path)
    studio.files.back_up(read.file.lineage, read.data, studio.now(), BackupReason.MERGE)
