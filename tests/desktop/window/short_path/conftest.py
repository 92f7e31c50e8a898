"""Word files of the short path, shown by LibreOffice."""

from tests.word.conftest import convert_with_office, page_pictures

__all__ = ["convert_with_office", "page_pictures"]
