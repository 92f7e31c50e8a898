"""``draft --watch``: real files, a real process, and facts to wait for."""

import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any

WAIT = 60
"""The longest we wait for a fact, in seconds."""


class Watching:
    """A process that watches, and the lines it says."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._pass_on, args=(process.stdout,), daemon=True).start()

    def _pass_on(self, stream: Any) -> None:
        for line in stream:
            self._lines.put(line)

    def says(self, wanted: str) -> str:
        """The next line that holds `wanted`; fails when it does not come."""
        while True:
            line = self._lines.get(timeout=WAIT)
            if wanted in line:
                return line


@contextmanager
def watching(program: Any, place: Path, *words: str) -> Iterator[Watching]:
    start, environment = program
    with subprocess.Popen(
        [*start, "draft", *words, "--watch"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,  # in the order in which it was said
        text=True,
        encoding="utf-8",
        env=environment,
        cwd=place,
    ) as process:
        try:
            yield Watching(process)
        finally:
            process.kill()


def test_every_change_is_drafted_and_a_broken_file_is_waited_for(program: Any, place: Path) -> None:
    answers = place / "a.toml"
    answers.write_text('name = "First"\n')
    with watching(program, place, "a.toml", "-o", "a.md") as watched:
        watched.says("Wrote a.md")
        watched.says("Watching a.toml. Ctrl+C stops.")
        assert "First" in (place / "a.md").read_text(encoding="utf-8")
        answers.write_text('name = "Half\n')
        watched.says("a.toml, line 1: this is not TOML")
        assert "First" in (place / "a.md").read_text(encoding="utf-8")
        beside = place / "a.toml.new"
        beside.write_text('name = "Second"\n')
        beside.replace(answers)  # as editors save
        watched.says("Wrote a.md")
        assert "Second" in (place / "a.md").read_text(encoding="utf-8")
        watched.process.send_signal(signal.SIGINT)
        watched.says("Stopped watching.")
        assert watched.process.wait(WAIT) == 0


def test_what_stands_there_before_we_watch_is_not_replaced(program: Any, place: Path) -> None:
    (place / "a.toml").write_text('name = "First"\n')
    (place / "a.md").write_text("mine")
    with watching(program, place, "a.toml", "-o", "a.md") as watched:
        watched.says("a.md is there already. Add --force to replace it.")
        assert watched.process.wait(WAIT) == 2
    assert (place / "a.md").read_text() == "mine"


def test_a_file_that_is_broken_from_the_start_is_drafted_once_it_is_mended(
    program: Any, place: Path
) -> None:
    (place / "a.toml").write_text("name =\n")
    with watching(program, place, "a.toml", "--out-dir", "out") as watched:
        watched.says("this is not TOML")
        watched.says("Watching")
        (place / "a.toml").write_text('name = "First"\n')
        watched.says("Wrote out/a.docx")
    assert (place / "out/a.docx").is_file()


def test_a_change_of_the_shipped_wording_is_drafted_anew(
    program: Any, place: Path, checkout: Path
) -> None:
    """In a copy of the program, so that the one under test keeps its words."""
    unread = shutil.ignore_patterns("__pycache__", "fonts")
    for name in ("src", "templates", "resources"):
        shutil.copytree(checkout / name, place / "copy" / name, ignore=unread)
    shutil.copytree(checkout / "resources/fonts", place / "copy/resources/fonts")
    answers = (checkout / "templates/starters/unity-street-larder.toml").read_bytes()
    (place / "a.toml").write_bytes(answers)
    words, environment = program
    copied = {**environment, "PYTHONPATH": str(place / "copy" / "src")}
    phrases = place / "copy/resources/text/en-GB/phrases/document.toml"
    before = phrases.read_text(encoding="utf-8")
    with watching((words, copied), place, "a.toml", "-o", "a.md") as watched:
        watched.says("Watching")
        first = (place / "a.md").read_text(encoding="utf-8")
        assert "not yet agreed" in first
        phrases.write_text("half = [", encoding="utf-8")
        watched.says("document.toml cannot be read")
        phrases.write_text(before.replace("not yet agreed", "still a draft"), encoding="utf-8")
        watched.says("Wrote a.md")
    second = (place / "a.md").read_text(encoding="utf-8")
    assert second == first.replace("not yet agreed", "still a draft")
