"""Files we wrote are known by their content, and by nothing else."""

from pathlib import Path

from agreement_studio.adapters.files.written import REMEMBERED, remember, was_written

ONE = "0" * 64


def test_a_file_is_known_once_it_was_written(tmp_path: Path) -> None:
    state = tmp_path / "state"
    assert not was_written(state, ONE)
    remember(state, ONE)
    assert was_written(state, ONE)
    assert not was_written(state, "1" * 64)


def test_no_more_are_remembered_than_anybody_opens(tmp_path: Path) -> None:
    state = tmp_path / "state"
    for number in range(2 * REMEMBERED + 2):
        remember(state, f"{number:064x}")
    assert len(list((state / "written").iterdir())) < REMEMBERED + 10
    assert was_written(state, f"{2 * REMEMBERED + 1:064x}")


def test_where_nothing_can_be_remembered_nothing_fails(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.write_text("a file where the folder should be")
    remember(state, ONE)
    assert not was_written(state, ONE)
