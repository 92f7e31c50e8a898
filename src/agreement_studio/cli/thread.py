"""``thread``: from values down to clauses and back up, and what hangs on nothing yet."""

from difflib import get_close_matches
from pathlib import Path

from agreement_studio.application.thread_object import thread_object
from agreement_studio.application.told_thread import as_text, from_one
from agreement_studio.cli.agreement_sources import any_answers
from agreement_studio.cli.outcome import Exit, print_json, remark, say
from agreement_studio.domain.address import LONGEST
from agreement_studio.domain.errors import StudioError
from agreement_studio.review.thread.graph import Node, Thread
from agreement_studio.review.thread.thread import thread_of
from agreement_studio.wiring import Studio


class NotInThreadError(StudioError):
    """A path that is no place in the thread; names the nearest."""


def tell_thread(path: Path, start: str | None, studio: Studio, *, as_json: bool) -> Exit:
    """Tells the thread of an agreement, or what is above and below one place in it."""
    answers = any_answers(path, studio)
    agreement = answers.agreement
    thread = thread_of(agreement, studio.draft(agreement, None, final=False))
    node = None if start is None else _found(thread, start, studio)
    if as_json:
        print_json(thread_object(thread, node))
    elif node is None:
        say(as_text(thread, agreement.name, studio.texts).rstrip("\n"))
    else:
        say(from_one(thread, node, studio.texts).rstrip("\n"))
    remark(*answers.remarks)
    return Exit.CHANGED if answers.remarks else Exit.WRITTEN


def _found(thread: Thread, start: str, studio: Studio) -> Node:
    node = thread.node(start)
    if node is not None:
        return node
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in start[:LONGEST])
    near = get_close_matches(shown[:60], [one.path for one in thread.nodes], 1)
    hint = studio.texts.phrase("thread.hint", nearest=near[0]) if near else ""
    raise NotInThreadError(studio.texts.phrase("thread.unknown", path=shown[:60], hint=hint))
