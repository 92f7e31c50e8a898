"""The whole record in plain files, and going back to what was saved."""

import io
import json
import zipfile

from hypothesis import given

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.application.record import answers_json, answers_toml, whole_record
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import same
from agreement_studio.domain.edits.whole import become
from agreement_studio.texts import load_texts
from tests.strategies import agreements


@given(agreements())
def test_the_answers_read_back_from_both_files(agreement: Agreement) -> None:
    for data, name in ((answers_json(agreement), "a.json"), (answers_toml(agreement), "a.toml")):
        assert same(parse_answers(data, name).agreement, agreement)


def test_the_record_holds_everything_and_is_the_same_each_time(marlshire: Agreement) -> None:
    file = AgreementFile(
        "lineage", marlshire, b"", versions={"ab": b"{}"}, attachments={"attachments/a.txt": b"a"}
    )
    record = whole_record(file, b"<!doctype html>", load_texts())
    assert record == whole_record(file, b"<!doctype html>", load_texts())
    with zipfile.ZipFile(io.BytesIO(record)) as archive:
        assert archive.namelist() == [
            "read-me.txt",
            "agreement.html",
            "answers.json",
            "answers.toml",
            "record.jsonl",
            "versions/ab.json",
            "attachments/a.txt",
        ]
        assert json.loads(archive.read("answers.json"))["name"] == marlshire.name


def test_an_attachment_with_a_hostile_name_stays_in_its_folder() -> None:
    file = AgreementFile("lineage", Agreement(), b"", attachments={"../../evil.txt": b""})
    with zipfile.ZipFile(io.BytesIO(whole_record(file, b"", load_texts()))) as archive:
        assert archive.namelist()[-1] == "attachments/evil.txt"


def test_going_back_makes_every_answer_what_it_was(marlshire: Agreement) -> None:
    assert become(marlshire)(Agreement(name="Other")) is marlshire
