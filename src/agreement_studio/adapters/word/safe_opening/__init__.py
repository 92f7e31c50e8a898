"""Opening Word files that others made: everything is checked before anything is believed.

A Word file is a zip of XML. Both can be built to harm whoever reads them, so the limits are held
against the bytes really unpacked, not against what the file says of itself. Nothing outside is
ever followed; what a file would fetch or run is listed as a warning.
"""

from agreement_studio.adapters.word.safe_opening.opening import SafePackage, open_safely
from agreement_studio.adapters.word.safe_opening.refusal import Reason, UnsafeWordFile

__all__ = ["Reason", "SafePackage", "UnsafeWordFile", "open_safely"]
