"""Every choice of the model can be read, chosen and said inside a sentence."""

from collections.abc import Mapping

from agreement_studio.domain.choices import ReadinessResult, SectionKey, Sector, Status
from agreement_studio.texts import Texts

LABEL_LIMIT = 45
MEANING_LIMIT = 140
TWO_LINES = 150


def test_every_enumeration_has_its_group_and_every_key_its_words(
    texts: Texts, choice_keys: Mapping[str, list[str]]
) -> None:
    shipped = {group: sorted(entries) for group, entries in texts.choices.items()}
    assert shipped == {group: sorted(keys) for group, keys in choice_keys.items()}


def test_every_key_has_a_label_a_meaning_and_a_phrase(texts: Texts) -> None:
    lacking = [
        f"{group}.{key} {kind}"
        for group, entries in texts.choices.items()
        for key, entry in entries.items()
        for kind in ("label", "meaning", "phrase")
        if not entry.get(kind)
    ]
    assert lacking == []


def test_labels_fit_a_button_and_meanings_are_one_short_sentence_or_two(texts: Texts) -> None:
    for group, entries in texts.choices.items():
        for key, entry in entries.items():
            assert len(entry["label"]) <= LABEL_LIMIT, f"{group}.{key}"
            assert len(entry["meaning"]) <= MEANING_LIMIT, f"{group}.{key}"
            assert entry["meaning"].endswith("."), f"{group}.{key}"


def test_phrases_read_on_inside_a_sentence(texts: Texts) -> None:
    proper = {"England", "Scotland", "Northern"}
    for group, entries in texts.choices.items():
        for key, entry in entries.items():
            phrase = entry["phrase"]
            assert not phrase.endswith("."), f"{group}.{key}"
            assert not phrase[0].isupper() or phrase.split()[0] in proper, f"{group}.{key}"


def test_two_choices_of_one_group_never_look_alike(texts: Texts) -> None:
    for group, entries in texts.choices.items():
        for kind in ("label", "phrase"):
            said = [entry[kind] for entry in entries.values()]
            assert len(set(said)) == len(said), f"{group} {kind}"


def test_each_sector_has_a_mark_and_a_letter_of_its_own(texts: Texts) -> None:
    marks = [texts.choice("sector", sector, "mark") for sector in Sector]
    letters = [texts.choice("sector", sector, "letter") for sector in Sector]
    assert marks == ["●", "■", "♦", "⌂"]
    assert letters == ["P", "B", "S", "C"]


def test_each_status_says_in_two_lines_what_binds(texts: Texts) -> None:
    for status in Status:
        sentence = texts.choices["status"][status]["binds"]
        assert "legally binding" in sentence
        assert len(sentence) <= TWO_LINES, status


def test_each_question_of_the_gate_is_asked(texts: Texts) -> None:
    for key, entry in texts.choices["readiness_question"].items():
        assert entry["question"].endswith("?"), key


def test_each_result_of_the_gate_says_what_to_do_next(texts: Texts) -> None:
    for result in ReadinessResult:
        assert texts.choices["readiness_result"][result]["next"].endswith("."), result


def test_consent_is_never_a_number(texts: Texts) -> None:
    said = " ".join(t for entry in texts.choices["consent_level"].values() for t in entry.values())
    assert not any(character.isdigit() for character in said)


def test_each_section_has_a_formal_term_beneath_its_plain_label(texts: Texts) -> None:
    for key in SectionKey:
        entry = texts.choices["section_key"][key]
        assert entry["formal"] != entry["label"], key


def test_each_section_has_a_question_and_a_way_to_run_it_in_the_room(texts: Texts) -> None:
    for key in SectionKey:
        entry = texts.choices["section_key"][key]
        assert entry["question"].endswith("?"), key
        assert entry["room"].endswith((".", "?")), key
        assert len(entry["room"]) <= MEANING_LIMIT, key
