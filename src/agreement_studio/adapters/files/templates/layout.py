"""The names in a template file, and how much of anything it may hold."""

from agreement_studio.adapters.files.container.layout import MEBIBYTE, Limits

MANIFEST = "manifest.json"
AGREEMENT = "agreement.json"
SAMPLE = "sample.json"
WORD_LIST = "words.toml"
HOUSE_STYLE = "house-style.docx"
AGENDA = "agenda.toml"
NAMES = (MANIFEST, AGREEMENT, SAMPLE, WORD_LIST, HOUSE_STYLE, AGENDA)
"""All names there are, in the order of the file. No other is opened."""

FORMAT = 1
"""The version of this layout."""

LIMITS = Limits(
    kind="template",
    members=200,
    member=20 * MEBIBYTE,
    total=50 * MEBIBYTE,
    ratio=100,
    ratio_floor=MEBIBYTE,
)
FILE_LIMIT = 25 * MEBIBYTE
"""The largest file, in bytes."""
ANSWERS_LIMIT = 5_000_000
"""The largest agreement or sample, unpacked, in bytes: as for answers files."""
WORD_LIST_LIMIT = 1_000_000
"""The largest word list, in bytes."""
AGENDA_LIMIT = 200_000
"""The largest agenda, in bytes."""
