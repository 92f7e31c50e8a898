"""One agreement while it is open: saved, changed underneath, merged, recovered."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.adapters.files.backups import backups_of
from agreement_studio.application.consents import Standing, give_consent, standing
from agreement_studio.application.file_ports import (
    BackupReason,
    ChangedUnderneathError,
    OpenElsewhereError,
)
from agreement_studio.application.open_agreement import OpenAgreement
from agreement_studio.application.ports import ForeignLineageError
from agreement_studio.application.read_only import ReadOnlyError
from agreement_studio.application.save_report import NoPlaceYetError
from agreement_studio.application.starters import starter
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.records import add_record, remove_record
from agreement_studio.domain.ledger.bodies import DecisionTaken
from agreement_studio.domain.ledger.entry import TooLongForRecordError
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import TEXT_LIMIT
from agreement_studio.wiring import Studio

START = Agreement(
    name="The Larder",
    partners=(Partner(id="cooks", name="The Cooks"), Partner(id="hall", name="The Hall")),
)


def saved_at(path: Path, studio: Studio, agreement: Agreement = START) -> Path:
    opened = studio.desk.begin(agreement)
    opened.save_as(path)
    opened.close()
    return path


def opened(path: Path) -> OpenAgreement:
    return Studio().desk.open(path).opened


def rename(agreement: OpenAgreement, name: str) -> None:
    assert agreement.session.apply(answer(Address("name"), name))


def name_of(partner: str) -> Address:
    return Address("partners", partner, ("name",))


def test_what_was_saved_is_there_when_it_is_opened_again(tmp_path: Path, studio: Studio) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    first = opened(path)
    rename(first, "The Larder on Unity Street")
    assert first.unsaved_edits == 1
    assert first.save().is_confirmed
    assert first.unsaved_edits == 0
    first.close()
    again = opened(path)
    assert again.agreement.name == "The Larder on Unity Street"
    again.close()
    assert not studio.desk.journals.unsaved()


def test_a_new_agreement_has_to_be_told_where_it_goes(studio: Studio, tmp_path: Path) -> None:
    new = studio.desk.begin(START)
    with pytest.raises(NoPlaceYetError):
        new.save()
    new.save_as(tmp_path / "new.agreement")
    rename(new, "Named")
    assert new.save().path == tmp_path / "new.agreement"
    new.close()


def test_a_new_name_never_takes_the_place_of_another_file(studio: Studio, tmp_path: Path) -> None:
    there = tmp_path / "there.agreement"
    there.write_bytes(b"somebody's")
    new = studio.desk.begin(START)
    with pytest.raises(ChangedUnderneathError):
        new.save_as(there)
    assert there.read_bytes() == b"somebody's"
    new.save_as(there, replace_existing=True)
    assert studio.files.read(there).file.agreement == START
    new.close()


def test_unsaved_work_of_an_untitled_agreement_is_found_and_taken_up(studio: Studio) -> None:
    dead = studio.desk.begin(Agreement())
    rename(dead, "Typed before the power went")
    dead.record(DecisionTaken(what="We meet on Tuesdays."))
    dead.name_version("after workshop 1")
    dead.close()  # as the system does for a program that dies
    [left] = Studio().desk.journals.unsaved()
    assert (left.path, left.edits) == ("", 4)
    taken_up = Studio().desk.recover(left.id).opened
    assert taken_up.agreement.name == "Typed before the power went"
    assert [entry.kind for entry in taken_up.ledger.entries] == ["decision", "version"]
    assert len(taken_up.as_file().versions) == 1
    assert taken_up.unsaved_edits == 4
    taken_up.close()
    [still] = Studio().desk.journals.unsaved()
    assert still.edits == 4


def test_recovered_work_is_saved_to_its_file(tmp_path: Path, studio: Studio) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    dead = opened(path)
    rename(dead, "Not saved")
    dead.close()
    [left] = Studio().desk.journals.unsaved()
    taken_up = Studio().desk.recover(left.id).opened
    report = taken_up.save()
    assert (report.path, report.merged, report.kept_beside) == (path, None, False)
    taken_up.close()
    assert studio.files.read(path).file.agreement.name == "Not saved"
    assert not Studio().desk.journals.unsaved()


def test_recovered_work_is_merged_where_the_file_went_on(tmp_path: Path, studio: Studio) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    dead = opened(path)
    rename(dead, "Not saved")
    dead.close()
    meanwhile = opened(path)
    meanwhile.session.apply(add_record("partners", Partner(id="new", name="The Bakery")))
    meanwhile.save()
    meanwhile.close()
    [left] = Studio().desk.journals.unsaved()
    taken_up = Studio().desk.recover(left.id).opened
    assert taken_up.save().merged is not None
    taken_up.close()
    found = studio.files.read(path).file.agreement
    assert found.name == "Not saved"
    assert [partner.id for partner in found.partners] == ["cooks", "hall", "new"]


def test_a_copy_that_was_put_in_the_files_place_is_merged_and_backed_up(
    tmp_path: Path, studio: Studio, state: Path
) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    elsewhere = tmp_path / "elsewhere.agreement"
    elsewhere.write_bytes(path.read_bytes())
    mine = opened(path)
    theirs = opened(elsewhere)
    rename(mine, "Mine")
    theirs.session.apply(answer(name_of("cooks"), "The Chefs"))
    theirs.save()
    theirs.close()
    synchronised = elsewhere.read_bytes()
    path.write_bytes(synchronised)
    report = mine.save()
    assert report.merged is not None
    assert not report.merged.clashes
    found = studio.files.read(path).file.agreement
    assert (found.name, found.partners[0].name) == ("Mine", "The Chefs")
    kept = backups_of(state, mine.as_file().lineage)[-1]
    assert (kept.why, kept.path.read_bytes()) == (BackupReason.MERGE, synchronised)
    assert mine.session.undo()
    assert mine.agreement.name == "The Larder"
    assert mine.agreement.partners[0].name == "The Chefs"
    mine.close()


def test_another_agreement_in_the_files_place_is_left_and_ours_lies_beside_it(
    tmp_path: Path, studio: Studio
) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    mine = opened(path)
    rename(mine, "Mine")
    other = saved_at(tmp_path / "other.agreement", studio, Agreement(name="Another"))
    path.write_bytes(other.read_bytes())
    report = mine.save()
    assert report.kept_beside
    assert report.path == tmp_path / "larder (yours).agreement"
    assert path.read_bytes() == other.read_bytes()
    assert studio.files.read(report.path).file.agreement.name == "Mine"
    rename(mine, "Mine still")
    assert mine.save().path == report.path
    mine.close()


def test_a_file_that_vanished_is_saved_beside_where_it_was(tmp_path: Path, studio: Studio) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    mine = opened(path)
    path.unlink()
    rename(mine, "Mine")
    report = mine.save()
    assert report.kept_beside
    assert studio.files.read(report.path).file.agreement.name == "Mine"
    mine.close()


def test_what_both_copies_changed_is_listed_and_neither_answer_is_lost(
    tmp_path: Path, studio: Studio
) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    copy = tmp_path / "copy.agreement"
    copy.write_bytes(path.read_bytes())
    mine, theirs = opened(path), opened(copy)
    rename(mine, "Mine")
    mine.session.apply(remove_record("partners", "hall"))
    rename(theirs, "Theirs")
    theirs.session.apply(answer(name_of("hall"), "The Old Hall"))
    merged = mine.merge(theirs.as_file())
    paths = {clash.path for clash in merged.clashes}
    assert paths == {"name", "partners.hall"}
    said = " ".join(clash.stands + clash.other for clash in merged.clashes)
    assert "Mine" in said
    assert "Theirs" in said
    assert "The Old Hall" in said
    [first, *_] = mine.attention
    mine.look_at(first.id)
    mine.save()
    mine.close()
    theirs.discard()
    again = opened(path)
    assert [point.looked_at for point in again.attention] == [True, False]
    again.close()


def test_copies_of_different_agreements_are_never_mixed(tmp_path: Path, studio: Studio) -> None:
    mine = opened(saved_at(tmp_path / "one.agreement", studio))
    other = opened(saved_at(tmp_path / "two.agreement", studio, Agreement(name="Another")))
    with pytest.raises(ForeignLineageError):
        mine.merge(other.as_file())
    assert mine.agreement == START
    mine.close()
    other.close()


def test_what_was_saved_before_a_crash_is_never_offered_again(
    tmp_path: Path, studio: Studio, state: Path
) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    dead = opened(path)
    rename(dead, "Saved")
    dead.save()
    left = shutil.copytree(state / "journals", tmp_path / "as the crash left them")
    dead.close()
    shutil.copytree(left, state / "journals", dirs_exist_ok=True)
    assert not Studio().desk.journals.unsaved()
    later = opened(path)
    rename(later, "Saved, and saved again")
    later.save()
    later.close()
    assert not Studio().desk.journals.unsaved()


def test_only_what_came_after_the_last_save_counts_as_unsaved(
    tmp_path: Path, studio: Studio
) -> None:
    dead = opened(saved_at(tmp_path / "larder.agreement", studio))
    rename(dead, "Saved")
    dead.save()
    rename(dead, "Not saved")
    dead.close()
    [left] = Studio().desk.journals.unsaved()
    taken_up = Studio().desk.recover(left.id).opened
    assert left.edits == taken_up.unsaved_edits == 1
    report = taken_up.save()
    assert (report.merged, report.kept_beside) == (None, False)
    taken_up.close()


def test_a_second_program_opens_a_file_to_read_only(tmp_path: Path, studio: Studio) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    mine = opened(path)
    with pytest.raises(OpenElsewhereError):
        opened(path)
    reading = Studio().desk.open(path, read_only=True).opened
    assert reading.is_read_only
    with pytest.raises(ReadOnlyError):
        rename(reading, "Not allowed")
    with pytest.raises(ReadOnlyError):
        reading.save()
    assert reading.agreement == START
    reading.close()
    mine.close()


def test_a_long_journal_begins_anew_and_still_holds_every_edit(
    tmp_path: Path, studio: Studio
) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    dead = opened(path)
    for number in range(620):
        dead.session.apply(answer(Address("name"), f"Name {number}"))
        dead.session.end_typing()
    assert dead.unsaved_edits == 620
    dead.close()
    [left] = Studio().desk.journals.unsaved()
    assert left.edits == 620
    assert Studio().desk.recovered_file(left.id).agreement.name == "Name 619"
    work = Studio().desk.recover(left.id).opened
    work.discard()
    assert not Studio().desk.journals.unsaved()


def test_a_file_is_backed_up_before_anybody_edits_it_and_when_a_timer_says(
    tmp_path: Path, studio: Studio, state: Path
) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    before = path.read_bytes()
    mine = opened(path)
    rename(mine, "Changed")
    mine.back_up()
    mine.back_up()
    copies = [one.path.read_bytes() for one in backups_of(state, mine.as_file().lineage)]
    assert copies[0] == before
    assert [studio.files.unpacked(one, "a").agreement.name for one in copies] == [
        "The Larder",
        "Changed",
    ]
    mine.discard()


def test_a_breakout_groups_copy_holds_what_is_not_saved_yet_and_merges_back(
    tmp_path: Path, studio: Studio
) -> None:
    path = saved_at(tmp_path / "larder.agreement", studio)
    whole = opened(path)
    rename(whole, "Not saved yet")
    whole.fork(tmp_path / "group.agreement")
    with pytest.raises(ChangedUnderneathError):
        whole.fork(tmp_path / "group.agreement")
    group = opened(tmp_path / "group.agreement")
    assert group.agreement.name == "Not saved yet"
    group.session.apply(answer(name_of("cooks"), "The Chefs"))
    assert whole.merge(group.as_file()).clashes == ()
    assert whole.agreement.partners[0].name == "The Chefs"
    group.discard()
    whole.discard()


def test_a_consent_is_a_step_to_undo_and_an_entry_that_stays(
    tmp_path: Path, studio: Studio
) -> None:
    path = tmp_path / "larder.agreement"
    assert path.parent.is_dir()
    mine = studio.desk.begin(starter_agreement("unity-street-larder"))
    mine.save_as(path)
    said = Consent(
        id="said",
        section=SectionKey.PURPOSE,
        partner=mine.agreement.partners[0].id,
        level=ConsentLevel.SUPPORT,
        note="We were three at the table.",
    )
    given = give_consent(studio.wordings(mine.agreement), said)
    entry = mine.consent(given, by="Sam")
    assert entry.kind == "consent"
    assert b"three at the table" not in entry.line
    assert standing(studio.wordings(mine.agreement), said.section, said.partner).standing is (
        Standing.CURRENT
    )
    mine.session.apply(answer(Address("purpose", "", ("problem",)), "Another problem."))
    assert standing(studio.wordings(mine.agreement), said.section, said.partner).standing is (
        Standing.EARLIER
    )
    mine.session.undo()
    mine.session.undo()
    assert not mine.agreement.consents
    assert mine.ledger.entries[-1] == entry
    mine.save()
    mine.close()
    assert studio.files.read(path).file.ledger.entries[-1] == entry


def starter_agreement(identifier: str) -> Agreement:
    path = starter(identifier).path
    return parse_answers(path.read_bytes(), path.name).agreement


def test_of_several_consents_all_are_taken_in_as_one_step_or_none(
    tmp_path: Path, studio: Studio
) -> None:
    mine = studio.desk.begin(starter_agreement("unity-street-larder"))
    before = mine.agreement
    wordings = studio.wordings(before)
    first, second = (partner.id for partner in before.partners[:2])
    said = [
        Consent(id=f"c-{who}", section=SectionKey.PURPOSE, partner=who, level=ConsentLevel.SUPPORT)
        for who in (first, second)
    ]
    given = [give_consent(wordings, one) for one in said]
    too_long = replace(given[1], entry=given[1].entry.amended(reason="x" * (TEXT_LIMIT + 1)))
    with pytest.raises(TooLongForRecordError):
        mine.consent(given[0], too_long)
    assert mine.agreement is before
    assert list(mine.ledger.entries) == []
    mine.consent(*given)
    assert [one.partner for one in mine.agreement.consents] == [first, second]
    assert len(mine.ledger.entries) == 2
    mine.session.undo()
    assert mine.agreement == before
    assert len(mine.ledger.entries) == 2
    mine.close()
