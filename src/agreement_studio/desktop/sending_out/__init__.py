"""Getting the document out: export, print, share a copy, and what lies around the file."""

from agreement_studio.desktop.sending_out.feature import feature

__all__ = ["feature"]
