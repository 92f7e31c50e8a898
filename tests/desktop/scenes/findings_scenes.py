"""What a careful reader notices: underlines, the list, balance, thread, words by hand."""

from PySide6.QtWidgets import QWidget

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.leaving_findings import left_because
from agreement_studio.application.rewording import reworded
from agreement_studio.application.starters import starter
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.template import About, Template
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.findings.findings_panel import FindingsPanel
from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.preview.paper import Paper
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address, address_of
from agreement_studio.domain.choices import Colour
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.who import Who
from tests.desktop.scenes.scene import FULL, PALETTES, Scene, Scenes, Shot, begin, reviewed_at
from tests.word_lists import PUNTERS

PRESSED = "The council is to blame, and penalties are due from whoever does not comply with it."


def _underlined(window: Window) -> None:
    begin(window, FULL, "purpose")
    _answer(window, "purpose.aim", PRESSED)
    if window.workspace is not None:
        window.workspace.show_answer("purpose.aim")


def _underlined_line(window: Window) -> None:
    begin(window, FULL, "accountability")
    model = _model(window)
    said = (Who(role="vendor who may penalise"), Who(role="the service users’ forum"))
    address = address_of("lines.line-public-money.heard_by", model.agreement)
    model.apply(answer(address, said))
    model.draft_now()
    model.review_now()
    if window.workspace is not None:
        window.workspace.show_answer("lines.line-public-money.published_at")


def _at_the_gate(window: Window) -> None:
    begin(window, FULL, "gate")
    for question in ("ready-better", "ready-more-than-one"):
        address = Address("readiness_answers", question, ("colour",))
        _model(window).apply(answer(address, Colour.RED))
    _answer(window, "readiness_answers.ready-better.sentence", PRESSED)


def _model(window: Window) -> AgreementModel:
    model = window.documents.model
    assert model is not None
    return model


def _answer(window: Window, path: str, text: str) -> None:
    model = _model(window)
    model.apply(answer(address_of(path, model.agreement), text))
    model.draft_now()
    model.review_now()


def _beside(view: str, step: str = "power") -> Scene:
    def show(window: Window) -> None:
        begin(window, FULL, step)
        _answer(window, "purpose.aim", PRESSED)
        if window.workspace is not None:
            window.workspace.show_beside(view)

    return show


def _words_of_template(*, is_there: bool) -> Scene:
    def show(window: Window) -> None:
        about = About("wordsof2345", "1" if is_there else "7", "Warm homes, Ellismoor")
        held = read_answers(starter(FULL).path).agreement
        said = held.purpose.amended(aim="Punters from the flats pass good things on.")
        template = Template(about, held.amended(purpose=said), word_list=PUNTERS.encode())
        if is_there:
            window.studio.templates.keep(template)
        window.documents.begin_with(begun_from(template))
        reviewed_at(window, "purpose")
        if window.workspace is not None:
            window.workspace.show_beside("findings")

    return show


def _panel(window: Window) -> FindingsPanel:
    panel = window.findChild(FindingsPanel)
    assert isinstance(panel, FindingsPanel)
    return panel


def _keeping(window: Window) -> None:
    """A reason asked in place, beneath a field and in the panel."""
    _beside("findings", "purpose")(window)
    if window.workspace is not None:
        window.workspace.show_answer("purpose.aim")
    for field in window.findChildren(AnswerField):
        if field.path == "purpose.aim":
            field.line.ask_why()
    panel = _panel(window)
    places = [n for n, row in enumerate(panel.list.findings.rows) if "Bay fund" in row.text]
    panel.list.reach(places[0])
    panel.details.ask_why()


def _kept(window: Window) -> None:
    _beside("findings")(window)
    model = _model(window)
    assert model.look is not None
    for finding in model.look.findings.open[:2]:
        reason = "We talked it over in March and want it so for the first year."
        model.apply(left_because(finding, model.agreement, reason, on=model.today))
    model.review_now()
    panel = _panel(window)
    panel.list.reach(len(panel.list.findings.rows))


def _rewording(window: Window) -> None:
    _by_hand(window)
    _answer(window, "powers.first-pick.decision", "who picks first of what can be used again")
    paper = _paper(window)
    paper.rewording_asked.emit(paper.lit.reached)


def _by_hand(window: Window) -> None:
    begin(window, FULL, "power")
    model = _model(window)
    words = "The Mend Shed picks first from what people bring to the site, until ten each morning."
    key = "CL-12:first-pick"
    model.apply(reworded(model.wordings, key, words, "So that the crew can read it at the gate."))
    model.draft_now()
    model.review_now()
    if window.workspace is not None and not window.workspace.right.isVisible():
        window.workspace.show_page()
    _paper(window).show_key(key)


def _paper(window: Window) -> Paper:
    paper = window.findChild(Paper)
    assert isinstance(paper, QWidget)
    assert isinstance(paper, Paper)
    return paper


SETTING = {
    "underlined": _underlined,
    "underlined-line": _underlined_line,
    "gate-noticed": _at_the_gate,
    "noticed": _beside("findings"),
    "words-of-template": _words_of_template(is_there=True),
    "words-not-there": _words_of_template(is_there=False),
    "kept": _kept,
    "keeping": _keeping,
    "balance": _beside("balance"),
    "thread": _beside("thread"),
    "rewording": _rewording,
    "by-hand": _by_hand,
}

SCENES = Scenes(
    SETTING,
    (
        *(Shot(scene, palette) for scene in SETTING for palette in PALETTES),
        *(Shot(scene, scale=2.0) for scene in ("underlined-line", "gate-noticed")),
        Shot("gate-noticed", "dark", 1024, 640),
    ),
)
