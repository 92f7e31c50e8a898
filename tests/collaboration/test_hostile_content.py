"""Whatever a malicious colleague puts into the document, reading it gives an agreement to all."""

from typing import Any

import pycrdt
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.collaboration import layout
from agreement_studio.adapters.collaboration.replica import SharedReplica
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from tests.collaboration.company import LINEAGE
from tests.strategies import HOSTILE

START = Agreement(
    partners=(Partner(id="a", name="Council"), Partner(id="b")),
    powers=(Power(id="a", conditions="The panel meets first."),),
)
ROOTS = ("partners", "powers", "consents", "purpose", "version", layout.ANSWERS)

_texts = st.sampled_from((*HOSTILE, "\x00\ufffe", "", "a0", "yes", "1:1", "~", "x" * 100_001))
_json = st.sampled_from(
    ('"together"', '"2024-13"', "null", "true", "7", "1e999", "NaN", "[[", "[" * 500, "{}",
     '{"text": "x"}', '{"text": 3, "released": "no"}', '[{"partner": "a"}]', "[1, 2]", '"\\ud800"',
     '"\\u0000"', "9" * 5_000, "-1", '"500000000000000000000000000000"')
)  # fmt: skip
_held = st.one_of(
    _texts,
    st.lists(_texts | _json, max_size=3),
    st.tuples(st.just("1:1"), _json).map(list),
    st.builds(pycrdt.Text, _texts),
    st.sampled_from((None, True, 7, 1.5, ["", 7], ["", ["x"]], {"a": "b"}, b"bytes")),
)


@st.composite
def _entries(draw: st.DrawFn) -> tuple[str, str, Any]:
    root = draw(st.sampled_from(ROOTS))
    field = draw(
        st.sampled_from(
            (*layout.fields_in(root), layout.RANK, layout.REMOVED, layout.MADE, "unknown", "")
        )
    )
    identifier = draw(st.sampled_from(("a", "b", "new", "", "no such id", "ü", "-", "x" * 99)))
    key = draw(st.sampled_from((f"{identifier}.{field}", field, f"{identifier}.{field}.more")))
    return root, key, draw(_held)


@given(entries=st.lists(_entries(), max_size=12), deleted=st.booleans())
def test_no_content_escapes_and_all_copies_read_the_same(
    entries: list[tuple[str, str, Any]], deleted: bool
) -> None:
    mine = SharedReplica.fresh(START, LINEAGE)
    doc: pycrdt.Doc[Any] = pycrdt.Doc(client_id=7)
    doc.apply_update(mine.state())
    for number, (root, key, held) in enumerate(entries):
        vector = doc.get_state()
        into = doc.get(root, type=pycrdt.Map)
        if deleted and number % 3 == 2:
            into.clear()
        into[key] = held
        _offer(mine, doc.get_update(vector))
    read = mine.read()
    assert Agreement.model_validate(read.model_dump()) == read
    opened = SharedReplica.opened(mine.state(), LINEAGE)
    assert opened.read() == read
    assert set(opened.repairs) == set(mine.repairs)
    for repair in mine.repairs:
        assert repair.why.startswith(repair.path)
    renamed = read.amended(name="Bay", partners=(*read.partners, Partner(id="z")))
    assert mine.commit(read, renamed) == renamed


def _offer(replica: SharedReplica, update: bytes) -> None:
    try:
        replica.merge(update)
    except StudioError:
        return


def test_an_unusable_answer_counts_as_not_answered_and_is_told() -> None:
    mine = SharedReplica.fresh(START, LINEAGE)
    doc: pycrdt.Doc[Any] = pycrdt.Doc(client_id=7)
    doc.apply_update(mine.state())
    partners = doc.get("partners", type=pycrdt.Map)
    partners["a.sector"] = ["7:0", '"kingdom"']
    partners["b.name"] = "no entry"
    merged = mine.merge(doc.get_update())
    assert merged.agreement == START
    assert {repair.path for repair in merged.repairs} == {"partners.a.sector", "partners.b.name"}
    assert all(repair.why.endswith(".") for repair in merged.repairs)


def test_what_a_newer_program_keeps_beside_is_passed_over() -> None:
    mine = SharedReplica.fresh(START, LINEAGE)
    doc: pycrdt.Doc[Any] = pycrdt.Doc(client_id=7)
    doc.apply_update(mine.state())
    doc.get("partners", type=pycrdt.Map)["a.shoe_size"] = ["7:0", "43"]
    doc.get("wishes", type=pycrdt.Map)["a.name"] = ["7:0", '"peace"']
    before = mine.read()
    merged = mine.merge(doc.get_update())
    assert merged.agreement is before
    assert merged.repairs == ()


def test_text_in_the_place_of_a_list_is_passed_over() -> None:
    mine = SharedReplica.fresh(START, LINEAGE)
    doc: pycrdt.Doc[Any] = pycrdt.Doc(client_id=7)
    doc.apply_update(mine.state())
    for root in ROOTS:
        doc.get(root, type=pycrdt.Text).insert(0, "no list at all")
    before = mine.read()
    assert mine.merge(doc.get_update()).agreement is before
    assert SharedReplica.opened(mine.state(), LINEAGE).read() == before
