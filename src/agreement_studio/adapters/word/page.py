"""The page: paper, margins and the width that text may fill."""

from dataclasses import dataclass
from types import MappingProxyType

from agreement_studio.application.ports import Paper

EMU_PER_TWIP = 635
TWIPS_IN_A_POINT = 20


@dataclass(frozen=True, slots=True)
class Page:
    """One page, in twentieths of a point."""

    width: int
    height: int
    left: int
    right: int
    top: int = 1474
    bottom: int = 1361
    header: int = 680
    footer: int = 624

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        return self.height - self.top - self.bottom


# Text is 160 mm wide on both office papers, so that one set of styles serves both. Walls and cards
# have no running lines that would need the same width.
PAGES = MappingProxyType(
    {
        Paper.A4: Page(width=11906, height=16838, left=1417, right=1417),
        Paper.LETTER: Page(width=12240, height=15840, left=1584, right=1584),
        Paper.A3: Page(width=16838, height=23811, left=1417, right=1417),
        Paper.A6: Page(
            width=5953,
            height=8391,
            left=567,
            right=567,
            top=567,
            bottom=454,
            header=283,
            footer=283,
        ),
    }
)


def section_properties(page: Page, header_id: str, footer_id: str) -> str:
    """`w:sectPr`: the same header and footer on every page, the first included."""
    return (
        "<w:sectPr>"
        f'<w:headerReference w:type="default" r:id="{header_id}"/>'
        f'<w:footerReference w:type="default" r:id="{footer_id}"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}"'
        f' w:left="{page.left}" w:header="{page.header}" w:footer="{page.footer}" w:gutter="0"/>'
        "</w:sectPr>"
    )
