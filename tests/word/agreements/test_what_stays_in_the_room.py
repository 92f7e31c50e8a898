"""Nothing that stays in the room is in any file, hidden parts and embedded answers included."""

import io
import zipfile
from pathlib import Path

import pytest

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.export import hidden_data
from agreement_studio.application.ports import WritingOptions
from agreement_studio.application.starters import starter
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ReadinessQuestion, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.domain.purpose import ReadinessAnswer
from agreement_studio.domain.record import Shareable
from agreement_studio.drafting.document import Edition
from agreement_studio.wiring import FORMATS, Studio

HELD_BACK = "Zqheldback"


def with_words_held_back() -> Agreement:
    agreement = read_answers(starter("gate-to-home").path).agreement
    first, *others = agreement.partners
    held = Shareable(text=HELD_BACK, released=False)
    person = first.amended(
        own_interest=held,
        constraints=(held,),
        difficult_habit=held,
        instead_you_will_see=held,
        is_person=True,
        address=HELD_BACK,
    )
    cover = agreement.covers[0].amended(insurer=HELD_BACK)
    consent = Consent(id="c", section=SectionKey.POWER, partner=first.id, note=HELD_BACK)
    walk_away = ReadinessAnswer(id="w", question=ReadinessQuestion.WALK_AWAY, sentence=HELD_BACK)
    return agreement.amended(
        partners=(person, *others),
        covers=(cover, *agreement.covers[1:]),
        consents=(consent,),
        readiness_answers=(*agreement.readiness_answers, walk_away),
        purpose=agreement.purpose.amended(said_by=held),
    )


def contents(data: bytes, ending: str) -> str:
    if ending != ".docx":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(package.read(n).decode("utf-8", "replace") for n in package.namelist())


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("edition", list(Edition))
def test_no_file_holds_what_nobody_released(ending: str, edition: Edition) -> None:
    agreement, studio = with_words_held_back(), Studio()
    document = studio.draft(agreement, edition, final=False)
    carried = hidden_data(agreement) if ending == ".docx" else None
    writer = studio.writer(Path(f"agreement{ending}"))
    written = writer(document, WritingOptions(hidden_data=carried))
    assert HELD_BACK not in contents(written.data, ending)
    if carried:
        assert agreement.name in carried.decode()
        assert "urn:agreement-studio:answers" in contents(written.data, ending)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_note_of_reasons_holds_only_released_answers(ending: str) -> None:
    studio = Studio()
    note = studio.readiness_note(with_words_held_back())
    written = studio.writer(Path(f"note{ending}"))(note, WritingOptions())
    text = contents(written.data, ending)
    assert HELD_BACK not in text
    assert "stay in the room" in text
