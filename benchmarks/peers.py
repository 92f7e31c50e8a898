"""Other tools that make Word files, carrying the text that our export wrote.

They are given the finished paragraphs and rows as plain data, so their time holds no drafting at
all; ours does. Each is optional: where it is not installed, it is left out and named as absent.
As a process of its own: ``python peers.py PEER PARTS OUT``.
"""

import io
import json
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

Parts = list[dict[str, Any]]
Work = Callable[[], bytes]
MODULES: Final[Mapping[str, str]] = {"docxtpl": "docxtpl", "python-docx": "docx"}
"""The module that a peer needs, by its name."""


SMALLEST: Final = "S"
"""The size that warms the code."""


def is_there(peer: str) -> bool:
    return find_spec(MODULES[peer]) is not None


def load_parts(folder: Path, size: str) -> Parts:
    parts: Parts = json.loads(parts_file(folder, size).read_text(encoding="utf-8"))
    return parts


def parts_file(folder: Path, size: str) -> Path:
    return folder / f"parts-{size}.json"


def docxtpl(parts: Parts) -> Work:
    """docxtpl: one template with loops over paragraphs, rows and cells, as its manual shows."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - optional

    template = _template()

    def work() -> bytes:
        file = DocxTemplate(io.BytesIO(template))
        file.render({"parts": parts}, autoescape=True)
        out = io.BytesIO()
        file.save(out)
        return out.getvalue()

    return work


def _template() -> bytes:
    from docx import Document  # noqa: PLC0415 - optional

    file = Document()
    for line in ("{%p for part in parts %}", "{%p if part.rows %}"):
        file.add_paragraph(line)
    table = file.add_table(3, 3)
    table.style = "Table Grid"
    lines = (
        ("{%tr for row in part.rows %}", "", ""),
        ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
    )
    for row, texts in zip(table.rows, lines, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for line in ("{%p else %}", "{{ part.text }}", "{%p endif %}", "{%p endfor %}"):
        file.add_paragraph(line)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def python_docx(parts: Parts) -> Work:
    """python-docx as documented: ``add_paragraph``, ``add_table`` and ``add_row().cells``."""
    from docx import Document  # noqa: PLC0415 - as above

    def work() -> bytes:
        file = Document()
        for part in parts:
            if not part["rows"]:
                file.add_paragraph(part["text"])
                continue
            table = file.add_table(0, len(part["rows"][0]))
            for texts in part["rows"]:
                for cell, text in zip(table.add_row().cells, texts, strict=True):
                    cell.text = text
        out = io.BytesIO()
        file.save(out)
        return out.getvalue()

    return work


WORKS: Final[Mapping[str, Callable[[Parts], Work]]] = {
    "docxtpl": docxtpl,
    "python-docx": python_docx,
}


if __name__ == "__main__":
    peer, source, out = sys.argv[1:]
    carried = json.loads(Path(source).read_text(encoding="utf-8"))
    Path(out).write_bytes(WORKS[peer](carried)())
