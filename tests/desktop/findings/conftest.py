"""A whole window with an agreement in it."""

from collections.abc import Callable

import pytest

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace
from agreement_studio.domain.edits.edit import Edit
from tests.desktop.window.conftest import answers, make_window, window

__all__ = ["answers", "make_window", "window"]

Opened = Callable[..., tuple[Workspace, AgreementModel]]


@pytest.fixture
def opened(window: Window) -> Opened:
    """Begins an agreement from a starter in the window, makes edits and looks at it."""

    def begin(template: str = "saltery-bay-mend", *edits: Edit) -> tuple[Workspace, AgreementModel]:
        assert window.documents.begin(template)
        model, workspace = window.documents.model, window.workspace
        assert model is not None
        assert workspace is not None
        for edit in edits:
            model.apply(edit)
        look_again(model)
        return workspace, model

    return begin


def look_again(model: AgreementModel) -> None:
    """As after a pause in typing."""
    model.draft_now()
    model.review_now()
