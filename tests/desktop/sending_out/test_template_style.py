"""An agreement from a template with a house style goes out in it; others go out as before."""

from io import BytesIO

from docx import Document
from pytestqt.qtbot import QtBot

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.outgoing import Choices, Style
from agreement_studio.application.starters import starter
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.template import About, Template
from agreement_studio.desktop.sending_out.export_dialog import ExportDialog
from agreement_studio.desktop.sending_out.template_style import without_style
from agreement_studio.desktop.window.window import Window


def template_with_style() -> Template:
    made = BytesIO()
    Document().save(made)
    agreement = read_answers(starter("unity-street-larder").path).agreement
    about = About("abcdefgh2345", "1", "Larders")
    return Template(about, agreement, house_style=made.getvalue())


def test_the_house_style_of_the_template_is_the_first_offer(window: Window, qtbot: QtBot) -> None:
    library, template = window.studio.templates, template_with_style()
    library.keep(template)
    try:
        window.documents.begin_with(begun_from(template))
        window.menus.actions["export"].trigger()
        (dialog,) = (one for one in window.findChildren(ExportDialog) if one.isVisible())
        qtbot.waitUntil(lambda: dialog.is_settled)
        chosen = dialog.form.choices
        assert chosen.style is Style.OFFICE
        assert chosen.office_file is not None
        assert chosen.office_file.read_bytes() == template.house_style
        dialog.reject()
    finally:
        for one in library.shelved():
            library.remove(one)
    before = Choices()
    assert without_style(chosen, chosen.office_file, before).style is Style.OURS
    assert without_style(chosen, None, before) == chosen


def test_an_agreement_from_no_template_goes_out_as_before(window: Window, qtbot: QtBot) -> None:
    window.documents.begin("unity-street-larder")
    window.menus.actions["export"].trigger()
    (dialog,) = (one for one in window.findChildren(ExportDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog.is_settled)
    assert dialog.form.choices.style is Style.OURS
    dialog.reject()
