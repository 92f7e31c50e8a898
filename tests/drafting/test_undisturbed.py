"""Python's search for circular garbage rests while a draft is made, and goes on afterwards."""

import gc
from collections.abc import Iterator

import pytest

from agreement_studio.drafting.undisturbed import undisturbed


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_the_search_rests_meanwhile_and_goes_on_afterwards() -> None:
    gc.enable()
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_fault_too() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="stopped"), undisturbed():
        raise ValueError("stopped")
    assert gc.isenabled()


def test_where_somebody_switched_it_off_it_stays_off() -> None:
    gc.disable()
    with undisturbed():
        pass
    assert not gc.isenabled()
