"""Rules on comments: each has one id and one place in the text."""

from collections import Counter
from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import local_name, qualified, strings

_PLACE = ("commentRangeStart", "commentRangeEnd", "commentReference")
_MARKS = "|".join(f"//w:{mark}" for mark in _PLACE)


def _comment_ids(file: WordFile) -> Iterator[Fault]:
    for identifier, count in Counter(_ids(file)).items():
        if count > 1:
            yield Fault(file.main, identifier, f"The id of a comment is used {count} times.")


def _comment_places(file: WordFile) -> Iterator[Fault]:
    """A comment without a place is in the file, and nobody sees it."""
    places: dict[str, list[str]] = {}
    for _, node in file.found(_MARKS):
        places.setdefault(node.get(qualified("w:id"), ""), []).append(local_name(node))
    for identifier in dict.fromkeys(_ids(file)):
        if tuple(places.get(identifier, ())) != _PLACE:
            yield Fault(
                file.main, identifier, "The comment has not one beginning, one end and one mark."
            )


def _ids(file: WordFile) -> list[str]:
    return strings(file.root_of_kind("comments"), "w:comment/@w:id")


RULES = (
    Rule("comments.id", _comment_ids),
    Rule("comments.place", _comment_places),
)
