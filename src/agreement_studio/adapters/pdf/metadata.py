"""What a PDF says of itself: title, partners, language, and which version of which agreement.

The dates are those of the agreement, never of the clock: the same answers give the same file.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from pypdf import PdfWriter

from agreement_studio.adapters.pdf.objects import name, words, yes
from agreement_studio.drafting.document import Properties

PROGRAM = "Agreement Studio"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{place}"'
    for prefix, place in (
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("xmp", "http://ns.adobe.com/xap/1.0/"),
        ("pdf", "http://ns.adobe.com/pdf/1.3/"),
    )
)


def add_metadata(writer: PdfWriter, properties: Properties) -> None:
    """Says it twice, as the format does: in a dictionary, and as XMP."""
    created = "".join(sign for sign in properties.created if sign.isdigit())
    writer.add_metadata(
        {
            "/Title": properties.title,
            "/Author": properties.authors,
            "/Subject": properties.subject,
            "/Keywords": _version(properties),
            "/Creator": PROGRAM,
            "/CreationDate": f"D:{created}Z",
            "/ModDate": f"D:{created}Z",
        }
    )
    writer.xmp_metadata = _packet(properties).encode()
    writer.root_object[name("Lang")] = words(properties.language)
    preferences = writer.create_viewer_preferences()
    preferences[name("DisplayDocTitle")] = yes()


def _version(properties: Properties) -> str:
    said = (properties.identifier, properties.revision, properties.model_hash)
    return ", ".join(filter(None, said))


def _packet(properties: Properties) -> str:
    held = "".join(_statements(properties))
    return (
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF {_NAMESPACES}><rdf:Description rdf:about="">{held}</rdf:Description></rdf:RDF>'
        "</x:xmpmeta><?xpacket end='r'?>"
    )


def _statements(properties: Properties) -> Iterator[str]:
    yield _in_language("title", properties.title, properties.language)
    if properties.subject:
        yield _in_language("description", properties.subject, properties.language)
    if properties.authors:
        listed = f"<rdf:li>{escape(properties.authors)}</rdf:li>"
        yield f"<dc:creator><rdf:Seq>{listed}</rdf:Seq></dc:creator>"
    language = f"<rdf:li>{escape(properties.language)}</rdf:li>"
    yield f"<dc:language><rdf:Bag>{language}</rdf:Bag></dc:language>"
    if version := _version(properties):
        yield f"<pdf:Keywords>{escape(version)}</pdf:Keywords>"
    yield f"<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>"
    for what in ("CreateDate", "ModifyDate", "MetadataDate"):
        yield f"<xmp:{what}>{escape(properties.created)}</xmp:{what}>"


def _in_language(what: str, said: str, language: str) -> str:
    """A text in the language of the document, which is also what readers of others are shown."""
    usual, own = (
        f'<rdf:li xml:lang="{escape(tongue)}">{escape(said)}</rdf:li>'
        for tongue in ("x-default", language)
    )
    return f"<dc:{what}><rdf:Alt>{usual}{own}</rdf:Alt></dc:{what}>"
