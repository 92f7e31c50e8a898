"""What a window can do besides showing pages and paper. Each feature is loaded when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreement_studio.desktop.assembly.later import late
from agreement_studio.desktop.assembly.warming import warming

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agreement_studio.desktop.forms.steps import Part
    from agreement_studio.desktop.host import Commands, Feature, Host
    from agreement_studio.domain.agreement import Agreement
    from agreement_studio.drafting.document import Document


def _sending_out(host: Host) -> Commands:
    """Export, print and share, on the paper of the preview."""
    from agreement_studio.desktop import sending_out  # noqa: PLC0415 - late
    from agreement_studio.desktop.assembly.kit import kit  # noqa: PLC0415 - late

    return sending_out.feature(host, kit())


def _facilitating(host: Host) -> Commands:
    from agreement_studio.desktop.facilitating.feature import facilitating  # noqa: PLC0415 - late

    return facilitating(_sample_paper)(host)


def _sample_paper(document: Document, agreement: Agreement) -> QWidget:
    from agreement_studio.desktop.assembly.pane import SamplePaper  # noqa: PLC0415 - late

    return SamplePaper(document, agreement)


def _room(host: Host) -> Commands:
    from agreement_studio.desktop.room.feature import feature  # noqa: PLC0415 - late

    return feature(host)


def _findings(host: Host) -> Commands:
    from agreement_studio.desktop.findings.feature import feature  # noqa: PLC0415 - late

    return feature(host)


def _finding_text(host: Host) -> Commands:
    from agreement_studio.desktop.finding_text.feature import feature  # noqa: PLC0415 - late

    return feature(host)


def _command_palette(host: Host) -> Commands:
    from agreement_studio.desktop.command_palette.feature import feature  # noqa: PLC0415 - late

    return feature(host)


def _history(host: Host) -> Commands:
    from agreement_studio.desktop.history.feature import feature  # noqa: PLC0415 - late

    return feature(host)


def _keeping(host: Host) -> Commands:
    from agreement_studio.desktop.keeping.feature import feature  # noqa: PLC0415 - late

    return feature(host)


def _help(host: Host) -> Commands:
    from agreement_studio.desktop.help.feature import feature  # noqa: PLC0415 - late

    return feature(host, _help_paths)


def _help_paths(key: str) -> tuple[str, ...]:
    """The paths of the texts of all that a step asks."""
    from agreement_studio.desktop.forms.steps import step  # noqa: PLC0415 - late

    return tuple(path for part in step(key).parts for path in (*_list_of(part), *part.paths))


def _list_of(part: Part) -> tuple[str, ...]:
    return (part.list,) if part.list else ()


def _spelling(host: Host) -> Commands:
    from agreement_studio.desktop.spelling.feature import feature  # noqa: PLC0415 - late

    return feature(host)


def _preferences(host: Host) -> Commands:
    from agreement_studio.desktop.preferences_dialog.feature import feature  # noqa: PLC0415 - late

    return feature(host)


FEATURES: tuple[Feature, ...] = (
    warming,
    late(_facilitating, "save_template", "templates", "update_from_template", is_met=True),
    late(
        _sending_out,
        *("export", "print", "print_preview", "page_setup"),
        *("share", "save_copy", "revert", "open_folder", "export_record"),
    ),
    late(
        _room,
        *("room_view", "room_panel", "room_hold", "room_blank"),
        *("worksheets_a4", "worksheets_a3", "glossary_cards"),
    ),
    late(_findings, "findings", "balance", "thread", "notes"),
    late(_finding_text, "find", "replace", "find_next", "find_previous"),
    late(_command_palette, "palette", "shortcuts"),
    late(_history, "history"),
    late(_keeping, "clashes", "name_version", "changes_since"),
    late(_help, "help", "whats_this"),
    late(_spelling, "check_spelling"),
    late(_preferences, "preferences"),
)
"""What a window can do besides showing pages and paper."""
