"""Rules on extensions of the markup: each is declared, so that older readers may pass over it."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import Element, namespace, qualified

_IGNORABLE = qualified("mc:Ignorable")
_EXTENSION = "http://schemas.microsoft.com/office/"
_SHELTERS = (qualified("mc:AlternateContent"), qualified("a:extLst"))


def _undeclared_prefixes(file: WordFile) -> Iterator[Fault]:
    for part, root in file.roots.items():
        for prefix in (root.get(_IGNORABLE) or "").split():
            if prefix not in root.nsmap:
                yield Fault(part, prefix, "mc:Ignorable names a prefix that is not declared.")


def _extensions_not_ignorable(file: WordFile) -> Iterator[Fault]:
    for part, root in file.stories.items():
        named = (root.get(_IGNORABLE) or "").split()
        ignorable = {root.nsmap.get(prefix) for prefix in named}
        used = {used for node in root.iter("{*}*") for used in _extensions_of(node)}
        for one in sorted(used - ignorable):
            yield Fault(part, one, "mc:Ignorable does not name this extension, which is used.")


def _extensions_of(node: Element) -> Iterator[str]:
    names = [namespace(node), *(str(key)[1:].partition("}")[0] for key in node.attrib)]
    for name in names:
        if name.startswith(_EXTENSION) and not _is_sheltered(node):
            yield name


def _is_sheltered(node: Element) -> bool:
    return next(node.iterancestors(*_SHELTERS), None) is not None


RULES = (
    Rule("markup.undeclared-prefix", _undeclared_prefixes),
    Rule("markup.not-ignorable", _extensions_not_ignorable),
)
