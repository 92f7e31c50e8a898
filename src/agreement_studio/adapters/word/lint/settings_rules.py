"""Rules on the file as a whole: its language, title and mode, and nobody's traces."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import elements, first_string, local_name, strings

CURRENT_MODE = "15"  # anything older shows “Compatibility Mode” in Word's title bar
PROGRAM = "Agreement Studio"  # may stand where others name a person
_CORE = "core-properties"
_EXTENDED = "extended-properties"


def _no_language(file: WordFile) -> Iterator[Fault]:
    if not first_string(file.root_of_kind("styles"), "w:docDefaults//w:lang/@w:val"):
        part = file.part_of_kind("styles")
        yield Fault(part, "", "The file does not say what language it is in.")


def _no_title(file: WordFile) -> Iterator[Fault]:
    if not first_string(file.root_of_kind(_CORE), "dc:title/text()").strip():
        yield Fault(file.part_of_kind(_CORE), "", "The file has no title.")


def _old_mode(file: WordFile) -> Iterator[Fault]:
    setting = "w:compat/w:compatSetting[@w:name='compatibilityMode']/@w:val"
    found = first_string(file.root_of_kind("settings"), setting, "none")
    if found != CURRENT_MODE:
        part = file.part_of_kind("settings")
        yield Fault(part, found, f"The compatibility mode is not {CURRENT_MODE}.")


def _people(file: WordFile) -> Iterator[Fault]:
    """The partners may stand as authors; who typed, where and when may not."""
    core = file.root_of_kind(_CORE)
    expected = {PROGRAM, *strings(core, "dc:creator/text()")}
    for name in strings(core, "cp:lastModifiedBy/text()"):
        if name not in expected:
            yield Fault(file.part_of_kind(_CORE), name, "The file tells who saved it.")
    for node in elements(file.root_of_kind(_EXTENDED), "ep:Company[text()]|ep:Manager[text()]"):
        yield Fault(file.part_of_kind(_EXTENDED), local_name(node), "The file tells whose it was.")


def _sittings(file: WordFile) -> Iterator[Fault]:
    """Word numbers the sittings in which words were typed (rsid); they tell who wrote what."""
    if elements(file.root_of_kind("settings"), "w:rsids"):
        yield Fault(
            file.part_of_kind("settings"), "rsids", "The file tells the sittings of its making."
        )
    for part, root in file.stories.items():
        traces = strings(root, "//@*[starts-with(local-name(), 'rsid')]")
        if traces:
            yield Fault(part, traces[0], "The text tells the sittings in which it was typed.")


def _author(file: WordFile) -> Iterator[Fault]:
    for name in strings(file.root_of_kind(_CORE), "dc:creator/text()"):
        if name != PROGRAM:
            yield Fault(file.part_of_kind(_CORE), name, "The house style names a person.")


RULES = (
    Rule("file.language", _no_language),
    Rule("file.title", _no_title),
    Rule("file.compatibility", _old_mode),
    Rule("file.people", _people),
    Rule("file.sittings", _sittings),
)
HOUSE_STYLE_RULES = (Rule("file.author", _author),)
