"""An office's own house style: its styles, numbering, theme and page, and nothing else of its file.

What we look for is found by name, as ids differ from language to language. What the office does
not have is added from our own style and built on the office's normal text and headings, so that
every document can be written. The text of the file, its people, comments, macros, links and
embedded things stay behind. So does its letterhead: an agreement belongs to all partners alike,
and its own header and footer carry the draft mark and say which version it is.
"""

from agreement_studio.adapters.word.office_style.office_file import OfficeStyle, office_style
from agreement_studio.adapters.word.office_style.report import AddedStyle, StyleReport

__all__ = ["AddedStyle", "OfficeStyle", "StyleReport", "office_style"]
