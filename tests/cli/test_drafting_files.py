"""``draft``: what is written, what is said, and which exit code says how it went."""

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

Run = Any  # the fixture's own type lives in conftest.py, which no test can import


def test_a_word_file_is_written_beside_us_under_the_answers_name(
    run: Run, larder: Path, place: Path
) -> None:
    ran = run("draft", "larder.toml")
    assert ran.code == 0
    assert re.fullmatch(
        r"Wrote larder\.docx: \d+ sections, \d+ clauses, \d+ tables?, no points still to agree\.\n",
        ran.out,
    )
    assert ran.err == ""
    assert zipfile.is_zipfile(place / "larder.docx")


@pytest.mark.parametrize(("name", "begins"), [("a.html", "<!doctype"), ("a.md", "Unity Street")])
def test_the_ending_tells_what_to_write(run: Run, larder: Path, name: str, begins: str) -> None:
    assert run("draft", "larder.toml", "-o", f"new/{name}").code == 0
    assert Path("new", name).read_text(encoding="utf-8").lower().startswith(begins.lower())


def test_open_points_are_counted_and_no_reason_to_worry(run: Run, place: Path) -> None:
    (place / "a.toml").write_text('name = "Well"\n')
    ran = run("draft", "a.toml", "-o", "a.md")
    assert ran.code == 0
    counted = re.search(r"(\d+) points still to agree\.", ran.out)
    assert counted
    marked = (place / "a.md").read_text(encoding="utf-8").count("to agree: ")
    assert marked >= int(counted[1]) > 5


def test_an_existing_file_is_replaced_only_with_force(run: Run, larder: Path, place: Path) -> None:
    (place / "larder.docx").write_bytes(b"mine")
    ran = run("draft", "larder.toml")
    assert ran.code == 2
    assert ran.err == "larder.docx is there already. Add --force to replace it.\n"
    assert (place / "larder.docx").read_bytes() == b"mine"
    assert run("draft", "larder.toml", "--force").code == 0
    assert zipfile.is_zipfile(place / "larder.docx")


def test_answers_come_from_standard_input_and_text_goes_to_standard_output(
    run: Run, larder: Path, place: Path
) -> None:
    ran = run("draft", "-", "-o", "-", given=larder.read_bytes())
    assert ran.code == 0
    assert ran.out.startswith("Unity Street Larder")
    assert "Wrote" not in ran.out + ran.err
    assert run("draft", "-", given=larder.read_bytes()).code == 0
    assert (place / "agreement.docx").is_file()


def test_a_broken_reference_is_named_and_drafted_as_a_gap(run: Run, larder: Path) -> None:
    text = larder.read_text(encoding="utf-8")
    in_a_contribution = r'(\[\[contributions\]\](?:\n.+)*?\npartner = "[a-z]+)'
    larder.write_text(re.sub(in_a_contribution, r"\1x", text, count=1))
    ran = run("draft", "larder.toml", "-o", "a.md")
    assert ran.code == 1
    assert "which is not among partners. Did you mean" in ran.err
    assert "Wrote a.md" in ran.out
    assert "to agree: who does it" in Path("a.md").read_text(encoding="utf-8")


def test_characters_no_document_can_carry_are_named(run: Run, place: Path) -> None:
    (place / "a.json").write_text('{"name": "We\\u000bll"}')
    ran = run("draft", "a.json", "-o", "a.md")
    assert ran.code == 1
    assert "name: left out U+000B, which no document can carry." in ran.err


def test_a_final_copy_bears_no_draft_mark_when_nothing_is_left_to_agree(
    run: Run, larder: Path
) -> None:
    assert run("draft", "larder.toml", "-o", "draft.md").code == 0
    assert run("draft", "larder.toml", "-o", "final.md", "--final").code == 0
    assert "not yet agreed" in Path("draft.md").read_text(encoding="utf-8")
    assert "not yet agreed" not in Path("final.md").read_text(encoding="utf-8")


def test_what_is_not_final_keeps_its_mark_and_lists_what_is_left(run: Run, place: Path) -> None:
    (place / "a.toml").write_text('name = "Well"\n')
    ran = run("draft", "a.toml", "-o", "a.md", "--final")
    assert ran.code == 1
    first, *listed = ran.err.splitlines()
    assert re.fullmatch(r"Not final yet: \d+ points are still to agree, so the .+ stays\.", first)
    assert len(listed) > 5
    assert all(re.match(r"  \S+: \S|  … and \d+ more", line) for line in listed)
    assert "not yet agreed" in Path("a.md").read_text(encoding="utf-8")


def test_a_point_that_the_partners_parked_keeps_the_draft_mark_too(run: Run, larder: Path) -> None:
    with larder.open("a", encoding="utf-8") as answers:
        answers.write('\n[[open_points]]\nwhat = "Who buys the second oven"\n')
    ran = run("draft", "larder.toml", "-o", "a.md", "--final")
    assert ran.code == 1
    assert ran.err.splitlines() == [
        "Not final yet: 1 point is still to agree, so the draft mark stays.",
        "  open_points: Who buys the second oven",
    ]
    assert "1 point still to agree." in ran.out
    assert "not yet agreed" in Path("a.md").read_text(encoding="utf-8")


def hidden_parts(path: str) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return [name for name in archive.namelist() if name.startswith("customXml/")]


def test_answers_are_hidden_in_a_file_only_when_asked_and_then_it_is_said(
    run: Run, larder: Path
) -> None:
    assert "hidden data" not in run("draft", "larder.toml", "-o", "without.docx").out
    said = run("draft", "larder.toml", "-o", "with.docx", "--with-data").out
    assert said.endswith("It carries your answers as hidden data.\n")
    assert hidden_parts("without.docx") == []
    assert hidden_parts("with.docx") != []


def test_what_a_format_cannot_do_is_said(run: Run, larder: Path) -> None:
    ran = run("draft", "larder.toml", "-o", "a.md", "--with-data", "--house-style", "x.docx")
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 2
    assert "hidden data" not in ran.out


def test_guidance_and_light_are_editions_of_their_own(run: Run, larder: Path) -> None:
    sizes = {}
    for edition in ("", "--guidance", "--light"):
        words = [edition] if edition else []
        assert run("draft", "larder.toml", "-o", f"a{edition}.md", *words).code == 0
        sizes[edition] = len(Path(f"a{edition}.md").read_text(encoding="utf-8"))
    assert sizes["--guidance"] > sizes["--light"] == sizes[""]


def test_an_office_style_that_is_none_is_an_input_that_cannot_be_read(
    run: Run, larder: Path, place: Path
) -> None:
    (place / "office.docx").write_bytes(b"not a zip")
    for name in ("office.docx", "gone.docx"):
        ran = run("draft", "larder.toml", "--house-style", name)
        assert ran.code == 3
        assert name in ran.err
    assert not (place / "larder.docx").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "a.pdf"], "a.pdf: the ending says what to write. Use one of .docx, .html, .md."),
        (["-o", "a"], "a: the ending says what to write."),
        (["-o", "larder.toml"], "larder.toml: the ending|larder.toml holds the answers"),
        (["more.toml", "-o", "a.docx"], "Several files need a folder: use --out-dir DIR"),
        (["--final", "--with-data"], "--final leaves out all hidden data"),
        (["--watch", "--json"], "--watch looks at one file and writes one"),
        (["more.toml", "--watch"], "--watch looks at one file and writes one"),
        (["--json", "-o", "-"], "--json and -o - would both print"),
        (["--paper", "a5"], "argument --paper: invalid choice"),
        (["--guidance", "--light"], "not allowed with argument --guidance"),
        (["-o", "a.md", "--out-dir", "b"], "not allowed with argument -o"),
        (["--colour"], "unrecognized arguments: --colour"),
    ],
)
def test_options_that_do_not_go_together_are_refused_before_anything_is_done(
    run: Run, larder: Path, place: Path, words: list[str], said: str
) -> None:
    ran = run("draft", "larder.toml", *words)
    assert ran.code == 2
    assert re.search(said, ran.err)
    assert len(ran.err.splitlines()) == 1
    assert [path.name for path in place.iterdir()] == ["larder.toml"]


def test_what_cannot_be_read_is_told_with_the_place(run: Run, place: Path) -> None:
    (place / "folder").mkdir()
    (place / "slip.toml").write_text('name = "x"\nplace = = 2\n')
    (place / "empty.toml").write_text("")
    for name, said in (
        ("gone.toml", "gone.toml: there is no such file. Check its name.\n"),
        ("folder", "folder is a folder. Name a file in it.\n"),
        ("slip.toml", "slip.toml, line 2: this is not TOML"),
        ("empty.toml", "empty.toml is empty. Begin from a template"),
        ("-", "standard input is empty."),
    ):
        ran = run("draft", name, "-o", "a.docx")
        assert ran.code == 3
        assert ran.err.startswith(said)
        assert not (place / "a.docx").exists()


def test_a_target_that_cannot_be_written_is_told_and_nothing_is_left_behind(
    run: Run, larder: Path, place: Path
) -> None:
    (place / "taken.docx").mkdir()
    (place / "file").write_bytes(b"")
    for target, said in (
        ("taken.docx", "taken.docx is a folder. Name a file in it.\n"),
        ("file/a.docx", "is a file, not a folder|not a directory"),
        ("n" * 300 + ".docx", "could not be written: file name too long"),
    ):
        ran = run("draft", "larder.toml", "-o", target)
        assert ran.code == 2
        assert re.search(said, ran.err)
    assert {path.name for path in place.iterdir()} == {"larder.toml", "taken.docx", "file"}
    assert list((place / "taken.docx").iterdir()) == []
