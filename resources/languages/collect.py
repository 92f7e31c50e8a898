"""Gathers every word of the window for translators, and makes what the window reads.

    python resources/languages/collect.py cy        writes or refreshes cy.ts, to be translated
    python resources/languages/collect.py --release makes a .qm file of each .ts file

A .ts file is opened with ``pyside6-linguist``. Refreshing keeps what is translated already.
"""

# ruff: noqa: INP001 - a script beside the files that it makes

import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory

from agreement_studio.application.room.agenda import agendas
from agreement_studio.texts import load_texts

HERE = Path(__file__).parent
WINDOW = HERE.parents[1] / "src" / "agreement_studio" / "desktop"
CONTEXT = "Texts"  # as in agreement_studio.desktop.language.texts_on_screen


def words_of_texts() -> str:
    """The text files and the agendas as a source that lupdate reads."""
    said = dict.fromkeys((*load_texts().every, *(w for one in agendas() for w in one.every)))
    lines = (f"    QT_TRANSLATE_NOOP({CONTEXT!r}, {_quoted(text)})," for text in said)
    return "\n".join(("WORDS = (", *lines, ")", ""))


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'


def collect(target: Path, language: str) -> None:
    """Writes or refreshes a .ts file with every word of the window and of the text files."""
    with TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.py"
        texts.write_text(words_of_texts(), encoding="utf-8")
        sources = [*sorted(map(str, WINDOW.rglob("*.py"))), str(texts)]
        _run("lupdate", *sources, "-no-obsolete", "-locations", "none",
             "-target-language", language, "-ts", str(target))  # fmt: skip


def release(source: Path, target: Path) -> None:
    """Makes the file that the window reads from a .ts file."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def _run(tool: str, *words: str) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([str(program), *words], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - Qt's own tools


if __name__ == "__main__":
    if sys.argv[1:] == ["--release"]:
        for ts in sorted(HERE.glob("*.ts")):
            release(ts, ts.with_suffix(".qm"))
    elif len(sys.argv) == 2:  # noqa: PLR2004 - the name of a language
        collect(HERE / f"{sys.argv[1]}.ts", sys.argv[1])
    else:
        sys.exit(__doc__)
