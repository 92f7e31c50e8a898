"""The words that one person added, in a file that anybody may have written."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.adapters.files.own_words import NAME, StateOwnWords
from agreement_studio.domain.errors import UnreadableFileError


def test_words_are_there_again_and_none_where_nobody_added_any(tmp_path: Path) -> None:
    shelf = StateOwnWords(tmp_path / "state")
    assert shelf.read() == ()
    shelf.keep(("Sparkhub", "café"))
    assert StateOwnWords(tmp_path / "state").read() == ("Sparkhub", "café")


def no_text(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")


def without_end(path: Path) -> None:
    path.write_bytes(b"a\n" * 600_000)


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [Path.mkdir, no_text, without_end, pipe])
def test_what_is_no_list_of_words_is_told_in_a_sentence_and_left_as_it_is(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    if make is pipe and sys.platform == "win32":
        make = no_text  # there are no such pipes
    make(tmp_path / NAME)
    with pytest.raises(UnreadableFileError, match=NAME):
        StateOwnWords(tmp_path).read()
    assert (tmp_path / NAME).exists()
