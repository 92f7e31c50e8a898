"""Puts the window together with its pages: the one place that knows them all."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.empty_state import EmptyState
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.desktop.window.parts import Parts, Step
from agreement_studio.domain.choices import SectionKey
from agreement_studio.texts import load_texts

_Key = SectionKey
_WALK = (
    _Key.PURPOSE, _Key.PARTNERS, _Key.PROMISE, _Key.VALUES, _Key.OUTCOMES, _Key.POWER,
    _Key.RESOURCES, _Key.RISK, _Key.ACCOUNTABILITY, _Key.DECISIONS, _Key.INFORMATION, _Key.SAFETY,
    _Key.EQUALITY, _Key.INDEPENDENCE, _Key.DISAGREEMENT, _Key.LEARNING, _Key.ENDINGS, _Key.LAW,
    _Key.WORDS, _Key.SIGNATURES, _Key.SCHEDULES,
)  # fmt: skip


def parts() -> Parts:
    """The pages and panes of this build."""
    texts = load_texts()
    homes = {name: key.value for key in _WALK for name in texts.section_names(key.value)}
    steps = tuple(
        Step(key.value, texts.choice("section_key", key), key, _group(key)) for key in _WALK
    )
    return Parts(steps, lambda path: homes.get(path.partition(".")[0], ""), _page, _preview)


def _group(key: SectionKey) -> str:
    """The heading that begins at a section."""
    say = QCoreApplication.translate
    headings = {
        SectionKey.PURPOSE: say("Groups", "Start"),
        SectionKey.OUTCOMES: say("Groups", "What we will do"),
        SectionKey.DECISIONS: say("Groups", "How we work"),
        SectionKey.WORDS: say("Groups", "Finish"),
    }
    return headings.get(key, "")


def _page(key: str, _model: AgreementModel) -> QWidget:
    """Stands for a form: what the section asks, and that it cannot be answered here yet."""
    say, texts = QCoreApplication.translate, load_texts()
    page = QWidget()
    column = spaced(QVBoxLayout(page), 28, 20, 28, 0, between=6)
    column.addWidget(WrappedLabel(texts.choice("section_key", key), "step"))
    column.addWidget(WrappedLabel(texts.choice("section_key", key, "question"), "body", "2"))
    advice = say(
        "Assembly", "The form for this section is not part of this build. Edit the answers file."
    )
    title = say("Assembly", "Nothing to fill in here yet")
    column.addWidget(EmptyState(title, advice), 1)
    return scrolled(page)


def _preview(_model: AgreementModel) -> QWidget:
    """Stands for the paper."""
    say = QCoreApplication.translate
    pane = QWidget()
    column = spaced(QVBoxLayout(pane), 20, 24, 20, 20)
    sentence = say(
        "Assembly", "The preview is not part of this build. Export the draft to read it."
    )
    words = WrappedLabel(sentence, "small", "3")
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(words)
    column.addStretch(1)
    return pane
