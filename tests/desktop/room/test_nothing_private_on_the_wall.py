"""A sentinel in every field that stays in the room, of every record: the wall never shows it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from agreement_studio.application.room.agenda import agendas
from agreement_studio.application.room.shown import Shown
from agreement_studio.application.room.worksheets import glossary_cards, worksheets
from agreement_studio.desktop.room.projector import Projector
from agreement_studio.desktop.room.stage import Mode, Stage
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from agreement_studio.domain.choices import ReadinessQuestion, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.purpose import ReadinessAnswer
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.room_only import ROOM_ONLY, UNTIL_RELEASED, outward
from agreement_studio.domain.wording import KeptFinding, KeptWord
from agreement_studio.texts import load_texts

if TYPE_CHECKING:
    from agreement_studio.desktop.agreement_model import AgreementModel

MakeRoom = Any
SENTINEL = "Zqsentinel"
HELD = Shareable(text=SENTINEL, released=False)


def private(agreement: Agreement) -> Agreement:
    """The agreement with the sentinel wherever something stays in the room."""
    partners = tuple(
        partner.amended(
            own_interest=HELD,
            constraints=(HELD, HELD),
            difficult_habit=HELD,
            instead_you_will_see=HELD,
            is_person=nth == 0,
            address=SENTINEL if nth == 0 else partner.address,
        )
        for nth, partner in enumerate(agreement.partners)
    )
    first = partners[0].id
    return agreement.amended(
        partners=partners,
        purpose=agreement.purpose.amended(said_by=HELD),
        readiness_answers=tuple(
            ReadinessAnswer(id=f"q{nth}", question=question, sentence=SENTINEL)
            for nth, question in enumerate(ReadinessQuestion)
        ),
        covers=tuple(cover.amended(insurer=SENTINEL) for cover in agreement.covers),
        consents=tuple(
            Consent(id=f"c{nth}", section=section, partner=first, note=SENTINEL, seen_hash=SENTINEL)
            for nth, section in enumerate(SectionKey)
        ),
        wording_overrides=tuple(
            override.amended(replaces_hash=SENTINEL) for override in agreement.wording_overrides
        ),
        kept_findings=(
            KeptFinding(id="k", finding="P-01", in_room=True, about=SENTINEL, reason=SENTINEL),
        ),
        kept_words=(
            KeptWord(id="w", phrase=SENTINEL, where=SENTINEL, reason=SENTINEL, means_other=True),
        ),
    )


def said_by(whole: QWidget) -> Iterator[str]:
    """All that a window says, in sight or not, and to those who listen."""
    for widget in (whole, *whole.findChildren(QWidget)):
        yield from (widget.windowTitle(), widget.toolTip(), widget.whatsThis(), widget.statusTip())
        yield from (widget.accessibleName(), widget.accessibleDescription())
        for name in ("text", "placeholderText", "title"):
            if callable(told := getattr(widget, name, None)):
                yield str(told())
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard is not None:
            yield from (heard.text(kind) for kind in QAccessible.Text if kind.value < 5)


def texts_of(shown: Shown) -> Iterator[str]:
    yield from (shown.title, shown.large, shown.line, shown.picture, shown.alt)
    for line in shown.lines:
        yield from (line.text, line.aside)


def everything_shown(stage: Stage) -> Iterator[None]:
    """Every step, every question, every mode, named and not, with reasons, every clause."""
    stage.start(agendas()[2])
    for named in (False, True):
        stage.switch(replace(stage.on, held=True, why=True, named=named))
        for step, stop in stage.stops.items():
            for number in range(len(stop.questions)):
                stage.go(step, number)
                for _ in stage.turns:
                    stage.next_speaker()
                    yield
            for mode in Mode:
                stage.show_mode(mode)
                yield
    for clause in range(len(stage.passages)):
        stage.read_back(clause)
        yield


def test_the_sentinel_stands_in_every_field_that_stays_in_the_room(make_room: MakeRoom) -> None:
    window, _ = make_room("gate-to-home")
    made = private(window.documents.model.agreement)
    told = canonical_json(made).decode()
    assert told.count(SENTINEL) > 40
    assert SENTINEL not in canonical_json(outward(made)).decode()
    worded = {*ROOM_ONLY, *UNTIL_RELEASED} - {
        "partners.size",  # no words: a choice, a yes or no, a date
        "partners.can_hold_money",
        "partners.contact_checked_on",
        "wording_overrides.replaces_hash",  # digits, of a record that this template has none of
    }
    for path in worded:
        head, _, field = path.partition(".")
        held = getattr(made, head)
        one = held[0] if isinstance(held, tuple) else held
        assert SENTINEL in str(getattr(one, field) if field else one), path


def test_nothing_private_appears_on_the_wall(make_room: MakeRoom) -> None:
    window, room = make_room("gate-to-home")
    model: AgreementModel = window.documents.model
    made = private(model.agreement)
    for name in type(made).model_fields:
        if getattr(made, name) != getattr(model.agreement, name):
            model.apply(answer(Address(name), getattr(made, name)))
    assert SENTINEL in canonical_json(model.agreement).decode()
    model.draft_now()
    model.review_now()
    window.menus.actions["room_panel"].trigger()
    room.panel.notes.setPlainText(SENTINEL)
    window.menus.actions["room_view"].trigger()
    projector = room.projector
    assert isinstance(projector, Projector)
    looked = 0
    for _ in everything_shown(room.stage):
        told = [*said_by(projector), *texts_of(room.stage.shown), room.stage.order]
        assert not [text for text in told if SENTINEL in text]
        looked += 1
    assert looked > 400


def test_the_test_would_see_a_word_that_is_there(qapp: QApplication) -> None:
    whole = QWidget()
    QLabel("shown", whole).setToolTip(SENTINEL)
    assert SENTINEL in set(said_by(whole))


def test_no_worksheet_and_no_card_holds_what_is_private(make_room: MakeRoom) -> None:
    window, _ = make_room("gate-to-home")
    made = private(window.documents.model.agreement)
    for document in (worksheets(made, load_texts()), glossary_cards(made, load_texts())):
        assert SENTINEL not in repr(document)
