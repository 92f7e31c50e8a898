"""The law texts of each country, as files that a legal officer can check."""

import re
import tomllib

import pytest

from agreement_studio.assets import resource
from agreement_studio.domain.choices import Jurisdiction, LawfulRoute
from agreement_studio.drafting.clause_library.library import Library
from agreement_studio.drafting.jurisdiction import ROUTES, load_pack

KEYS = [jurisdiction.value for jurisdiction in Jurisdiction]
NATIONS = [key for key in KEYS if key != "other"]
NAMES = {"name", "courts", "third_parties", "freedom_of_information", "equality_duty"}
LAW = re.compile(r"law\.([a-z_]+)")


def tables(key: str) -> dict[str, dict[str, object]]:
    path = resource("jurisdictions") / f"{key}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def entries(key: str) -> dict[str, dict[str, object]]:
    return {name: table for name, table in tables(key).items() if name != ROUTES}


@pytest.mark.parametrize("key", KEYS)
def test_every_law_text_says_where_it_comes_from_and_that_nobody_has_reviewed_it(key: str) -> None:
    for name, entry in entries(key).items():
        assert set(entry) == {"text", "source", "seen_on", "reviewed_by"}, name
        assert str(entry["text"]).strip(), name
        assert str(entry["source"]).strip(), name
        assert entry["reviewed_by"] == "", name


@pytest.mark.parametrize("jurisdiction", Jurisdiction)
def test_every_country_on_offer_has_a_pack(jurisdiction: Jurisdiction) -> None:
    assert load_pack(jurisdiction).entries


@pytest.mark.parametrize("key", NATIONS)
def test_each_nation_names_its_law_courts_and_public_duties(key: str) -> None:
    assert set(entries(key)) >= NAMES


@pytest.mark.parametrize("jurisdiction", Jurisdiction)
def test_every_country_says_by_which_routes_a_public_decision_may_move(
    jurisdiction: Jurisdiction,
) -> None:
    routes = load_pack(jurisdiction).routes
    assert routes[LawfulRoute.ADOPT_OR_EXPLAIN].moves_decision
    assert not routes[LawfulRoute.GRANT_OR_CONTRACT].moves_decision
    assert LawfulRoute.OWN_CHOICE not in routes
    for route in routes.values():
        assert route.source.strip()
        assert route.seen_on is not None
        assert route.reviewed_by == ""


@pytest.mark.parametrize("jurisdiction", Jurisdiction)
def test_the_route_of_a_pooling_scheme_is_there_where_the_country_has_such_a_scheme(
    jurisdiction: Jurisdiction,
) -> None:
    pack = load_pack(jurisdiction)
    route = pack.routes.get(LawfulRoute.STATUTORY_POOLING)
    assert (route is not None) is (pack.get("statutory_pooling") is not None)
    assert route is None or route.needs_pooling_powers


def test_section_75_is_pooling_in_england_and_equality_in_northern_ireland() -> None:
    england, northern_ireland = entries("england"), entries("northern_ireland")
    assert england["statutory_pooling"]["text"] == (
        "section 75 of the National Health Service Act 2006"
    )
    assert "section 75" not in str(england["equality_duty"]["text"])
    assert str(northern_ireland["equality_duty"]["text"]).startswith(
        "section 75 of the Northern Ireland Act 1998"
    )
    assert "statutory_pooling" not in northern_ireland


def test_scotland_has_its_own_courts_and_asks_for_complaints_in_pooling_agreements() -> None:
    scotland = entries("scotland")
    assert scotland["courts"]["text"] == "the Scottish courts"
    assert "complaints by people affected" in str(scotland["pooling_contents"]["text"])
    assert "Contract (Third Party Rights) (Scotland) Act 2017" in str(
        scotland["third_parties"]["text"]
    )


def test_wales_looks_to_future_generations_and_to_welsh() -> None:
    wales = entries("wales")
    assert "Well-being of Future Generations (Wales) Act 2015" in str(
        wales["public_duties"]["text"]
    )
    assert "Welsh language standards" in str(wales["languages"]["text"])


def test_every_law_text_that_clauses_name_is_in_some_pack(library: Library) -> None:
    known = {name for key in KEYS for name in entries(key)}
    named = {
        name
        for clause in library.clauses.values()
        for wording in clause.wordings
        for part in (wording.body, wording.when, clause.when)
        if part
        for name in LAW.findall(part.text)
    }
    assert {"name", "courts", "freedom_of_information"} <= named
    assert named <= known
