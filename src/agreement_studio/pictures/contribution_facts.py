"""The facts of what each brings: in cash, in kind, and without a figure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_currency

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ResourceKind, ValueBasis, ValuePeriod
from agreement_studio.domain.money import Money
from agreement_studio.domain.resource import Resource
from agreement_studio.pictures.drawing import TwinTable
from agreement_studio.pictures.holders import Holder, Holders
from agreement_studio.pictures.words import capitalised, counted, listed, word

LOCALE = "en_GB"


@dataclass(frozen=True, slots=True)
class Measure:
    """What a bar measures. Sums of other currencies or periods are written, never added to it."""

    currency: str = "GBP"
    period: ValuePeriod = ValuePeriod.WHOLE


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of the bars' measure, and whether an estimate is part of it."""

    amount: Decimal = Decimal(0)
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class Brought:
    """What one of us brings."""

    holder: Holder
    cash: Sum
    kind: Sum
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contributions:
    """What all of us bring, and what the bars measure."""

    measure: Measure
    brought: tuple[Brought, ...]
    total: Brought


def contributions_of(agreement: Agreement) -> Contributions:
    """Everything brought, by who brings it, in the order of the resources."""
    measure = _measure(agreement.resources)
    holders = Holders(agreement)
    gap = Holder("gap", word("contributions", "gap_who"), word("contributions", "gap_who"))
    givers: dict[str, Holder] = {}
    given: dict[str, list[Resource]] = {}
    for resource in agreement.resources:
        holder = holders.of(resource.given_by) if resource.given_by else gap
        givers.setdefault(holder.key, holder)
        given.setdefault(holder.key, []).append(resource)
    brought = tuple(_brought(givers[key], given[key], measure) for key in givers)
    everyone = Holder("total", word("contributions", "total"), word("contributions", "total"))
    total = Brought(
        holder=everyone,
        cash=_added([one.cash for one in brought]),
        kind=_added([one.kind for one in brought]),
        also=(),
    )
    return Contributions(measure, brought, total)


def _measure(resources: Sequence[Resource]) -> Measure:
    found = Counter(
        Measure(resource.value.currency, resource.value_period)
        for resource in resources
        if resource.value and resource.value_basis is not ValueBasis.NOT_VALUED
    )
    return found.most_common(1)[0][0] if found else Measure()


def measure_of(resource: Resource) -> Measure | None:
    """What its value counts towards; None for what is written down and not counted."""
    value = resource.value
    is_counted = (
        value
        and resource.kind
        and resource.value_basis is not ValueBasis.NOT_VALUED
        and value.amount > 0
    )
    return Measure(value.currency, resource.value_period) if value and is_counted else None


def _brought(holder: Holder, resources: list[Resource], measure: Measure) -> Brought:
    counting = [resource for resource in resources if measure_of(resource) == measure]
    return Brought(
        holder=holder,
        cash=_sum([r for r in counting if r.kind is ResourceKind.CASH]),
        kind=_sum([r for r in counting if r.kind is not ResourceKind.CASH]),
        also=tuple(thing(r) for r in resources if r not in counting),
    )


def _sum(resources: list[Resource]) -> Sum:
    estimate = any(resource.value_basis is ValueBasis.ESTIMATE for resource in resources)
    return Sum(sum((r.value.amount for r in resources if r.value), Decimal(0)), estimate)


def _added(sums: list[Sum]) -> Sum:
    return Sum(sum((one.amount for one in sums), Decimal(0)), any(one.estimate for one in sums))


def thing(resource: Resource) -> str:
    """What is brought, with its figure if it has one: "seeds (about £300)"."""
    kind = word("contributions", f"kind_{resource.kind.value}") if resource.kind else ""
    named = resource.what or kind or word("contributions", "gap_what")
    if not resource.value or resource.value_basis is ValueBasis.NOT_VALUED:
        return named
    amount = money(resource.value)
    if resource.value_period is ValuePeriod.YEAR:
        amount = word("contributions", "each_year", amount=amount)
    if resource.value_basis is ValueBasis.ESTIMATE:
        amount = word("contributions", "estimate", amount=amount)
    return word("contributions", "thing_valued", thing=named, amount=amount)


def money(value: Money) -> str:
    """The amount as people in the place write it: "£2,400,000", pence only where there are some."""
    whole = value.amount == value.amount.to_integral_value()
    return format_currency(
        value.amount,
        value.currency,
        locale=LOCALE,
        format="¤#,##0" if whole else None,
        currency_digits=not whole,
    )


def figure(amount: Sum, measure: Measure) -> str:
    """The sum in words: "£9,000", "about £9,000", "none"."""
    if not amount.amount:
        return word("contributions", "none")
    # Not validated: a sum of many amounts may be larger than one field may hold.
    text = money(Money.model_construct(amount=amount.amount, currency=measure.currency))
    return word("contributions", "estimate", amount=text) if amount.estimate else text


def column(key: str, measure: Measure) -> str:
    """The head of a column of figures: "Cash", or "Cash, a year"."""
    label = word("contributions", f"column_{key}")
    yearly = measure.period is ValuePeriod.YEAR
    return word("contributions", "a_year", column=label) if yearly else label


def table_of(facts: Contributions) -> TwinTable:
    """The twin table: a row for each who brings something, and the sums of the bars last."""
    measure = facts.measure
    rows = (*facts.brought, facts.total) if len(facts.brought) > 1 else facts.brought
    return TwinTable(
        header=(
            word("contributions", "column_partner"),
            column("cash", measure),
            column("kind", measure),
            word("contributions", "column_also"),
        ),
        rows=tuple(
            (
                capitalised(one.holder.label),
                figure(one.cash, measure),
                figure(one.kind, measure),
                listed(one.also) if one.also else "–",
            )
            for one in rows
        ),
    )


def description_of(facts: Contributions) -> str:
    """What each brings in a sentence, and the sums last."""
    rows = (*facts.brought, facts.total) if len(facts.brought) > 1 else facts.brought
    opening = counted("contributions", "opening", len(facts.brought))
    return " ".join([opening, *(_sentence(one, facts.measure) for one in rows)])


def _sentence(one: Brought, measure: Measure) -> str:
    def said(amount: Sum) -> str:
        text = figure(amount, measure)
        yearly = measure.period is ValuePeriod.YEAR and amount.amount
        return word("contributions", "each_year", amount=text) if yearly else text

    also = word("contributions", "sentence_also", things=listed(one.also)) if one.also else ""
    return word(
        "contributions",
        "sentence",
        partner=capitalised(one.holder.label),
        cash=said(one.cash),
        kind=said(one.kind),
        also=also,
    )
