"""Starting: the window where there is a screen, a sentence where there is none, and once only."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agreement_studio.__main__ import _asks_for_window, main
from agreement_studio.desktop.display import why_no_window
from agreement_studio.desktop.mishaps import Mishaps
from agreement_studio.desktop.single_instance import SingleInstance, hand_over, instance_name
from agreement_studio.desktop.window.mishap_dialog import MishapDialog

# ---------------------------------------------------------------------------------- what is asked


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["larder.agreement"],
        ["A.AGREEMENT", "b.toml"],
        ["with space.json"],
        ["hearts.agreement-template"],
        ["--new-window"],
        ["--new-window", "larder.agreement"],
    ],
)
def test_no_command_or_only_files_asks_for_the_window(words: list[str]) -> None:
    assert _asks_for_window(words)


@pytest.mark.parametrize(
    "words",
    [
        *(["demo"], ["draft", "a.toml"], ["--help"], ["-o.toml"], ["drfat"], ["a.docx"]),
        *(["--new-window", "draft", "a.toml"], ["--new-window.toml"], ["--new-windows"]),
    ],
)
def test_anything_else_is_for_the_command_line(words: list[str]) -> None:
    assert not _asks_for_window(words)


def start(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    bare = {n: v for n, v in os.environ.items() if n not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    bare.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-P", "-m", "agreement_studio", *words],
        env={**bare, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a screen")
@pytest.mark.parametrize("words", [[], ["larder.agreement"]])
def test_without_a_screen_a_sentence_names_the_commands_that_need_none(words: list[str]) -> None:
    done = start(*words)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("There is no screen here to open the window")
    assert "draft" in done.stderr
    assert "--help" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_screen_of_either_kind_will_do() -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        assert "no screen" not in why_no_window("agreement-studio", {name: ":0"})
    assert why_no_window("agreement-studio", {"QT_QPA_PLATFORM": "offscreen"}) == ""


# -------------------------------------------------------------------------------------- once only


@pytest.fixture
def instance(qapp: QApplication, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(instance_name(tmp_path), qapp)
    yield made
    made.close()
    made.deleteLater()


def test_a_second_start_hands_its_files_to_the_first(
    qtbot: QtBot, instance: SingleInstance, tmp_path: Path
) -> None:
    files = [tmp_path / "a.agreement", tmp_path / "with “quotes”.agreement"]
    with qtbot.waitSignal(instance.asked) as told:
        assert hand_over(instance_name(tmp_path), files)
    assert told.args == [files]


def test_a_second_start_without_files_still_brings_the_window_forward(
    qtbot: QtBot, instance: SingleInstance, tmp_path: Path
) -> None:
    with qtbot.waitSignal(instance.asked) as told:
        assert hand_over(instance_name(tmp_path), [])
    assert told.args == [[]]


@pytest.mark.parametrize("names", [[], ["a.agreement", "b.toml"]])
def test_a_second_start_asks_the_first_for_new_windows(
    qtbot: QtBot, instance: SingleInstance, tmp_path: Path, names: list[str]
) -> None:
    files = [tmp_path / name for name in names]
    with (
        qtbot.assertNotEmitted(instance.asked),
        qtbot.waitSignal(instance.asked_apart) as told,
    ):
        assert hand_over(instance_name(tmp_path), files, apart=True)
    assert told.args == [files]


def test_the_whole_program_started_again_with_new_window_hands_that_on_and_ends(
    qtbot: QtBot, instance: SingleInstance, tmp_path: Path
) -> None:
    told: list[list[Path]] = []
    instance.asked_apart.connect(told.append)
    second = subprocess.Popen(
        [sys.executable, "-P", "-m", "agreement_studio", "--new-window", "larder.agreement"],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "AGREEMENT_STUDIO_STATE": str(tmp_path),
        },
        cwd=tmp_path,
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: told == [[tmp_path / "larder.agreement"]])


def test_where_none_runs_the_start_is_the_first(tmp_path: Path) -> None:
    assert not hand_over(instance_name(tmp_path / "nobody"), [])


def test_another_state_folder_is_another_program(tmp_path: Path) -> None:
    assert instance_name(tmp_path) != instance_name(tmp_path / "other")


@pytest.mark.parametrize(
    "message",
    [
        *(b"not json\n", b"{}\n", b"[1]\n", b"\xff\xfe\n", b"\n", b"[" * 100_000 + b"\n"),
        *(b'{"apart": [1]}\n', b'{"apart": {}}\n', b'{"apart": [], "run": []}\n'),
    ],
)
def test_what_is_none_of_ours_is_not_listened_to(
    qtbot: QtBot, instance: SingleInstance, tmp_path: Path, message: bytes
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(instance_name(tmp_path))
    assert socket.waitForConnected(1_000)
    with (
        qtbot.assertNotEmitted(instance.asked, wait=20),
        qtbot.assertNotEmitted(instance.asked_apart, wait=20),
    ):
        socket.write(message)
        socket.waitForBytesWritten(1_000)
    socket.abort()
    QCoreApplication.processEvents()


# ---------------------------------------------------------------------------------------- mishaps


@pytest.fixture
def mishaps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mishaps:
    for hooks, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))  # put back afterwards
    made = Mishaps(tmp_path / "logs" / "window.log")
    sys.excepthook = made._hear
    threading.excepthook = made._hear_thread
    return made


def test_a_mistake_of_ours_is_told_and_written_down(qtbot: QtBot, mishaps: Mishaps) -> None:
    with qtbot.waitSignal(mishaps.happened) as told:
        sys.excepthook(ZeroDivisionError, ZeroDivisionError("in a step"), None)
    assert told.args is not None
    assert "in a step" in told.args[0]
    assert mishaps.log is not None
    assert "in a step" in mishaps.log.read_text(encoding="utf-8")


def test_a_mistake_in_another_thread_is_told_too(qtbot: QtBot, mishaps: Mishaps) -> None:
    def fail() -> None:
        raise LookupError("in a thread")

    thread = threading.Thread(target=fail)
    with qtbot.waitSignal(mishaps.happened, check_params_cb=lambda text: "in a thread" in text):
        thread.start()
    thread.join()


def test_the_dialog_says_what_is_safe_first_and_the_details_when_asked(qtbot: QtBot) -> None:
    dialog = MishapDialog("Traceback: one", "window.log")
    qtbot.addWidget(dialog)
    dialog.show()
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    assert not details.isVisible()
    dialog.show_details.click()
    assert details.isVisible()
    dialog.add("Traceback: two")
    for said in ("Traceback: one", "Traceback: two", "PySide6"):
        assert said in details.toPlainText()


# ------------------------------------------------------------------------------------ the sample


def demo(folder: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return start("demo", "--out", str(folder), *words, **environment)


@pytest.mark.parametrize("environment", [{}, {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":7"}])
def test_the_demo_writes_its_file_and_opens_no_window_that_nobody_could_see(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    done = demo(tmp_path, **environment)
    assert done.returncode == 0
    assert (tmp_path / "marlshire-growth.docx").is_file()


def test_the_demo_opens_the_sample_in_the_window_that_is_there(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[list[str]] = []
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr("agreement_studio.__main__._open_window", opened.append)
    words = ["demo", "--out", str(tmp_path)]
    assert main([*words, "--no-window"]) == 0
    assert opened == []
    assert main(words) == 0
    assert [[Path(word).name for word in words] for words in opened] == [["marlshire-growth.toml"]]
