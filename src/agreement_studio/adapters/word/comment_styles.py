"""The styles of comments, added where notes are written and the house style has none of its own.

They are Word's own, under its own names, and no part of the styles an office has to offer: a file
without notes does without them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from agreement_studio.adapters.word.prepared_style import STYLES_PART, PreparedStyle
from agreement_studio.adapters.word.style_names import ParagraphStyle

COMMENT_TEXT: Final = "annotation text"
COMMENT_REFERENCE: Final = "annotation reference"
_ID = re.compile(rb'w:styleId="([^"]*)"')
_CLOSING: Final = b"</w:styles>"


@dataclass(frozen=True, slots=True)
class CommentStyles:
    """The ids of both styles, and the markup of those that the style's own part lacks."""

    text: str
    reference: str
    missing: str

    @staticmethod
    def beside(style: PreparedStyle) -> "CommentStyles":
        """The house style's own, or ours under ids that it leaves free."""
        text = _named(COMMENT_TEXT, style.paragraph)
        reference = _named(COMMENT_REFERENCE, style.character)
        taken = {found.decode().casefold() for found in _ID.findall(style.parts[STYLES_PART])}
        ours = _free("CommentText", taken), _free("CommentReference", taken)
        normal = style.paragraph[ParagraphStyle.NORMAL]
        missing = ("" if text else _text(ours[0], normal)) + (
            "" if reference else _reference(ours[1])
        )
        return CommentStyles(text or ours[0], reference or ours[1], missing)

    def added_to(self, styles: bytes) -> bytes:
        """``word/styles.xml`` with both."""
        before, closing, after = styles.rpartition(_CLOSING)
        return before + self.missing.encode() + closing + after


def _named(name: str, ids: Mapping[str, str]) -> str:
    return next((ids[one] for one in ids if one.casefold() == name), "")


def _free(wanted: str, taken: set[str]) -> str:
    candidates = (wanted, *(f"{wanted}{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in candidates if one.casefold() not in taken)


def _text(identifier: str, normal: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{COMMENT_TEXT}"/>'
        f'<w:basedOn w:val="{normal}"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
        '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>'
    )


def _reference(identifier: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{identifier}">'
        f'<w:name w:val="{COMMENT_REFERENCE}"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>'
    )
