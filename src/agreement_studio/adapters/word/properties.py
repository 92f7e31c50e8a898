"""What the file says about itself: all of it from the document, none from the clock."""

from collections.abc import Iterable
from typing import Final

from agreement_studio.adapters.word.markup import DECLARATION, PACKAGE, RELATIONSHIPS, escaped
from agreement_studio.drafting.document import Document

CORE_PART: Final = "docProps/core.xml"
APP_PART: Final = "docProps/app.xml"
CUSTOM_PART: Final = "docProps/custom.xml"

# Names under which a reader finds again which agreement a file came from.
IDENTIFIER_PROPERTY: Final = "Agreement identifier"
REVISION_PROPERTY: Final = "Agreement revision"
HASH_PROPERTY: Final = "Agreement sha256"
EDITION_PROPERTY: Final = "Agreement edition"

_OFFICE: Final = RELATIONSHIPS.removesuffix("/relationships")
_CUSTOM_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM_ID: Final = 2


def core_part(document: Document) -> bytes:
    """``docProps/core.xml``: title, the partners as authors, language, dates."""
    facts = document.properties
    dated = '<dcterms:{0} xsi:type="dcterms:W3CDTF">{1}</dcterms:{0}>'
    body = "".join(
        (
            _element("dc:title", facts.title),
            _element("dc:subject", facts.subject),
            _element("dc:creator", facts.authors),
            _element("dc:identifier", facts.identifier),
            _element("dc:language", facts.language),
            _element("cp:version", facts.revision),
            _element("cp:contentStatus", document.draft_mark),
            dated.format("created", escaped(facts.created)),
            dated.format("modified", escaped(facts.created)),
        )
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{body}</cp:coreProperties>"
    ).encode()


def app_part() -> bytes:
    """``docProps/app.xml``."""
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>Agreement Studio</Application><DocSecurity>0</DocSecurity>"
        "<AppVersion>16.0000</AppVersion></Properties>"
    ).encode()


def custom_part(document: Document) -> bytes:
    """``docProps/custom.xml``: which agreement, revision and edition this file was written from."""
    facts = document.properties
    held = (
        (IDENTIFIER_PROPERTY, facts.identifier),
        (REVISION_PROPERTY, facts.revision),
        (HASH_PROPERTY, facts.model_hash),
        (EDITION_PROPERTY, document.edition.value),
    )
    body = "".join(_custom_properties((name, value) for name, value in held if value))
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">{body}</Properties>'
    ).encode()


def _element(name: str, text: str) -> str:
    return f"<{name}>{escaped(text)}</{name}>" if text else ""


def _custom_properties(held: Iterable[tuple[str, str]]) -> list[str]:
    return [
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(held, _FIRST_CUSTOM_ID)
    ]
