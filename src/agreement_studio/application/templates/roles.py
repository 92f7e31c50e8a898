"""Roles as sentences say them: “the lead mentor”, “two cooks”, and never “we cook on Tuesdays”.

A role that is blanked in its own field goes from sentences as well, in the singular and the plural.
What every partnership has, such as members or anyone, tells nobody's role and stays. A single word
that may also be a verb or a thing goes only where a word before it says that a noun follows.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_A_NOUN_FOLLOWS = """
    a an the any each every both either neither no one another its our their his her your this that
    these those some all
"""
_SOME = "two three four five six seven eight nine ten eleven twelve"
_SEVERAL_FOLLOW = "of by with from for to between among when if where while because and or"
_DETERMINERS = tuple(_A_NOUN_FOLLOWS.split())
_BEFORE_SEVERAL = (*_DETERMINERS, *_SOME.split(), *_SEVERAL_FOLLOW.split())
_THINGS = frozenset({"chair", "head", "lead", "host", "page", "post", "guide"})
"""Words of roles that are things or deeds as well: said of somebody only as “the chair”."""
_NOT_OF_A_THING = ("from", "in", "on", "into", "beside", "under")
"""Before “the chair”, these tell that somebody sits on it."""
_DEEDS = frozenset({"mentor", "partner", "volunteer", "monitor", "author", "tutor", "doctor"})
"""What some roles do is called as they are: “mentors each new starter”."""
_EVERYBODYS = """
    person people anyone anybody everyone everybody someone somebody nobody whoever who themselves
    self man woman child men women children family families household households neighbour
    neighbours resident residents tenant tenants volunteer volunteers member members partner
    partners elector electors public community group groups team teams board boards panel panels
    council councils committee committees trustee trustees meeting meetings office offices desk
    desks line lines number numbers service services emergency seat seats street streets worker
    workers staff user users visitor visitors carer carers parent parents pupil pupils learner
    learners student students customer customers owner owners party parties body bodies place
    places house home concerned involved affected inside outside own other others same new old
    first second next last full paid care health social cabinet ministry government in at on about
    as whom which it they them are is gave not without having directly supports helps serves
"""
IN_EVERY_PARTNERSHIP: Final = frozenset([*_EVERYBODYS.split(), *_BEFORE_SEVERAL])
"""Words that name nobody's role: a role of no others stays in sentences."""

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LEADING = re.compile(rf"(?:(?:{'|'.join((*_DETERMINERS, *_SOME.split()))})\s+)+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*[,;(].*", re.DOTALL)
_PLAIN_WORD = re.compile(r"\w+")
_SHORTEST = 3
_NOUN = re.compile(r".*(?:[^e]er|[^o]or|ist|ian|ee|ary)")
"""How words end that name who does something, and nothing else."""


class Roles:
    """Several roles, made ready once for all texts of an agreement."""

    def __init__(self, roles: Iterable[str]) -> None:
        self._wordings: list[re.Pattern[str]] = []
        self._ending: dict[str, list[int]] = {}
        for role in sorted(roles, key=lambda one: (-len(one), one)):
            for last, wording in wordings_of(role):
                for word in _numbers(last):
                    self._ending.setdefault(word, []).append(len(self._wordings))
                self._wordings.append(re.compile(wording, re.IGNORECASE))

    def unsaid(self, text: str, instead: str) -> str:
        """The text without them, the longest first; the cost grows with those that may be there."""
        held = self._ending.keys() & set(_PLAIN_WORD.findall(text.casefold()))
        for place in sorted({place for word in held for place in self._ending[word]}):
            text = self._wordings[place].sub(instead, text)
        return text


def wordings_of(role: str) -> Iterator[tuple[str, str]]:
    """Regular expressions of a role in sentences, each behind its last word; or none.

    They are for use without regard to capitals.
    """
    for part in dict.fromkeys((role, _ASIDE.sub("", role))):
        bare = _bare(part)
        words = _WORD.findall(bare.casefold())
        if (
            len(bare) < _SHORTEST
            or words[:1] == ["for"]
            or all(word in IN_EVERY_PARTNERSHIP for word in words)
        ):
            continue
        wordings = [_bounded(_phrase(bare))] if len(words) > 1 else _single(bare)
        key = _PLAIN_WORD.findall(bare.casefold())[-1]
        yield from ((key, wording) for wording in wordings)


def _bare(part: str) -> str:
    """A role without what stands before it: “cook” of “each cook”."""
    leading = _LEADING.match(part.strip())
    return part.strip()[leading.end() if leading else 0 :]


def _phrase(bare: str) -> str:
    """Several words, the last of them in both numbers."""
    *most, last = bare.split()
    return r"\s+".join([*map(re.escape, most), _either(last)])


def _single(word: str) -> Iterator[str]:
    one, several = _numbers(word)
    if _NOUN.fullmatch(one.casefold()) and one.casefold() not in _DEEDS:
        yield _bounded(f"(?:{re.escape(several)}|{re.escape(one)})")
        return
    if one.casefold() in _THINGS:
        sat_on = "".join(rf"(?<!\b{before}\sthe\s)" for before in _NOT_OF_A_THING)
        yield sat_on + _after(("the",), re.escape(one))
        return
    yield _after(_DETERMINERS, re.escape(one))
    yield _after(_BEFORE_SEVERAL, re.escape(several))
    begins = r"(?:^|(?<=[.!?:]\s)|(?<=\n))"
    yield rf"{begins}{re.escape(several)}(?![\w-]|\s(?:{'|'.join(_DETERMINERS)}|people)\b)"


def _after(before: Iterable[str], word: str) -> str:
    """The word right behind one of these."""
    looks = "|".join([*(rf"(?<=\b{one}\s)" for one in before), r"(?<=[’']s\s)"])
    return rf"(?:{looks}){word}(?![\w-])"


def _bounded(pattern: str) -> str:
    return rf"(?<![\w-]){pattern}(?![\w-])"


def _either(word: str) -> str:
    one, several = _numbers(word)
    return f"(?:{re.escape(several)}|{re.escape(one)})"


def _numbers(word: str) -> tuple[str, str]:
    """Singular and plural of a word; the word itself where it has no other that is safe to say."""
    small = word.casefold()
    if small.endswith("ies") and len(small) > len("ties"):
        return f"{word[:-3]}y", word
    if small.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2], word
    if small.endswith("s"):
        is_plural = not small.endswith(("ss", "us", "is"))
        return (word[:-1] if is_plural else word), word
    if small.endswith("y") and small[-2:-1] not in set("aeiou"):
        return word, f"{word[:-1]}ies"
    if small.endswith(("x", "ch", "sh")):
        return word, f"{word}es"
    return word, (f"{word}s" if small[-1:].isalpha() else word)
