"""Word files for tests: a small faultless one to spoil, LibreOffice, the SDK's validator."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pytest

MAIN = "word/document.xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "application/vnd.openxmlformats-package"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{_OFFICE}/relationships"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _relationships(*rows: tuple[str, str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>'
        for identifier, kind, target in rows
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{namespace}">{inside}</Relationships>'


_CONTENT_TYPES = f"""{_HEAD}\
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="{_PACKAGE}.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Default Extension="png" ContentType="image/png"/>\
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>\
<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>\
<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="{_PACKAGE}.core-properties+xml"/>\
<Override PartName="/docProps/app.xml" \
ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>\
</Types>"""

_STYLES = f"""{_HEAD}<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/>\
<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>\
<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/>\
<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Unnumbered"><w:name w:val="Unnumbered"/>\
<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>\
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>\
<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>\
<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>\
</w:pPr></w:style>\
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Item"><w:name w:val="Item"/>\
<w:basedOn w:val="Normal"/><w:pPr>\
<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/>\
<w:basedOn w:val="Normal"/></w:style>\
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>\
<w:basedOn w:val="Normal"/></w:style>\
<w:style w:type="character" w:customStyle="1" w:styleId="Reference"><w:name w:val="Reference"/>\
<w:rPr><w:b/></w:rPr></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>\
</w:styles>"""


def _level(index: int, number_format: str, pattern: str, style: str) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="{pattern}"/>'
        '<w:lvlJc w:val="left"/></w:lvl>'
    )


_NUMBERING = (
    f'{_HEAD}<w:numbering {_W}><w:abstractNum w:abstractNumId="0">'
    '<w:multiLevelType w:val="multilevel"/>'
    f"{_level(0, 'decimal', '%1', 'Heading1')}{_level(1, 'decimal', '%1.%2', 'Heading2')}"
    f"{_level(2, 'lowerLetter', '(%3)', 'Item')}"
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)

_SETTINGS = f"""{_HEAD}<w:settings {_W}><w:zoom w:percent="100"/><w:compat>\
<w:compatSetting w:name="compatibilityMode" \
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"""

_CORE = f"""{_HEAD}<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>Warm homes</dc:title></cp:coreProperties>"""

_APP = f"""{_HEAD}<Properties xmlns="{_OFFICE}/extended-properties">\
<Application>Agreement Studio</Application></Properties>"""


def _field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{result}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _paragraph(style: str, inside: str, attributes: str = "") -> str:
    return f'<w:p{attributes}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


def _text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def _marked(identifier: int, name: str, inside: str) -> str:
    return (
        f'<w:bookmarkStart w:id="{identifier}" w:name="{name}"/>{inside}'
        f'<w:bookmarkEnd w:id="{identifier}"/>'
    )


def _row(cells: Sequence[str], properties: str) -> str:
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="4536" w:type="dxa"/></w:tcPr>{_paragraph("Normal", _text(one))}'
        "</w:tc>"
        for one in cells
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


_TABLE = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="9072" w:type="dxa"/>'
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>'
    '<w:tblCaption w:val="Money"/><w:tblDescription w:val="What each partner gives"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="4536"/><w:gridCol w:w="4536"/></w:tblGrid>'
    f"{_row(('Partner', 'Amount'), '<w:cantSplit/><w:tblHeader/>')}"
    f"{_row(('Council', '£5'), '<w:cantSplit/>')}</w:tbl>"
)

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_PICTURE = (
    "<w:r><w:drawing>"
    f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/>'
    '<wp:docPr id="1" name="Picture 1" descr="Two partners share one budget"/>'
    f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
    f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="one.png"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId4"/><a:stretch><a:fillRect/>'
    '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" '
    'cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)

_CONTROL = (
    '<w:sdt><w:sdtPr><w:tag w:val="as:clause:a"/><w:id w:val="77"/></w:sdtPr><w:sdtContent>'
    f"{_paragraph('Heading2', _marked(3, 'clause_b', _text('What we put in')))}"
    f"{_paragraph('Item', _marked(4, 'item_a', _text('money')))}"
    "</w:sdtContent></w:sdt>"
)

_BODY = "".join(
    (
        _paragraph("Unnumbered", _text("In short")),
        _paragraph("Heading1", _marked(1, "part_1", _text("Purpose"))),
        _paragraph("Heading2", _marked(2, "clause_a", _text("Why"))),
        _paragraph(
            "Normal",
            _text("See clause ")
            + _field(r"REF item_a \r \h", "1.2(a)")
            + _text(" and ")
            + f'<w:hyperlink w:anchor="part_1">{_text("Purpose")}</w:hyperlink>',
            ' w14:paraId="00000001" w14:textId="77777777"',
        ),
        _CONTROL,
        _paragraph(
            "Caption", _text("Table ") + _field(r"SEQ Table \* ARABIC", "1") + _text(": Money")
        ),
        _TABLE,
        _paragraph("Normal", _PICTURE, ' w14:paraId="00000002" w14:textId="77777777"'),
    )
)

_DOCUMENT = (
    f'{_HEAD}<w:document {_W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14">'
    f'<w:body>{_BODY}<w:sectPr><w:footerReference w:type="default" r:id="rId5"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1474" w:right="1417" w:bottom="1361"'
    ' w:left="1417" w:header="680" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'
)

_FOOTER = f"{_HEAD}<w:ftr {_W}>{_paragraph('Footer', _text('Page ') + _field('PAGE', '1'))}</w:ftr>"

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fea735814b0000000049454e44ae426082"
)

MINIMAL_PARTS: Mapping[str, str | bytes] = {
    "[Content_Types].xml": _CONTENT_TYPES,
    "_rels/.rels": _relationships(
        ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        (
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
        ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
    ),
    "docProps/app.xml": _APP,
    "docProps/core.xml": _CORE,
    "word/_rels/document.xml.rels": _relationships(
        ("rId1", f"{_OFFICE}/relationships/styles", "styles.xml"),
        ("rId2", f"{_OFFICE}/relationships/numbering", "numbering.xml"),
        ("rId3", f"{_OFFICE}/relationships/settings", "settings.xml"),
        ("rId4", f"{_OFFICE}/relationships/image", "media/one.png"),
        ("rId5", f"{_OFFICE}/relationships/footer", "footer1.xml"),
    ),
    "word/document.xml": _DOCUMENT,
    "word/footer1.xml": _FOOTER,
    "word/media/one.png": _PNG,
    "word/numbering.xml": _NUMBERING,
    "word/settings.xml": _SETTINGS,
    "word/styles.xml": _STYLES,
}

WordFileFactory = Callable[..., bytes]


def zipped(
    parts: Mapping[str, str | bytes],
    *,
    date_time: tuple[int, int, int, int, int, int] = (1980, 1, 1, 0, 0, 0),
) -> bytes:
    """The parts in the order given, told by no clock and no computer."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, date_time)
            member.create_system = 0
            member.compress_type = zipfile.ZIP_DEFLATED
            container.writestr(member, content)
            member.external_attr = 0
    return stream.getvalue()


@pytest.fixture(scope="session")
def word_zip() -> Callable[..., bytes]:
    """Parts by name to the bytes of a zip as this program writes them."""
    return zipped


@pytest.fixture(scope="session")
def minimal_word_file() -> WordFileFactory:
    """A small faultless Word file, or one with faults.

    ``swaps``: (part, old text, new text), each of which must be there to be replaced;
    ``parts``: parts added or put in the place of others; ``without``: parts left out.
    """

    def build(
        *swaps: tuple[str, str, str],
        parts: Mapping[str, str | bytes] | None = None,
        without: Sequence[str] = (),
        date_time: tuple[int, int, int, int, int, int] = (1980, 1, 1, 0, 0, 0),
    ) -> bytes:
        made = {**MINIMAL_PARTS, **(parts or {})}
        for part, old, new in swaps:
            text = str(made[part])
            assert old in text, f"{part} has no {old!r} to replace"
            made[part] = text.replace(old, new, 1)
        first_parts = ("[Content_Types].xml", "_rels/.rels")
        names = [*first_parts, *sorted(name for name in made if name not in first_parts)]
        return zipped({n: made[n] for n in names if n not in without}, date_time=date_time)

    return build


@pytest.fixture(scope="session")
def unzipped() -> Callable[[bytes], dict[str, bytes]]:
    """The parts of a Word file by name, in the order of the zip."""

    def parts(data: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            return {name: container.read(name) for name in container.namelist()}

    return parts
