"""The one place that knows every part of the window. Each is loaded when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreement_studio.desktop.assembly.features import FEATURES
from agreement_studio.desktop.window.parts import Parts, Walk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agreement_studio.desktop.agreement_model import AgreementModel


def parts() -> Parts:
    """The pages and panes of the window, and what else it can do."""
    return Parts(_full_way, _page, _preview, features=FEATURES, short_way=_short_way)


def _full_way() -> Walk:
    from agreement_studio.desktop.assembly.walks import full_way  # noqa: PLC0415 - late
    from agreement_studio.desktop.language.texts_on_screen import texts_on_screen  # noqa: PLC0415 - late

    return full_way(texts_on_screen())


def _short_way() -> Walk:
    from agreement_studio.desktop.assembly.walks import short_way  # noqa: PLC0415 - late
    from agreement_studio.desktop.language.texts_on_screen import texts_on_screen  # noqa: PLC0415 - late

    return short_way(texts_on_screen())


def _page(key: str, model: AgreementModel) -> QWidget:
    from agreement_studio.desktop.assembly.looks import FormLook  # noqa: PLC0415 - late
    from agreement_studio.desktop.forms import appearance  # noqa: PLC0415 - late
    from agreement_studio.desktop.forms.step_page import step_page  # noqa: PLC0415 - late

    appearance.use(FormLook())
    return step_page(key, model)


def _preview(model: AgreementModel) -> QWidget:
    from agreement_studio.desktop.assembly.pane import Pane  # noqa: PLC0415 - late

    return Pane(model)
