"""A scripted evening on Unity Street: its larder, by the ten questions, from an empty window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.forms.read_out import ReadOut
from agreement_studio.desktop.forms.small_cards import SmallCards
from agreement_studio.desktop.window.window import Window
from tests.desktop.window.short_path.somebody import Somebody

AID, HEARTH = "Unity Street Mutual Aid", "Harvest & Hearth"
BAKERY, COOKS = "Kiln Lane Bakery", "Student Cooks CIC"
NEIGHBOURS, TABLE = "neighbours on the six streets", "The Larder Table"

PARTNERS = (
    (AID, "Door host", "Community"),
    (HEARTH, "Food lead", "Social"),
    (BAKERY, "Shop manager", "Business"),
    (COOKS, "Kitchen lead", "Social"),
)
HOPES = (
    "We want something good on our street that is ours, not brought to us.",
    "We want to learn whether an open door works better than a referral note.",
    "We hate throwing bread away, and we would like the street to know us.",
    "Our students need real kitchens and real guests.",
)
VALUES = (
    (
        "No questions asked",
        "greet everyone by the door in the same way and send every guest home with a full bag",
        "ask what somebody earns or why they came, or write names on a list",
    ),
    (
        "Everyone gives, everyone takes",
        "offer each guest one thing they could do, sit down and eat with the people we cook for",
        "stand behind a counter like strangers",
    ),
    ("Good bread", "pack only bread that was baked today", "pass on bread that has gone hard"),
)
DECISIONS = (
    (1, "who may collect food", NEIGHBOURS),
    (2, "where the day’s unsold bread goes", AID),
    (3, "what is cooked on Tuesdays and Thursdays", TABLE),
)
BROUGHT = (
    "neighbours who cook, carry, host and knock",
    "gifts from neighbours",
    "its oven on two afternoons a week",
    "its kitchen on two evenings a week",
)
STEPS = (
    "Talk, over a cup of tea",
    "Sit down with a neighbour whom both trust",
    "Meet a volunteer mediator",
)


def begun(window: Window, qtbot: QtBot) -> Somebody:
    """Somebody who has chosen the ten questions on the welcome screen."""
    offer = window.welcome.findChild(QAbstractButton, "new_small")
    assert offer is not None
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    return Somebody(window, qtbot)


def make_the_larder(window: Window, qtbot: QtBot) -> Somebody:
    """Answers the ten questions and accepts what is taken as read."""
    one = begun(window, qtbot)
    for answer in (_why, _who, _hopes, _seen, _better, _decisions, _brought, _answering):
        answer(one)
        one.go_on()
    _stuck(one)
    one.go_on()
    one.fill("duration.first_review", "28 March 2027")
    one.fill("leaving.notice_months", "1")
    one.go_on()
    read = one.page.findChild(ReadOut)
    assert read is not None
    one.accept(read.accept_all)
    return one


def _why(one: Somebody) -> None:
    one.fill(
        "purpose.problem",
        "Payday is a week off, the café shut, and I’d rather go without than queue where "
        "people know me.",
    )
    one.fill("name", "Unity Street Larder")
    one.fill("groups.name", NEIGHBOURS)


def _who(one: Somebody) -> None:
    for card, (name, contact, sector) in enumerate(PARTNERS):
        if card > 1:
            _one_more(one)
        one.fill("partners.name", name, card=card)
        one.fill("partners.contact_role", contact, card=card)
        one.choose("partners.sector", sector, card=card)
    one.fill("bodies.name", TABLE)
    one.fill("bodies.meets", "Sunday at four")


def _one_more(one: Somebody) -> None:
    cards = one.page.findChild(SmallCards)
    assert cards is not None
    one.press(cards.add_button)


def _hopes(one: Somebody) -> None:
    for card, hope in enumerate(HOPES):
        one.fill("partners.own_interest", hope, card=card)


def _seen(one: Somebody) -> None:
    for card, (name, will, wont) in enumerate(VALUES):
        if card > 1:
            _one_more(one)
        one.fill("our_values.name", name, card=card)
        one.fill("our_values.will_see", will, card=card)
        one.fill("our_values.wont_see", wont, card=card)


def _better(one: Somebody) -> None:
    one.fill("outcomes.name", "Nobody goes hungry at the end of the month")
    one.fill("outcomes.place", "Unity Street and the five streets around it")
    one.fill(
        "outcomes.change",
        "be able to eat well at the end of the month, with fewer meals skipped and nobody "
        "asking twice",
    )
    one.fill("indicators.measure", "households that skipped meals in the last week of the month")
    one.fill("indicators.baseline", "31% in September 2026")
    one.fill("indicators.target", "12% by September 2027")


def _decisions(one: Somebody) -> None:
    for card, decision, holder in DECISIONS:
        one.fill("powers.decision", decision, card=card)
        one.tick("powers.stance", "Hand it over", card=card)
        one.choose("powers.held_now", holder, card=card)


def _brought(one: Somebody) -> None:
    for card, what in enumerate(BROUGHT):
        one.fill("resources.what", what, card=card)
    one.fill("resources.value", "7000", card=1)
    one.choose("resources.host", HEARTH, card=1)


def _answering(one: Somebody) -> None:
    one.fill("lines.to_whom", "the people who gave")
    one.fill("lines.account_by", "a sheet on the door")
    one.fill("complaints.door", "Tell whoever opens the door, or ring 01632 960701.")


def _stuck(one: Somebody) -> None:
    for card, step in enumerate(STEPS):
        if card > 1:
            _one_more(one)
        one.fill("rungs.step", step, card=card)
