"""A small dictionary as Hunspell has them, written where a test wants it."""

from pathlib import Path

RULES = """SET UTF-8
TRY esianrtolcdugmphbyfvkwzxjq
REP 1
REP ie ei
SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s [^sxy]
SFX M Y 1
SFX M 0 's .
"""
WORDS = (
    *("neighbour/SM", "council/SM", "agree/S", "colour/S", "kitchen/S", "party/S", "well", "meant"),
    *("we", "will", "share", "the", "with", "our", "and", "don't", "receive", "café", "in", "it"),
    *("is", "a", "good", "of", "to", "who", "cook", "meal/S"),
)


def write_dictionary(
    folder: Path, name: str = "en_GB", rules: str = RULES, words: tuple[str, ...] = WORDS
) -> Path:
    """Writes one and gives its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text(rules, encoding="utf-8")
    text = "\n".join((str(len(words)), *words, ""))
    (folder / f"{name}.dic").write_text(text, encoding="utf-8")
    return folder
