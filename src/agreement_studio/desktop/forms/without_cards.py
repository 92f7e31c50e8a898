"""A part of a page that holds neither cards nor fields of the common kind."""

from collections.abc import Iterable

from agreement_studio.desktop.forms.answer_field import AnswerField


class WithoutCards:
    """Stands among the lists of a page, which asks each for its cards and fields."""

    @property
    def cards(self) -> tuple[()]:
        return ()

    @property
    def fields(self) -> Iterable[AnswerField]:
        return ()

    def find_again(self) -> None:
        """Shows what a careful reader noticed now, where it has a place for that."""
