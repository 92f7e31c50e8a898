"""Any file may be given as answers: it becomes an agreement or a sentence on what to do."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.answers import AnswersFaultError, parse_answers, read_answers
from agreement_studio.adapters.files.caps import DEPTH_LIMIT, SIZE_LIMIT
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import plain
from agreement_studio.domain.errors import UnreadableFileError
from agreement_studio.domain.faults import SHOWN
from tests.strategies import agreements

STARTERS = sorted((Path(__file__).parents[2] / "templates" / "starters").glob("*.toml"))
ANSWERS = [path for path in STARTERS if path.stem != "index"]


def refusal(data: bytes | str, where: str = "a.toml") -> str:
    """What is said about a file that cannot be read."""
    with pytest.raises(UnreadableFileError) as refused:
        parse_answers(data.encode() if isinstance(data, str) else data, where)
    return refused.value.sentence


def readable_or_refused(data: bytes, where: str) -> None:
    """Any other exception fails the test."""
    said = None
    try:
        parse_answers(data, where)
    except UnreadableFileError as fault:
        said = fault.sentence
    if said is not None:
        assert said.startswith(where)
        assert len(said.encode()) < 60_000


@given(agreement=agreements())
def test_every_agreement_comes_back_whole_from_its_json(agreement: Agreement) -> None:
    data = json.dumps(plain(agreement)).encode()
    assert parse_answers(data, "a.json").agreement == agreement


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_every_template_reads_the_same_from_toml_and_json(path: Path) -> None:
    answers = read_answers(path)
    assert answers.remarks == ()
    data = json.dumps(plain(answers.agreement)).encode()
    assert parse_answers(data, "a.json").agreement == answers.agreement


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('nmae = "x"', "nmae is not a field that an agreement has. Did you mean “name”?"),
        (
            '[[partners]]\nid = "council"\nsektor = "public"',
            "partners.council.sektor is not a field that an agreement has. Did you mean “sector”?",
        ),
        ("xyzzy = 1", "xyzzy is not a field that an agreement has."),
        ("name = 5", "name should be text; put it between quotation marks."),
        ('partners = "us"', "partners should be a list; put it between [ and ]."),
        ('[[partners]]\nname = ["x"]', "partners.partners-1.name should be text"),
        ('legal = "A"', "legal should be a table of its own fields."),
        ('[legal]\nstatus = "a"', "should be one of A, B, C. Did you mean “A”?"),
        (
            '[[powers]]\nid = "p"\nlevel = "togethr"',
            "it should be one of tell, ask, shape, together, handover. Did you mean “together”?",
        ),
        ("[legal]\nshort_lines = 3", "legal.short_lines should be true or false."),
        ("[legal]\ncontact_change_days = true", "days: should be a whole number."),
        ("[legal]\ncontact_change_days = 1.5", "contact_change_days should be a whole number."),
        ("[legal]\ncontact_change_days = -1", "contact_change_days should be 0 or more."),
        ("[version]\ndated = 2026", "version.dated should be a date"),
        ('[version]\ndated = "soon"', "version.dated should be a date such as 2026-11-22."),
        (
            '[[resources]]\nid = "pot"\nvalue = {amount = "lots"}',
            'resources.pot.value.amount should be a number, such as "1200.00".',
        ),
        (
            '[[resources]]\nid = "pot"\nvalue = {amount = 1e30}',
            "resources.pot.value.amount has more than 17 digits.",
        ),
        (
            '[[resources]]\nid = "pot"\nvalue = {amount = 1, currency = "quid"}',
            "resources.pot.value.currency: use a three-letter currency code such as GBP.",
        ),
        ('[[partners]]\nid = "the council"', "partners.1.id should hold only letters, digits"),
        ('[[partners]]\nid = "a"\n[[partners]]\nid = "a"', "two entries share the id “a”"),
        ('[[consents]]\nid = "c"', "consents.c.section is missing and has to be there."),
        (f'place = "{"x" * 100_001}"', "place is too long; a field holds 100,000 characters"),
    ],
)
def test_a_field_that_does_not_fit_is_named_with_its_path_and_what_would_fit(
    text: str, said: str
) -> None:
    assert said in refusal(text)
    assert said in refusal(json.dumps(tomllib.loads(text)), "a.json") or "1e30" in text


@pytest.mark.parametrize(
    ("text", "where", "said"),
    [
        ('name = "x"\nplace = = 1', "a.toml", "a.toml, line 2: this is not TOML"),
        ('name = "x', "a.toml", "a.toml, line 1: this is not TOML"),
        ('name = "x"\nname = "y"', "a.toml", "a.toml, line 2: the field “name” stands twice"),
        ("[legal]\n[legal]", "a.toml", "a.toml, line 2: the field “legal” stands twice"),
        ('{"name": "x",\n"name": "y"}', "a.json", "the field “name” stands twice"),
        ('{"name":\n\n ?}', "a.json", "a.json, line 3: this is not JSON (expecting value)"),
        ("[1, 2]", "a.json", "a.json holds a list or a single value"),
        ("5", "a.json", "a.json holds a list or a single value"),
        ('{"name": NaN}', "a.json", "a number in it is endless or far too long"),
        (f'{{"name": {"9" * 5_000}}}', "a.json", "a number in it is endless or far too long"),
        (f"name = {'9' * 5_000}", "a.toml", "a number in it is endless or far too long"),
        ("name = 1e999999999", "a.toml", "a number in it is endless or far too long"),
        ("name = nan", "a.toml", "a number in it is endless or far too long"),
    ],
)
def test_a_fault_of_spelling_is_named_with_its_line(text: str, where: str, said: str) -> None:
    assert said in refusal(text, where)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (b"name = 'caf\xe9'", "line 1: this is not UTF-8 text"),
        ("name = 'x'".encode("utf-16"), "is UTF-16 text. Save it as UTF-8"),
        (b"PK\x03\x04rest", "is a Word or zip file"),
        (b"name\x00 = 1", "is not a text file"),
        (b"#" * (SIZE_LIMIT + 1), "is larger than 5 MB"),
    ],
)
def test_what_is_no_text_of_reasonable_size_is_refused_before_parsing(
    data: bytes, said: str
) -> None:
    assert said in refusal(data)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("x = " + "[" * 100_000, "a.toml"),
        ('{"x":' * 100_000, "a.json"),
        ("[" + "a." * 100 + "a]", "a.toml"),
        ("a" + ".a" * 100 + " = 1", "a.toml"),
        ("x = " + "{a.b.c = " * 9 + "1" + "}" * 9, "a.toml"),
        ('x = ["""a"""", ' + "[" * 5_000 + "]" * 5_000 + ', "b"]', "a.toml"),
        ("x = '''a'''', " + "[" * 5_000, "a.toml"),
    ],
)
def test_tables_that_lie_too_deep_are_refused_with_a_sentence(text: str, where: str) -> None:
    assert f"more than {DEPTH_LIMIT} deep" in refusal(text, where)


def test_many_points_and_brackets_side_by_side_are_not_deep() -> None:
    figures = ", ".join(["1.5"] * 100)
    text = f'name = "[[[[[{{{{{{"  # [[[[\nplace = """\n{"[" * 50}"""\nxs = [{figures}]'
    assert "deep" not in refusal(text)


@pytest.mark.parametrize(
    "text",
    ['"' * 200_001, "'" * 200_001, '"""' + '\\"' * 200_000, '"\\' * 200_000, '""""\n' * 50_000],
)
def test_a_tangle_of_quotation_marks_is_refused_in_no_time(text: str) -> None:
    assert "this is not TOML" in refusal(text)


def test_characters_no_document_can_carry_are_left_out_and_named() -> None:
    data = json.dumps({"name": "Lar\x0bder", "purpose": {"evidence": ["ok", "a\ud800b"]}})
    answers = parse_answers(data.encode(), "a.json")
    assert answers.agreement.name == "Larder"
    assert answers.agreement.purpose.evidence == ("ok", "ab")
    assert answers.remarks == (
        "name: left out U+000B, which no document can carry.",
        "purpose.evidence.2: left out U+D800, which no document can carry.",
    )


def test_a_field_name_with_such_a_character_is_refused_rather_than_merged() -> None:
    said = refusal(json.dumps({"name": "kept", "na\x0bme": "lost"}), "a.json")
    assert said == "a.json: the field “name” has U+000B in its name."


def test_a_reference_to_a_record_that_is_not_there_is_read_and_named() -> None:
    text = '[[partners]]\nid = "council"\n[[contributions]]\nid = "c"\npartner = "counsil"'
    answers = parse_answers(text.encode(), "a.toml")
    assert answers.agreement.contributions[0].partner == "counsil"
    (remark,) = answers.remarks
    assert remark.startswith("contributions.c.partner names “counsil”, which is not among partners")
    assert remark.endswith("Did you mean “council”?")


def test_faults_beyond_the_first_dozen_are_counted() -> None:
    text = "\n".join(f"x{number} = 1" for number in range(SHOWN + 30))
    lines = refusal(text).splitlines()
    assert len(lines) == SHOWN + 1
    assert lines[-1] == "a.toml: … and 30 more like these."


@pytest.mark.parametrize("where", ["standard input", "answers.txt"])
@pytest.mark.parametrize("text", ['{"name": "x"}', 'name = "x"', '[legal]\nstatus = "A"\n'])
def test_without_a_known_ending_the_text_itself_tells_json_from_toml(text: str, where: str) -> None:
    assert parse_answers(text.encode(), where).agreement != Agreement()


def test_a_file_that_is_not_there_or_a_folder_or_a_name_no_system_knows(tmp_path: Path) -> None:
    for path, said in (
        (tmp_path / "gone.toml", "there is no such file. Check its name."),
        (tmp_path, "is a folder. Name a file in it."),
        (tmp_path / "a\x00b", "could not be opened"),
        (tmp_path / ("n" * 5_000), "could not be opened"),
    ):
        with pytest.raises(UnreadableFileError, match=said):
            read_answers(path)


def test_faults_are_there_one_by_one() -> None:
    with pytest.raises(AnswersFaultError) as refused:
        parse_answers(b"a = 1\nb = 2", "a.toml")
    assert len(refused.value.faults) == 2


FIELDS = sorted({*Agreement.model_fields, "id", "text", "amount", "currency", "who", "odd"})
garbage = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["A", "a", "2026-11-22", "\ud800", "1e99"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(data=st.dictionaries(st.sampled_from(FIELDS), garbage, max_size=5) | garbage)
def test_any_json_becomes_an_agreement_or_a_sentence(data: Any) -> None:
    readable_or_refused(json.dumps(data).encode(), "a.json")


@given(data=st.binary(max_size=60))
def test_any_bytes_become_an_agreement_or_a_sentence(data: bytes) -> None:
    readable_or_refused(data, "a.toml")
    readable_or_refused(data, "a.json")


@given(
    text=st.text(
        st.sampled_from("abid.=\"'[]{}#,\n \\0159eE+-:tTzZ_truefalsinpartners\u0661\x0b\u202e"),
        max_size=40,
    )
)
def test_any_text_becomes_an_agreement_or_a_sentence(text: str) -> None:
    readable_or_refused(text.encode(), "a.toml")
    readable_or_refused(text.encode(), "standard input")


def _cut(text: str, at: int, to: int, _new: str) -> str:
    return text[:at] + text[to:]


def _put(text: str, at: int, _to: int, new: str) -> str:
    return text[:at] + new + text[at:]


def _swap(text: str, at: int, to: int, new: str) -> str:
    return text[:at] + new + text[to:]


def _again(text: str, at: int, to: int, _new: str) -> str:
    return text[:to] + text[at:]


@given(
    change=st.sampled_from([_cut, _put, _swap, _again]),
    at=st.floats(0, 1),
    length=st.integers(0, 80),
    new=st.text(max_size=5) | st.sampled_from(['"', '"""', "[", "]", "[[x]]", "=", "\n", "1e999"]),
)
def test_any_slip_in_a_template_leaves_an_agreement_or_a_sentence(
    change: Callable[[str, int, int, str], str], at: float, length: int, new: str
) -> None:
    text = ANSWERS[0].read_text(encoding="utf-8")
    place = int(at * len(text))
    slipped = change(text, place, place + length, new)
    readable_or_refused(slipped.encode("utf-8", "surrogatepass"), "a.toml")
