"""What is chosen for a document that goes out, and what its file may be called."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.application.outgoing import (
    FORMATS,
    Choices,
    Format,
    Style,
    Subject,
    Version,
    fit_name,
    named_as,
)
from agreement_studio.application.ports import Paper

ANY = st.builds(
    Choices,
    subject=st.sampled_from(Subject),
    format=st.sampled_from(Format),
    version=st.sampled_from(Version),
    style=st.sampled_from(Style),
    office_file=st.sampled_from([None, Path("office.docx")]),
    paper=st.sampled_from(Paper),
    with_data=st.booleans(),
    final=st.booleans(),
)


@given(ANY)
def test_what_is_settled_goes_together_and_stays_settled(choices: Choices) -> None:
    settled = choices.settled()
    assert settled.settled() == settled
    assert settled.format in FORMATS[settled.subject]
    if settled.final:
        assert not settled.with_data
        assert settled.version is not Version.NOTES
        assert settled.subject is Subject.AGREEMENT
    if settled.with_data:
        assert settled.format is Format.WORD
    if settled.house_style is not None:
        assert settled.format in {Format.WORD, Format.PDF}


def test_a_final_copy_of_a_draft_with_notes_is_clean_and_holds_no_data() -> None:
    asked = Choices(version=Version.NOTES, with_data=True, final=True)
    assert asked.settled() == Choices(final=True)


def test_an_office_look_without_its_file_is_ours() -> None:
    assert Choices(style=Style.OFFICE).settled().style is Style.OURS
    kept = Choices(style=Style.OFFICE, office_file=Path("a.docx")).settled()
    assert kept.house_style == Path("a.docx")
    assert replace(kept, format=Format.PDF).house_style == Path("a.docx")
    assert replace(kept, format=Format.WEB).house_style is None


def test_a_hostile_name_leads_nowhere_and_is_still_a_name() -> None:
    assert fit_name("../../etc/passwd") == "etc passwd"
    assert fit_name("a\x00b\nc") == "a b c"
    assert fit_name("CON") == "CON agreement"
    assert fit_name(" . ") == "agreement"
    assert fit_name('Who: "us" <or> them?') == "Who us or them"
    assert fit_name("اتفاق الحي") == "اتفاق الحي"
    assert fit_name("Mend\u202ecod.exe") == "Mend cod.exe"


@given(st.text(max_size=400))
def test_any_title_is_a_name_that_every_disk_takes(title: str) -> None:
    name = fit_name(title)
    assert name
    assert len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\0')
    assert fit_name(name) == name


def test_a_name_follows_the_form_and_one_without_an_ending_gets_it() -> None:
    assert named_as("Plan.docx", Format.PDF) == "Plan.pdf"
    assert named_as("Plan v1.2", Format.WORD) == "Plan v1.2.docx"
    assert named_as("Plan.MD", Format.TEXT) == "Plan.md"
    assert named_as(".docx", Format.WEB) == ".docx"
