import time
from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.starters import starter
from tests.desktop.journeys.sameness import *
from tests.desktop.journeys.hands import *
from tests.desktop.journeys.scripted_user import ScriptedUser
import pytest
@pytest.mark.timeout(500)
def test_mouse(window, answers, tmp_path):
    _run(MouseAndKeyboard(window), answers, tmp_path)
@pytest.mark.timeout(500)
def test_keys(window, answers, tmp_path):
    _run(KeyboardAlone(window), answers, tmp_path)
def _run(hands, answers, tmp_path):
    window=hands.window
    wanted = read_answers(starter(os.environ.get("STARTER","saltery-bay-mend")).path).agreement
    t=time.perf_counter()
    hands.command("new")
    user = ScriptedUser(hands, wanted)
    user.fill_in()
    m=window.documents.model
    print("took", time.perf_counter()-t, user.entries, len(m.opened.session.steps))
    got=under_other_ids(m.agreement, paired(m.agreement, wanted))
    assert got==wanted
    answers.place=tmp_path/'a.docx'
    hands.command("export")
    assert answers.place.exists()
