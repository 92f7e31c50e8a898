"""What each choice is called, and what comes of it, in plain words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from agreement_studio.application.outgoing import Choices, Format, Style, Subject, Version
from agreement_studio.application.ports import Paper
from agreement_studio.application.sending import Stage

translate = QCoreApplication.translate


def subjects() -> Mapping[str, str]:
    """What can be sent out."""
    return {
        Subject.AGREEMENT: translate("Export", "The agreement"),
        Subject.PICTURES: translate("Export", "The pictures alone"),
        Subject.READINESS: translate("Export", "The readiness note"),
    }


def formats() -> Mapping[str, str]:
    """In what forms."""
    return {
        Format.WORD: translate("Export", "Word document"),
        Format.PDF: translate("Export", "PDF document"),
        Format.WEB: translate("Export", "Web page"),
        Format.TEXT: translate("Export", "Plain text"),
        Format.SVG: translate("Export", "SVG drawings"),
        Format.PNG: translate("Export", "PNG pictures"),
    }


def versions() -> Mapping[str, str]:
    """In which editions."""
    return {
        Version.CLEAN: translate("Export", "Clean"),
        Version.GUIDANCE: translate("Export", "With guidance"),
        Version.NOTES: translate("Export", "With notes"),
        Version.LIGHT: translate("Export", "Light"),
    }


def styles() -> Mapping[str, str]:
    """In whose look."""
    return {
        Style.OURS: translate("Export", "Our house style"),
        Style.OFFICE: translate("Export", "An office's own"),
    }


def papers() -> Mapping[str, str]:
    """On what paper."""
    return {Paper.A4: "A4", Paper.LETTER: translate("Export", "US Letter")}


def of_subject(choices: Choices) -> str:
    """What comes of the subject."""
    return {
        Subject.AGREEMENT: translate("Export", "All of it: page one, clauses, schedules."),
        Subject.PICTURES: translate("Export", "One file for each picture that has facts in it."),
        Subject.READINESS: translate("Export", "One page of reasons for whether to go on."),
    }[choices.subject]


def of_format(choices: Choices) -> str:
    """What comes of the form."""
    return {
        Format.WORD: translate("Export", "To edit and track changes in any word processor."),
        Format.PDF: translate(
            "Export", "To read and print, with bookmarks and links; its parts can be read aloud."
        ),
        Format.WEB: translate("Export", "To read in any browser, with its pictures inside."),
        Format.TEXT: translate("Export", "Markdown: to paste, compare and keep anywhere."),
        Format.SVG: translate("Export", "Sharp at any size, for web pages and print."),
        Format.PNG: translate("Export", "For slides and letters."),
    }[choices.format]


def of_version(choices: Choices) -> str:
    """What comes of the edition."""
    return {
        Version.CLEAN: translate("Export", "The agreement as partners will sign it."),
        Version.GUIDANCE: translate("Export", "Each clause says beneath it why it is there."),
        Version.NOTES: translate(
            "Export", "What a careful reader noticed stands beside the text, for the next talk."
        ),
        Version.LIGHT: translate("Export", "Set closer, on a few pages, for a small start."),
    }[choices.version]


def of_paper(choices: Choices) -> str:
    """What comes of the paper."""
    return {
        Paper.A4: translate("Export", "210 × 297 mm."),
        Paper.LETTER: translate("Export", "8.5 × 11 inches."),
    }[choices.paper]


def of_office_page(width: float, height: float) -> str:
    """What comes of the paper where an office's file has a page of its own, in millimetres."""
    said = translate("Export", "The office’s own page decides: {width} × {height} mm.")
    return said.format(width=round(width), height=round(height))


def of_final(choices: Choices, left: int) -> str:
    """What comes of asking for the final copy while so much is still to agree."""
    if not choices.final:
        return translate("Export", "Open points print as [to agree: …] and are listed at the end.")
    if not left:
        return translate("Export", "All is agreed: no draft mark, and nothing hidden inside.")
    if left == 1:
        return translate(
            "Export", "Nothing hidden inside. It stays marked as a draft: one point is open."
        )
    said = translate(
        "Export", "Nothing hidden inside. It stays marked as a draft: {count} points are open."
    )
    return said.format(count=left)


def of_data(choices: Choices) -> str:
    """What comes of putting the answers inside."""
    if choices.final:
        return translate("Export", "A final copy carries nothing hidden.")
    if choices.with_data:
        return translate(
            "Export", "The file can be opened here again. Answers that stay in the room stay out."
        )
    return translate("Export", "Only what can be read is in the file.")


def doing(stage: Stage) -> str:
    """What is being done just now."""
    return {
        Stage.DRAFTING: translate("Export", "Drafting…"),
        Stage.WRITING: translate("Export", "Writing…"),
        Stage.SAVING: translate("Export", "Saving…"),
    }[stage]
