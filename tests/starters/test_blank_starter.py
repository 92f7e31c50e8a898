"""The blank starter can be filled in with a text editor, and forgets nothing."""

import re
import tomllib

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.identify import with_ids
from agreement_studio.domain.shape import model_of
from tests.starters.on_disk import FOLDER

MADE_IN_THE_APP = {
    *("consents", "read_by", "kept_findings", "kept_words", "wording_overrides", "made_from"),
}
FOR_A_LAWYER = {"legal.reviewed_by", "legal.reviewed_on"}
"""Never suggested: nobody should copy a review that was not made."""
TEXT = (FOLDER / "blank.toml").read_text(encoding="utf-8")
UNCOMMENTED = re.sub(r"(?m)^#(?=[a-z\[])", "", TEXT)


def test_taking_the_marks_away_gives_an_agreement() -> None:
    agreement = Agreement.model_validate(with_ids(tomllib.loads(UNCOMMENTED)))
    assert len(agreement.partners) == 1


def test_every_question_has_an_example() -> None:
    answers = tomllib.loads(UNCOMMENTED)
    missing = set(Agreement.model_fields) - MADE_IN_THE_APP - set(answers)
    for table in set(answers):
        model = model_of(Agreement.model_fields[table].annotation)
        if model is not None:
            example = answers[table][0] if isinstance(answers[table], list) else answers[table]
            missing |= {f"{table}.{field}" for field in set(model.model_fields) - set(example)}
    assert missing == FOR_A_LAWYER


def test_each_table_is_shown_once() -> None:
    tables = re.findall(r"(?m)^#\[+([a-z_]+)\]+$", TEXT)
    assert len(tables) == len(set(tables))


def test_the_walk_begins_with_the_problem() -> None:
    assert re.findall(r"(?m)^#\[+([a-z_]+)\]+$", TEXT)[0] == "purpose"
