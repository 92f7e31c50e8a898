"""What stood in an agreement after every step, and the way back through all of it and on again."""

from collections.abc import Iterator
from contextlib import contextmanager

from agreement_studio.application.session import Change
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.agreement import Agreement


@contextmanager
def noted(model: AgreementModel) -> Iterator[list[Agreement]]:
    """The agreement at the beginning and after each step that is made meanwhile."""
    stood = [model.agreement]

    def note(change: Change) -> None:
        del stood[len(model.opened.session.steps) :]
        stood.append(change.after)

    model.changed.connect(note)
    yield stood
    model.changed.disconnect(note)


def goes_back_to_the_beginning_and_on_to_the_end(window: Window, stood: list[Agreement]) -> None:
    """Undo and redo by the window's own commands; the agreement is the same at every step."""
    model = window.documents.model
    assert model is not None
    undo, redo = window.menus.actions["undo"], window.menus.actions["redo"]
    steps = len(model.opened.session.steps)
    assert steps == len(stood) - 1
    for number in reversed(range(steps)):
        undo.trigger()
        assert model.agreement == stood[number]
    assert not undo.isEnabled()
    for number in range(1, steps + 1):
        redo.trigger()
        assert model.agreement == stood[number]
    assert not redo.isEnabled()
