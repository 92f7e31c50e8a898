"""Rules on pictures: each says in words what it shows, and is the kind of file it says."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import elements


def _wordless(file: WordFile) -> Iterator[Fault]:
    for part, picture in file.found("//wp:docPr"):
        decorative = elements(picture, ".//adec:decorative[@val='1']")
        if not picture.get("descr", "").strip() and not decorative:
            yield Fault(part, picture.get("name", ""), "The picture has no alternative text.")


_SIGNATURES = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/svg+xml": (b"<svg", b"<?xml", b"\xef\xbb\xbf<"),
}


def _mislabelled(file: WordFile) -> Iterator[Fault]:
    for part, content in file.package.parts.items():
        kind = file.content_types.of(part)
        if kind in _SIGNATURES and not content.lstrip().startswith(_SIGNATURES[kind]):
            yield Fault(part, "", f"The picture is not what its type says: {kind}.")


RULES = (
    Rule("pictures.description", _wordless),
    Rule("pictures.type", _mislabelled),
)
