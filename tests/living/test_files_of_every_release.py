"""Files of every released format open in the program, and what is saved opens as it was."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.errors import UnreadableFileError
from agreement_studio.wiring import Studio
from tests.strategies import agreements

RELEASED = sorted((Path(__file__).parents[1] / "files" / "released").glob("*.agreement"))


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_file_of_every_release_opens_is_edited_and_saved(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "work.agreement"
    path.write_bytes(released.read_bytes())
    opening = Studio().desk.open(path)
    opened = opening.opened
    assert opening.remarks == ()
    assert opened.agreement.name == "Riverside allotments"
    assert [entry.kind for entry in opened.ledger.entries] == ["decision", "version"]
    assert [point.clash.path for point in opened.attention] == ["name"]
    assert opened.session.apply(answer(Address("place"), "Riverside"))
    opened.save()
    opened.close()
    again = Studio().files.read(path).file
    assert again.agreement.place == "Riverside"
    assert again.attachments == {"plan.txt": b"Beds A to F, by the river.\n"}
    assert len(again.versions) == 1


@settings(max_examples=60)
@given(agreement=agreements())
def test_any_agreement_comes_back_from_its_file_as_it_was(agreement: Agreement) -> None:
    studio = Studio()
    file = studio.desk.new_file(agreement)
    assert file.agreement == agreement
    read = studio.files.unpacked(studio.files.packed(file), "a.agreement")
    replica = studio.engine.opened(read.history, read.lineage)
    assert canonical_json(replica.read()) == canonical_json(agreement)
    again = AgreementFile(read.lineage, replica.read(), replica.state())
    assert studio.files.packed(again) == studio.files.packed(file)


def test_a_file_whose_history_cannot_be_read_says_how_its_answers_are_rescued(
    tmp_path: Path,
) -> None:
    studio = Studio()
    good = studio.desk.new_file(Agreement(name="The Larder"))
    path = tmp_path / "odd.agreement"
    path.write_bytes(
        studio.files.packed(AgreementFile(good.lineage, good.agreement, b"no history"))
    )
    with pytest.raises(UnreadableFileError, match="export-json"):
        studio.desk.open(path)
    assert studio.files.read(path).file.agreement.name == "The Larder"
    assert not studio.desk.journals.unsaved()
