"""The window: moving about, what it says of itself, and that it can be used at every size."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from agreement_studio.desktop.theme import look
from agreement_studio.desktop.widgets.labels import ElidedLabel, WrappedLabel
from agreement_studio.desktop.widgets.reading_order import stop_beyond
from agreement_studio.desktop.window.actions.all_actions import ACTIONS, MENUS
from agreement_studio.desktop.window.centre import PAGE
from agreement_studio.desktop.window.keyboard import holds
from agreement_studio.desktop.window.parts import FULL, Step
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.address import Address
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.edits.answers import answer
from agreement_studio.domain.edits.records import remove_record
from agreement_studio.review.completeness import Progress

if TYPE_CHECKING:
    from tests.desktop.window.conftest import Answers, MakeWindow

SIZES = [(1024, 640, 1.0), (1366, 768, 1.0), (1920, 1080, 1.0), (1366, 768, 2.0)]
LARDER = "unity-street-larder"


def opened(window: Window, template: str = LARDER) -> Workspace:
    """The workspace of a begun agreement, drafted and reviewed."""
    assert window.documents.begin(template)
    model = window.documents.model
    assert model is not None
    model.draft_now()
    model.review_now()
    assert window.workspace is not None
    window.workspace.show_walk(FULL)
    return window.workspace


# ---------------------------------------------------------------------------------- moving about


def test_an_agreement_begins_with_a_click_on_its_template(window: Window) -> None:
    card = window.welcome.gallery.findChild(QAbstractButton, LARDER)
    assert card is not None
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.workspace is not None
    assert window.windowTitle().startswith("Unity Street Larder")


def test_sections_can_be_visited_in_any_order(window: Window) -> None:
    workspace = opened(window)
    QTest.mouseClick(workspace.sidebar.items["risk"], Qt.MouseButton.LeftButton)
    assert workspace.current == "risk"
    QTest.mouseClick(workspace.foot.back, Qt.MouseButton.LeftButton)
    assert workspace.current == "resources"


def test_back_and_next_say_where_they_lead_and_end_where_the_walk_ends(window: Window) -> None:
    workspace = opened(window)
    assert not workspace.foot.back.isVisible()
    assert workspace.foot.next.accessibleName() == "Next: Should we collaborate?"
    workspace.step(99)
    assert not workspace.foot.next.isVisible()
    assert workspace.foot.back.isVisible()


def test_back_and_next_grow_short_before_their_words_are_cut(window: Window) -> None:
    foot = opened(window).foot
    long = Step("a", "What could go wrong, and what has kept us apart until now", SectionKey.RISK)
    foot.show_targets(long, long)
    assert (foot.back.accessibleName(), foot.next.accessibleName()[:12]) == ("Back", "Next: What c")
    window.resize(890, 768)
    foot.show_targets(long, Step("b", long.title * 3, SectionKey.RISK))
    assert foot.next.accessibleName() == "Next"


def test_the_whole_walk_can_be_made_by_keyboard(window: Window) -> None:
    workspace = opened(window)
    first = workspace.sidebar.items[workspace.current]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = workspace.sidebar.items["partners"]
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert workspace.current == "partners"
    window.menus.actions["next"].trigger()
    assert workspace.current == "promise"


def test_f6_goes_round_the_panes(window: Window) -> None:
    workspace = opened(window, "saltery-bay-mend")
    workspace.sidebar.items[workspace.current].setFocus()
    visited = []
    for _ in range(5):
        window.menus.actions["next_pane"].trigger()
        visited.append(window.focusWidget())
    for pane in (workspace.sidebar, workspace.centre, workspace.preview):
        assert any(holds(pane, one) for one in visited)
    assert workspace.strip.link in visited
    assert workspace.foot.next in visited


def test_f6_leads_to_nothing_that_is_hidden_where_only_the_page_has_room(window: Window) -> None:
    window.resize(700, 500)
    workspace = opened(window, "saltery-bay-mend")
    workspace.centre.tabs[PAGE].click()
    assert workspace.preview.isVisible()
    visited = []
    for _ in range(6):
        window.menus.actions["next_pane"].trigger()
        visited.append(QApplication.focusWidget())
    assert any(holds(workspace.preview, one) for one in visited)
    assert all(one is not None and one.isVisible() for one in visited)


def test_tab_on_a_page_that_is_not_shown_leads_nowhere(window: Window) -> None:
    window.resize(700, 500)
    workspace = opened(window, "saltery-bay-mend")
    workspace.centre.tabs[PAGE].click()
    page = workspace.centre.page(workspace.current)
    assert stop_beyond(page, forwards=True) is None
    assert stop_beyond(page, forwards=False) is None


def test_states_are_told_in_word_and_shape(window: Window) -> None:
    workspace = opened(window, "saltery-bay-mend")
    states = {item.progress for item in workspace.sidebar.items.values()}
    assert Progress.NEEDS_ATTENTION in states
    resources = workspace.sidebar.items["resources"]
    assert resources.accessibleName() == "What we bring together, Needs attention"


def test_the_strip_leads_to_what_was_noticed(window: Window) -> None:
    workspace = opened(window, "saltery-bay-mend")
    finding = workspace.strip.finding
    assert finding is not None
    assert workspace.strip.sentence.text() == finding.sentence
    QTest.mouseClick(workspace.strip.link, Qt.MouseButton.LeftButton)
    assert workspace.current == finding.section


# --------------------------------------------------------------------- what it says of itself


def test_an_edit_shows_in_the_title_the_status_and_the_name_of_undo(window: Window) -> None:
    opened(window)
    model = window.documents.model
    assert model is not None
    assert not window.menus.actions["undo"].isEnabled()
    model.apply(answer(Address("name"), "The Larder"))
    assert window.isWindowModified()
    assert window.windowTitle().startswith("The Larder")
    assert window.menus.actions["undo"].isEnabled()
    assert len(window.menus.actions["undo"].text()) > len("&Undo ")
    window.menus.actions["undo"].trigger()
    assert window.menus.actions["redo"].isEnabled()
    assert window.windowTitle().startswith("Unity Street Larder")


def test_the_status_says_saved_only_of_what_the_file_holds(
    window: Window, answers: "Answers", tmp_path: Path
) -> None:
    opened(window)
    assert window.status.kept.text() == "Not in a file yet. Every edit is kept on this disk."
    answers.place = tmp_path / "larder.agreement"
    window.menus.actions["save"].trigger()
    assert window.status.kept.text().startswith("Saved on this disk at ")
    model = window.documents.model
    assert model is not None
    model.apply(answer(Address("name"), "The Larder"))
    assert window.status.kept.text() == "1 edit kept on this disk, not in the file yet"


def test_what_was_removed_can_be_taken_back_from_the_toast(window: Window) -> None:
    workspace = opened(window)
    model = window.documents.model
    assert model is not None
    before = model.agreement
    model.apply(remove_record("our_values", before.our_values[0].id))
    assert workspace.toast.isVisible()
    workspace.toast.undone.emit()
    assert model.agreement == before


def test_without_an_agreement_only_what_makes_sense_can_be_done(window: Window) -> None:
    for spec in ACTIONS:
        assert window.menus.actions[spec.key].isEnabled() == (not spec.needs)


# ---------------------------------------------------------------------------------------- actions


def test_every_action_has_a_mnemonic_of_its_own_in_its_menu() -> None:
    for menu, _ in MENUS:
        keys = [
            spec.said[spec.said.index("&") + 1].casefold()
            for spec in ACTIONS
            if spec.menu == menu and "&" in spec.said
        ]
        assert len(keys) == len([s for s in ACTIONS if s.menu == menu])
        within = [str(words) for key, words in MENUS if key.rpartition("/")[0] == menu]
        keys += [words[words.index("&") + 1].casefold() for words in within]
        assert len(keys) == len(set(keys))


def test_every_submenu_stands_in_the_menu_above_it(window: Window) -> None:
    for key, _ in MENUS:
        above, parted, _ = key.rpartition("/")
        if parted:
            assert window.menus.menu(key).menuAction() in window.menus.menu(above).actions()


def test_no_two_actions_share_a_shortcut(qapp: QApplication) -> None:
    keys = [key.toString() for spec in ACTIONS for key in spec.shortcuts]
    assert len(keys) == len(set(keys))


# ----------------------------------------------------------------------------- colours and size


def test_colours_and_size_are_kept_for_the_next_start(make_window: "MakeWindow") -> None:
    first = make_window()
    first.menus.actions["palette_dark"].trigger()
    first.menus.actions["larger"].trigger()
    look().use("light")
    look().scale_text(1.0)
    again = make_window()
    assert look().tokens.name == "dark"
    assert look().scale == 1.1
    assert again.menus.actions["palette_dark"].isChecked()


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_a_window_can_be_as_small_as_people_need_it(
    window: Window, width: int, height: int, scale: float
) -> None:
    opened(window)
    look().scale_text(scale)
    window.resize(width, height)
    assert (window.width(), window.height()) == (width, height)
    assert window.workspace is not None
    assert window.workspace.foot.next.isVisible()


def test_in_a_narrow_window_the_agreement_is_a_tab_and_the_sections_a_list(window: Window) -> None:
    workspace = opened(window)
    window.resize(800, 640)
    assert not workspace.sidebar.isVisible()
    assert not workspace.preview.isVisible()
    QTest.mouseClick(workspace.centre.tabs["page"], Qt.MouseButton.LeftButton)
    assert workspace.preview.isVisible()
    workspace.centre.list.activated.emit(3)
    assert workspace.current == "promise"
    window.resize(1366, 768)
    assert workspace.preview.isVisible()
    assert workspace.sidebar.isVisible()


# ------------------------------------------------------------------------------------ every word


def shown(window: Window, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


@pytest.mark.parametrize("palette", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("has_agreement", [False, True], ids=["welcome", "agreement"])
def test_every_control_has_a_name_and_every_word_fits(
    qapp: QApplication,
    window: Window,
    palette: str,
    width: int,
    height: int,
    scale: float,
    has_agreement: bool,
) -> None:
    look().use(palette)
    look().scale_text(scale)
    window.resize(width, height)
    if has_agreement:
        opened(window)
    while not window.idle.is_done:
        qapp.processEvents()
    qapp.processEvents()  # what is laid out late
    window.grab()
    for control in (*shown(window, QAbstractButton), *shown(window, QLineEdit)):
        if control.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    for label in shown(window, QLabel):
        assert isinstance(label, QLabel)
        if not label.text():
            continue  # what the paper says to those who listen: painted by the paper
        needed = (
            label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        )
        assert label.height() >= needed, label.text()
        if not isinstance(label, WrappedLabel):
            assert label.width() >= label.sizeHint().width(), label.text()
    for line in shown(window, ElidedLabel):
        assert isinstance(line, ElidedLabel)
        assert not line.is_elided() or line.toolTip() == line.text()
    for button in shown(window, QAbstractButton):
        place = button.mapTo(window, QPoint())
        assert place.x() + button.width() <= window.width() + 1, button.objectName()


# ------------------------------------------------------------------------------------- files


def drop(window: Window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))


def test_a_file_dropped_on_the_window_is_opened(window: Window, checkout: Path) -> None:
    drop(window, checkout / "templates" / "starters" / f"{LARDER}.toml")
    assert window.workspace is not None


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"\x00" * 4096, b"{}"])
@pytest.mark.parametrize("ending", [".agreement", ".toml", ".json", ".exe"])
def test_any_other_file_is_refused_in_a_sentence_or_opened(
    window: Window, tmp_path: Path, content: bytes, ending: str
) -> None:
    path = tmp_path / f"dropped{ending}"
    path.write_bytes(content)
    drop(window, path)
    assert window.notices.sentences or window.workspace is not None
