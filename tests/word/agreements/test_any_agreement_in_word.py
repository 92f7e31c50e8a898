"""Whatever an agreement holds, the Word file made of it is valid."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from agreement_studio.adapters.word.lint import lint
from agreement_studio.adapters.word.word_writer import WordWriter
from agreement_studio.application.export import hidden_data
from agreement_studio.application.ports import OFFICE_PAPERS, Paper, WritingOptions
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Edition
from agreement_studio.wiring import Studio
from tests.strategies import agreements

STUDIO = Studio()
WRITER = WordWriter()


def word_file(agreement: Agreement, edition: Edition, paper: Paper) -> bytes:
    document = STUDIO.draft(agreement, edition, final=False)
    options = WritingOptions(paper=paper, hidden_data=hidden_data(agreement))
    return WRITER(document, options).data


@settings(max_examples=60)
@example(agreement=Agreement(name="  "), edition=Edition.CLEAN, paper=Paper.A4)
@given(
    agreement=agreements(), edition=st.sampled_from(Edition), paper=st.sampled_from(OFFICE_PAPERS)
)
def test_our_lint_finds_nothing_in_any_agreement(
    agreement: Agreement, edition: Edition, paper: Paper
) -> None:
    assert lint(word_file(agreement, edition, paper)) == ()


@pytest.mark.sdk
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(agreement=agreements(), edition=st.sampled_from(Edition))
def test_the_open_xml_sdk_finds_nothing_in_any_agreement(
    validate_with_sdk: Callable[[bytes], list[str]], agreement: Agreement, edition: Edition
) -> None:
    assert validate_with_sdk(word_file(agreement, edition, Paper.A4)) == []
