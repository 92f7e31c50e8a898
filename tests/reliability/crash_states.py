"""Every state in which a loss of power may leave a disk, from what was done to it.

The model is the one of ALICE (Pillai and others, 2014), kept small. What was written and not synced
may be there, be missing, be there in part, or be zeros. Names that were given or taken away since
their folder was last synced may each be there or not, in any combination. Nothing else is lost.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from tests.reliability.recording_disk import Done

Tree = Mapping[Path, bytes]


@dataclass
class _File:
    durable: bytes = b""
    present: bytes = b""

    def states(self) -> list[bytes]:
        """What may be found in it. A file that was cut back may be found as it was, or as it is."""
        if self.durable == self.present:
            return [self.present]
        kept = len(self.durable) if self.present.startswith(self.durable) else 0
        added = self.present[kept:]
        start = self.present[:kept]
        return list(
            dict.fromkeys(
                [
                    self.durable,
                    self.present,
                    start + added[: len(added) // 2],
                    start + added[:-1],
                    start + b"\x00" * len(added),
                    start + added[: len(added) // 2].ljust(len(added), b"\x00"),
                ]
            )
        )


@dataclass
class _Name:
    """A name that was given to a file, or taken away, and not synced yet."""

    path: Path
    file: int | None


@dataclass
class _Disk:
    files: dict[int, _File] = field(default_factory=dict)
    durable: dict[Path, int] = field(default_factory=dict)
    present: dict[Path, int] = field(default_factory=dict)
    waiting: list[_Name] = field(default_factory=list)

    def do(self, done: Done) -> None:
        match done.name:
            case "create":
                self.files[done.file] = _File()
                self._name(done.path, done.file)
            case "write":
                self.files[done.file].present += done.data
            case "truncate":
                self.files[done.file].present = self.files[done.file].present[: done.size]
            case "sync":
                self.files[done.file].durable = self.files[done.file].present
            case "rename":
                self._name(done.target, self.present[done.path])
                self._name(done.path, None)
            case "remove":
                self._name(done.path, None)
            case "sync_folder":
                self._sync(done.path)
            case _:
                raise AssertionError(done.name)

    def _name(self, path: Path, file: int | None) -> None:
        self.waiting.append(_Name(path, file))
        _give(self.present, path, file)

    def _sync(self, folder: Path) -> None:
        for name in self.waiting:
            if name.path.parent == folder:
                _give(self.durable, name.path, name.file)
        self.waiting = [name for name in self.waiting if name.path.parent != folder]

    def states(self) -> Iterator[Tree]:
        for chosen in product((False, True), repeat=len(self.waiting)):
            names = dict(self.durable)
            for name, is_there in zip(self.waiting, chosen, strict=True):
                if is_there:
                    _give(names, name.path, name.file)
            files = sorted(set(names.values()))
            for found in product(*(self.files[file].states() for file in files)):
                held = dict(zip(files, found, strict=True))
                yield {path: held[file] for path, file in names.items()}


def _give(names: dict[Path, int], path: Path, file: int | None) -> None:
    if file is None:
        names.pop(path, None)
    else:
        names[path] = file


def crash_states(before: Tree, done: Sequence[Done]) -> Iterator[tuple[int, Tree]]:
    """Each state after each number of operations, from none to all. `before` was on the disk."""
    disk = _Disk()
    for number, (path, data) in enumerate(before.items(), start=1):
        disk.files[-number] = _File(data, data)
        disk.durable[path] = disk.present[path] = -number
    yield from ((0, state) for state in disk.states())
    for count, one in enumerate(done, start=1):
        disk.do(one)
        yield from ((count, state) for state in disk.states())
