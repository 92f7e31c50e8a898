"""How the person started this program, so that every hint can be typed as it stands."""

import os
import sys
from pathlib import Path

INSTALLED = "agreement-studio"


def started_as() -> str:
    """The words before the command: ``agreement-studio``, or ``python3 src/agreement_studio``.

    From a checkout, the first start hands over to the Python of ``.venv`` and leaves the words it
    was started with in ``AGREEMENT_STUDIO_STARTED_AS``.
    """
    handed_over = os.environ.get("AGREEMENT_STUDIO_STARTED_AS")
    if handed_over:
        return handed_over
    if Path(sys.argv[0]).name != "__main__.py":
        return INSTALLED
    return " ".join(sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1])
