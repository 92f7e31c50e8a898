"""Says in one sentence why spelling cannot be checked, and what to do about it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from agreement_studio.application.spelling_check.dictionary import Lack, NoDictionaryError


def why_not(fault: NoDictionaryError, language: str, own_folder: Path) -> str:
    """What is missing, and where it belongs."""
    translate = QCoreApplication.translate
    sentences = {
        Lack.LIBRARY: translate(
            "Spelling",
            "Spelling cannot be checked yet: install the package “spylls” beside the program, "
            "as the README says.",
        ),
        Lack.DICTIONARY: translate(
            "Spelling",
            "There is no dictionary of {language} here. Put {files}, which LibreOffice brings "
            "along, into {folder}, then tick this again.",
        ),
        Lack.OTHER_COUNTRY: translate(
            "Spelling",
            "There is a dictionary {about} here, but none of {language}, which spells some words "
            "otherwise. Put {files}, which LibreOffice brings along, into {folder}, then tick "
            "this again.",
        ),
        Lack.TOO_LARGE: translate(
            "Spelling",
            "{about} is larger than any dictionary, so it is not read. Put another one into "
            "{folder}, then tick this again.",
        ),
        Lack.BROKEN: translate(
            "Spelling",
            "{about} is not written as dictionaries are, so it is not read. Put another one into "
            "{folder}, then tick this again.",
        ),
    }
    name = language.replace("-", "_")
    return sentences[fault.lack].format(
        about=fault.about,
        language=QLocale(language).nativeLanguageName(),
        files=translate("Spelling", "{one} and {other}").format(
            one=f"{name}.aff", other=f"{name}.dic"
        ),
        folder=own_folder,
    )
