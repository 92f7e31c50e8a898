"""An open agreement tells the window of every change, and typing waits for nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.consents import Standing
from agreement_studio.application.starters import starter
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.wiring import Studio

MakeModel = Callable[..., AgreementModel]


def retitle(title: str) -> Edit:
    return answer(Address("name"), title)


def test_a_change_is_heard_at_once_and_drafted_and_reviewed_soon_after(
    qtbot: QtBot, make_model: MakeModel
) -> None:
    model = make_model("unity-street-larder")
    with qtbot.waitSignal(model.changed, check_params_cb=lambda c: c.after.name == "The Larder"):
        assert model.apply(retitle("The Larder"))
    with qtbot.waitSignals([model.drafted, model.reviewed], order="strict"):
        pass
    assert model.document is not None
    assert model.look is not None
    assert model.look.agreement.name == "The Larder"


def test_many_changes_in_a_row_are_drafted_once(qtbot: QtBot, make_model: MakeModel) -> None:
    model = make_model("unity-street-larder")
    drafts: list[object] = []
    model.drafted.connect(drafts.append)
    for number in range(20):
        model.apply(retitle(f"Larder {number}"))
    with qtbot.waitSignal(model.reviewed):
        pass
    assert len(drafts) == 1


def test_what_cannot_be_done_is_told_in_a_sentence_and_changes_nothing(
    qtbot: QtBot, make_model: MakeModel
) -> None:
    def refuse(_agreement: Agreement) -> Agreement:
        raise EditRefusedError("That partner is gone. Choose another.")

    model = make_model("unity-street-larder")
    before = model.agreement
    with qtbot.waitSignal(model.refused) as told:
        assert not model.apply(Edit(Label("answer"), refuse))
    assert told.args == ["That partner is gone. Choose another."]
    assert model.agreement is before


def test_undo_and_redo_are_named_after_the_step(make_model: MakeModel) -> None:
    model = make_model("unity-street-larder")
    before = model.agreement
    assert (model.undo_label, model.redo_label) == ("", "")
    model.apply(retitle("The Larder"))
    said = model.undo_label
    assert said
    assert model.undo()
    assert model.agreement == before
    assert model.redo_label == said
    assert model.redo()
    assert model.agreement.name == "The Larder"


def test_an_agreement_without_a_file_says_so_when_it_is_saved(
    qtbot: QtBot, make_model: MakeModel, tmp_path: Path
) -> None:
    model = make_model("unity-street-larder")
    with qtbot.waitSignal(model.refused, check_params_cb=lambda said: "Say where" in said):
        assert not model.save()
    with qtbot.waitSignal(model.saved):
        assert model.save_as(tmp_path / "larder.agreement")
    model.apply(retitle("The Larder"))
    assert model.is_modified
    assert model.save()
    assert not model.is_modified


def test_after_closing_nothing_is_drafted_any_more(qtbot: QtBot) -> None:
    studio = Studio()
    begun = studio.desk.begin(read_answers(starter("unity-street-larder").path).agreement)
    model = AgreementModel(begun, studio)
    model.discard()
    with qtbot.assertNotEmitted(model.drafted, wait=1):
        pass


@pytest.mark.parametrize("identifier", ["blank", "marlshire-growth"])
def test_every_kind_of_agreement_can_be_shown(
    qtbot: QtBot, make_model: MakeModel, identifier: str
) -> None:
    model = make_model(identifier)
    with qtbot.waitSignal(model.reviewed):
        pass
    assert model.look is not None
    assert model.look.sections


def test_a_consent_is_one_step_to_undo_and_an_entry_that_the_record_keeps(
    make_model: MakeModel,
) -> None:
    model = make_model("saltery-bay-mend")
    partner = model.agreement.partners[0].id
    said = Consent(id="x", section=SectionKey.POWER, partner=partner, level=ConsentLevel.SUPPORT)
    before = model.agreement
    assert model.consent(said)
    (held,) = model.agreement.consents
    assert held.on is not None
    stand = next(s for s in model.standings() if (s.section, s.partner) == ("power", partner))
    assert stand.standing is Standing.CURRENT
    assert model.undo()
    assert model.agreement == before
    assert len(model.opened.ledger.entries) == 1


def test_a_consent_that_cannot_be_taken_in_is_told(qtbot: QtBot, make_model: MakeModel) -> None:
    model = make_model("blank")
    said = Consent(id="x", section=SectionKey.POWER, partner="gone", level=ConsentLevel.SUPPORT)
    with qtbot.waitSignal(model.refused) as told:
        assert not model.consent(said)
    assert told.args is not None
    assert "no partner" in told.args[0]
