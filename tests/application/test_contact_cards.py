"""Contact cards: whom they name and how to reach them, in each of their versions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.application.contact_cards import COLUMNS, LONGEST_LINE, rows_of_contacts

THREE = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Ann;;Dr;\r\nFN:Ann Lee\r\n"
    "ORG:Quay Clinic\\, North;Wards\r\n"
    "TITLE:Manager\r\nTEL;TYPE=home:1\r\nTEL;TYPE=work,pref:0113 496 0001\r\n"
    "item1.EMAIL;type=INTERNET:ann@quay.example\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n BBBB\r\n"
    "END:VCARD\r\n"
)
FOUR = (
    "BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Bo\n  Smith\nORG:Old Market\n"
    'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+44-113-496-0002\nEMAIL:mailto:bo@market.example\n'
    "END:VCARD\n"
)
TWO = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg=\r\n"
    " M=FCller\r\nORG;QUOTED-PRINTABLE:Caf=C3=A9\r\nTEL;WORK;VOICE:123\r\nEND:VCARD\r\n"
)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (THREE, ("Quay Clinic, North", "Ann Lee", "ann@quay.example", "0113 496 0001")),
        (FOUR, ("Old Market", "Bo Smith", "bo@market.example", "+44-113-496-0002")),
        (TWO, ("Café", "Jörg Müller", "", "123")),
    ],
    ids=["3.0", "4.0", "2.1"],
)
def test_a_card_names_its_organisation_and_whom_to_reach_there(
    text: str, row: tuple[str, ...]
) -> None:
    assert list(rows_of_contacts(text)) == [row]
    assert len(row) == len(COLUMNS)


def card(*lines: str) -> str:
    return "\n".join(("BEGIN:VCARD", *lines, "END:VCARD"))


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        (("FN:Ann Lee",), ("Ann Lee", "", "", "")),
        (("N:Lee;Ann;Bea;;",), ("Ann Bea Lee", "", "", "")),
        (("FN:Hall", "ORG:Hall", "TITLE:Keeper"), ("Hall", "Keeper", "", "")),
        (("FN:The Hall", "KIND:org", "EMAIL:a@b.example"), ("The Hall", "", "a@b.example", "")),
        (("FN:Ann", "ORG:Hall", "X-ABShowAs:COMPANY"), ("Hall", "", "", "")),
        (("ORG:;Wards", "FN:Ann"), ("Wards", "Ann", "", "")),
        (("FN:one\\ntwo\\; three\\\\",), ("one two; three\\", "", "", "")),
        (("FN:=SUM(A1)",), ("=SUM(A1)", "", "", "")),
        (("FN;CHARSET=no-such;ENCODING=QUOTED-PRINTABLE:=FF",), ("ÿ", "", "", "")),
        (("FN;CHARSET=a\0b;ENCODING=QUOTED-PRINTABLE:=FF",), ("ÿ", "", "", "")),
    ],
)
def test_what_a_card_leaves_out_is_taken_from_what_it_says(
    lines: tuple[str, ...], row: tuple[str, ...]
) -> None:
    assert list(rows_of_contacts(card(*lines))) == [row]


def test_lines_longer_than_any_name_are_passed_over() -> None:
    text = card("FN:A", "ORG:" + "\\" * LONGEST_LINE, "PHOTO:" + "A" * 100_000)
    assert list(rows_of_contacts(text)) == [("A", "", "", "")]


def test_a_name_without_end_is_read_once_however_often_it_is_folded() -> None:
    begins = f"BEGIN:VCARD\nFN;QUOTED-PRINTABLE:{'a' * 2_000_000}=\n"
    folds = "=\n" * 500_000
    text = f"{begins}{folds}\nEND:VCARD\nBEGIN:VCARD\nFN:Ines\nEND:VCARD\n"
    assert list(rows_of_contacts(text)) == [("Ines", "", "", "")]


def test_cards_without_a_name_and_lines_outside_of_cards_are_left_out() -> None:
    text = f"FN:Nobody\n{card('TEL:1')}\n{card('FN:A')}\nBEGIN:VCARD\nFN:Half"
    assert list(rows_of_contacts(text)) == [("A", "", "", "")]


@given(
    text=st.lists(
        st.sampled_from(
            (
                *("BEGIN:VCARD", "END:VCARD", "FN", "ORG", "N", ":", ";", '"', "=", "\\", "\n"),
                *("ENCODING=QUOTED-PRINTABLE", "CHARSET=utf-7", "=ED=A0=80", "TEL", "\0", "\r "),
            )
        )
    ).map("".join)
    | st.text()
)
def test_any_text_gives_rows_of_cells_on_one_line(text: str) -> None:
    for row in rows_of_contacts(text):
        assert row[0]
        assert len(row) == len(COLUMNS)
        assert all("\n" not in cell for cell in row)
