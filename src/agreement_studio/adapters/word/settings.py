"""``word/settings.xml``: Word 2013 and later, nothing to refresh on opening."""

from typing import Final

from agreement_studio.adapters.word.markup import DECLARATION, WORD, attribute

SETTINGS_PART: Final = "word/settings.xml"
_COMPATIBILITY: Final = (
    ("compatibilityMode", 15),  # an older mode puts "Compatibility Mode" in the title bar
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
)


def settings_part(language: str, *, is_draft: bool) -> bytes:
    """The settings of a document in one language, given as a BCP 47 tag.

    A draft keeps track of changes from the first one on, so that nobody has to ask what changed.
    """
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in _COMPATIBILITY
    )
    return (
        f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/>'
        f"{'<w:trackRevisions/>' if is_draft else ''}"
        '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat>{compatibility}</w:compat>"
        f'<w:themeFontLang w:val="{attribute(language)}"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    ).encode()
