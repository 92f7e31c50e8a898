"""What is worth saying after a save."""

from agreement_studio.application.attention_sentences import AttentionSentences
from agreement_studio.application.open_agreement import OpenAgreement
from agreement_studio.application.save_report import SaveReport
from agreement_studio.wiring import Studio


def told(report: SaveReport, agreement: OpenAgreement, studio: Studio) -> tuple[str, ...]:
    """What went otherwise than a plain save goes, a sentence each."""
    texts = studio.texts
    found = []
    if not report.is_confirmed:
        found.append(texts.phrase("file.not_confirmed"))
    if report.kept_beside:
        found.append(texts.phrase("file.kept_beside", path=str(report.path)))
    if report.merged:
        found.append(texts.phrase("file.merged_in"))
        sentences = AttentionSentences(agreement.agreement, texts)
        found += [sentences.sentence(clash) for clash in report.merged.clashes]
    return tuple(found)
