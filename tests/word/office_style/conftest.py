"""Word files as offices have them: python-docx's template, a German one full of traces, our own."""

import io
from collections.abc import Callable

import docx
import pytest

from agreement_studio.assets import resource

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# As a German Word writes them: ids in German, names in English.
GERMAN_STYLES = f"""<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>
<w:color w:val="222222"/><w:sz w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="200"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/>
<w:rsid w:val="00ABCDEF"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
<w:basedOn w:val="Standard"/><w:next w:val="Standard"/>
<w:pPr><w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr><w:ind w:left="3000"/></w:pPr>
<w:rPr><w:color w:val="7A1F3D"/><w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="Heading 2"/>
<w:basedOn w:val="Standard"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Inhaltsverzeichnisberschrift"><w:name w:val="TOC Heading"/>
<w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/>
<w:basedOn w:val="Standard"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9016"/>
</w:tabs></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kopfzeile"><w:name w:val="header"/>
<w:basedOn w:val="Standard"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/>
<w:tab w:val="right" w:pos="9072"/></w:tabs></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Fett"><w:name w:val="Strong"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat&quot;/&gt;&lt;x"><w:name w:val="Quote"/>
<w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Verirrt"><w:name w:val="Stray"/>
<w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="Absatz-Standardschriftart">
<w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle">
<w:name w:val="Normal Table"/></w:style>
</w:styles>"""

GERMAN_LISTS = f"""<w:numbering {W}>
<w:numPicBullet w:numPicBulletId="0"/>
<w:abstractNum w:abstractNumId="3"><w:nsid w:val="1A2B3C41"/>
<w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="berschrift1"/>
<w:lvlText w:val="Article %1"/><w:lvlPicBulletId w:val="0"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="8"><w:abstractNumId w:val="44"/></w:num>
</w:numbering>"""

FONTS = f"""<w:fonts {W} xmlns:r="{OFFICE}"><w:font w:name="House Sans">
<w:embedRegular r:id="rId1" w:fontKey="{{00000000-0000-0000-0000-000000000000}}"/>
</w:font></w:fonts>"""

COLOURS = ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
FACE = '<a:latin typeface="House Sans"/><a:ea typeface=""/><a:cs typeface=""/>'
FILL = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
LINE = f'<a:ln w="9525">{FILL}</a:ln>'
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
PICTURE = '<a:blipFill><a:blip r:embed="rId1"/><a:stretch/></a:blipFill>'
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    f' xmlns:r="{OFFICE}" name="House"><a:themeElements><a:clrScheme name="House">'
    + "".join(f'<a:{name}><a:srgbClr val="7A1F3D"/></a:{name}>' for name in COLOURS)
    + '</a:clrScheme><a:fontScheme name="House">'
    f"<a:majorFont>{FACE}</a:majorFont><a:minorFont>{FACE}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="House"><a:fillStyleLst>{FILL}{FILL}{PICTURE}</a:fillStyleLst>'
    f"<a:lnStyleLst>{LINE * 3}</a:lnStyleLst><a:effectStyleLst>{EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)


def _arrow(identifier: str, kind: str, target: str, *, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{identifier}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


@pytest.fixture(scope="session")
def german_file(minimal_word_file: Callable[..., bytes]) -> bytes:
    """A German office's file with letterhead, comments, fonts, a template elsewhere and people."""
    arrows = (
        _arrow("rId80", "fontTable", "fontTable.xml")
        + _arrow("rId81", "theme", "theme/theme1.xml")
        + _arrow("rId82", "comments", "comments.xml")
        + _arrow("rId83", "attachedTemplate", "file:///S:/Briefkopf.dotm", outside=True)
        + _arrow("rId84", "header", "header9.xml")
    )
    title = "</dc:title>"
    person = f"{title}<dc:creator>Erika Muster</dc:creator>"
    return minimal_word_file(
        ("word/_rels/document.xml.rels", "</Relationships>", f"{arrows}</Relationships>"),
        ("docProps/core.xml", title, person),
        ("word/document.xml", 'w:right="1417"', 'w:right="1700"'),
        parts={
            "word/styles.xml": GERMAN_STYLES,
            "word/numbering.xml": GERMAN_LISTS,
            "word/fontTable.xml": FONTS,
            "word/_rels/fontTable.xml.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                f'relationships">{_arrow("rId1", "font", "fonts/f.odttf")}</Relationships>'
            ),
            "word/fonts/f.odttf": b"a font",
            "word/theme/theme1.xml": THEME,
            "word/comments.xml": f"<w:comments {W}/>",
            "word/header9.xml": f"<w:hdr {W}><w:p/></w:hdr>",
        },
    )


@pytest.fixture(scope="session")
def plain_template() -> bytes:
    """What python-docx starts from: Letter, American, compatibility mode 14, a thumbnail."""
    stream = io.BytesIO()
    document = docx.Document()
    document.add_heading("Our letter", 1)
    document.save(stream)
    return stream.getvalue()


@pytest.fixture(params=["german", "python-docx", "our own"])
def any_office_file(
    request: pytest.FixtureRequest, german_file: bytes, plain_template: bytes
) -> bytes:
    """Each of the files in turn."""
    files = {
        "german": german_file,
        "python-docx": plain_template,
        "our own": resource("house-style.docx").read_bytes(),
    }
    return files[request.param]
