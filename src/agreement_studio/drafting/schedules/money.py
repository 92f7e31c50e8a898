"""What each of us brings, in cash and in kind, added up by who brings it: sums never mix.

Amounts of another currency, or for each year rather than for the whole time, are added up apart.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from agreement_studio.domain.choices import ResourceKind, ValueBasis, ValuePeriod
from agreement_studio.domain.money import Money
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.formats import money_text
from agreement_studio.drafting.answers.phrases import capitalised, listed
from agreement_studio.drafting.answers.speaker import Inlines, Speaker
from agreement_studio.drafting.document import Role, Row, Table, Words
from agreement_studio.drafting.schedules.design import TableDesign
from agreement_studio.drafting.schedules.tables import cell_of, framed, table_key
from agreement_studio.texts import Texts

Choice = Callable[[Resource], bool]


def is_cash(resource: Resource) -> bool:
    return resource.kind is ResourceKind.CASH


def is_in_kind(resource: Resource) -> bool:
    return not is_cash(resource)


def is_valued(resource: Resource) -> bool:
    return resource.value is not None and resource.value_basis is not ValueBasis.NOT_VALUED


def sums(resources: Sequence[Resource], chosen: Choice, texts: Texts) -> tuple[str, ...]:
    """The sums of the resources chosen: "£600,000", "about £96,000 a year". Empty for none."""
    totals: dict[tuple[str, ValuePeriod], Decimal] = {}
    estimated: set[tuple[str, ValuePeriod]] = set()
    for resource in resources:
        if resource.value is None or not is_valued(resource) or not chosen(resource):
            continue
        key = (resource.value.currency, resource.value_period)
        totals[key] = totals.get(key, Decimal(0)) + resource.value.amount
        if resource.value_basis is ValueBasis.ESTIMATE:
            estimated.add(key)
    ordered = sorted(totals, key=lambda key: key[1] is ValuePeriod.YEAR)
    return tuple(_sum(totals[key], key, texts, about=key in estimated) for key in ordered)


def _sum(total: Decimal, key: tuple[str, ValuePeriod], texts: Texts, *, about: bool) -> str:
    currency, period = key
    # Not validated: a sum of many amounts may be larger than one field may hold.
    text = money_text(Money.model_construct(amount=total, currency=currency))
    if period is ValuePeriod.YEAR:
        text = texts.phrase("count.a_year", amount=text)
    return texts.phrase("count.about", amount=text) if about else text


def money_table(speaker: Speaker, design: TableDesign) -> Table | None:
    """A row for each of those who bring something, and the totals."""
    resources = speaker.facts.agreement.resources
    if not resources:
        return None
    givers: dict[Who | None, list[Resource]] = {}
    for resource in resources:
        givers.setdefault(resource.given_by, []).append(resource)
    rows = [
        _row(speaker, design, str(number), _giver(speaker, given[0]), given)
        for number, given in enumerate(givers.values())
    ]
    if len(rows) > 1:
        word: Inlines = (Words(speaker.facts.texts.phrase("table.total")),)
        rows.append(_row(speaker, design, ":total", word, resources, is_total=True))
    return framed(speaker, design, tuple(rows))


def _giver(speaker: Speaker, resource: Resource) -> Inlines:
    return capitalised(speaker.answer(resource, "given_by"))


def _row(
    speaker: Speaker,
    design: TableDesign,
    name: str,
    giver: Inlines,
    resources: Sequence[Resource],
    *,
    is_total: bool = False,
) -> Row:
    texts = speaker.facts.texts
    key = f"{table_key(design.key)}:{name}"
    unvalued = [] if is_total else [r for r in resources if not is_valued(r)]
    others = listed([speaker.answer(resource, "what") for resource in unvalued])
    contents = (
        ((Role.CELL_LABEL, giver),),
        tuple((Role.CELL_NUMBER, (Words(text),)) for text in sums(resources, is_cash, texts)),
        tuple((Role.CELL_NUMBER, (Words(text),)) for text in sums(resources, is_in_kind, texts)),
        ((Role.CELL, capitalised(others)),) if others else (),
    )
    cells = (
        cell_of(f"{key}:{column.head}", lines)
        for column, lines in zip(design.columns, contents, strict=True)
    )
    return Row(key, tuple(cells), is_total=is_total)
