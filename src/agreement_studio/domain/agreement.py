"""The agreement: one immutable value that everything else edits, reads or carries."""

from collections import Counter

from pydantic import Field, field_validator

from agreement_studio.domain.accountability import Complaints, Line, RecordKept
from agreement_studio.domain.choices import EditionChoice, Jurisdiction
from agreement_studio.domain.commitment import Value
from agreement_studio.domain.consent import Consent, ReadBy
from agreement_studio.domain.disagreement import Beyond, Disagreement, Help, Rung, Trigger
from agreement_studio.domain.equality import Equality
from agreement_studio.domain.glossary import Term
from agreement_studio.domain.governance import Body, Governance
from agreement_studio.domain.information import (
    Information,
    Knowledge,
    PrivateMatter,
    Publicity,
    Research,
)
from agreement_studio.domain.legal import (
    Approval,
    EarlierDocument,
    Legal,
    LinkedDocument,
    MadeFrom,
    Version,
    VersionEntry,
)
from agreement_studio.domain.outcome import Contribution, Indicator, Outcome, Plan, Referral, Task
from agreement_studio.domain.partner import Partner, PassedWork
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import (
    Barrier,
    GroupOfPeople,
    Purpose,
    Readiness,
    ReadinessAnswer,
    VoiceRoute,
)
from agreement_studio.domain.record import Frozen, Record, Text
from agreement_studio.domain.resource import (
    Costs,
    FunderCondition,
    Payment,
    Resource,
    RunningCost,
)
from agreement_studio.domain.rhythm import Change, Duration, Ending, Leaving, Review
from agreement_studio.domain.risk import Cover, GainAndPain, LossCap, Risk
from agreement_studio.domain.safety import Pause, Safety, SafetyCheck, SafetyLead, Standard
from agreement_studio.domain.wording import (
    KeptFinding,
    KeptWord,
    OpenPoint,
    OwnClause,
    WordingOverride,
)


class Agreement(Frozen):
    """Everything the partners have said so far. Lists keep the order people gave them."""

    name: Text = ""
    """What the agreement is called."""
    subtitle: Text = ""
    """One line on who will do what for whom."""
    place: Text = ""
    """The place it is about."""
    jurisdiction: Jurisdiction | None = None
    """Whose law covers the binding words."""
    edition: EditionChoice = EditionChoice.STANDARD
    """How much is asked and printed."""

    legal: Legal = Field(default_factory=Legal)
    version: Version = Field(default_factory=Version)
    linked_documents: tuple[LinkedDocument, ...] = ()
    earlier_documents: tuple[EarlierDocument, ...] = ()
    version_history: tuple[VersionEntry, ...] = ()
    approvals: tuple[Approval, ...] = ()

    partners: tuple[Partner, ...] = ()
    passed_work: tuple[PassedWork, ...] = ()

    purpose: Purpose = Field(default_factory=Purpose)
    groups: tuple[GroupOfPeople, ...] = ()
    voice_routes: tuple[VoiceRoute, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    readiness: Readiness = Field(default_factory=Readiness)
    readiness_answers: tuple[ReadinessAnswer, ...] = ()

    our_values: tuple[Value, ...] = ()

    outcomes: tuple[Outcome, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    tasks: tuple[Task, ...] = ()
    plan: Plan = Field(default_factory=Plan)
    referrals: tuple[Referral, ...] = ()

    powers: tuple[Power, ...] = ()

    resources: tuple[Resource, ...] = ()
    funder_conditions: tuple[FunderCondition, ...] = ()
    payments: tuple[Payment, ...] = ()
    running_costs: tuple[RunningCost, ...] = ()
    costs: Costs = Field(default_factory=Costs)

    risks: tuple[Risk, ...] = ()
    gain_and_pain: GainAndPain = Field(default_factory=GainAndPain)
    loss_caps: tuple[LossCap, ...] = ()
    covers: tuple[Cover, ...] = ()

    lines: tuple[Line, ...] = ()
    records_kept: tuple[RecordKept, ...] = ()
    complaints: Complaints = Field(default_factory=Complaints)

    bodies: tuple[Body, ...] = ()
    governance: Governance = Field(default_factory=Governance)

    information: Information = Field(default_factory=Information)
    private_matters: tuple[PrivateMatter, ...] = ()
    knowledge: tuple[Knowledge, ...] = ()
    research: Research = Field(default_factory=Research)
    publicity: Publicity = Field(default_factory=Publicity)

    safety: Safety = Field(default_factory=Safety)
    safety_leads: tuple[SafetyLead, ...] = ()
    safety_checks: tuple[SafetyCheck, ...] = ()
    standards: tuple[Standard, ...] = ()
    pause: Pause = Field(default_factory=Pause)

    equality: Equality = Field(default_factory=Equality)

    help: Help = Field(default_factory=Help)
    disagreement: Disagreement = Field(default_factory=Disagreement)
    rungs: tuple[Rung, ...] = ()
    beyond: Beyond = Field(default_factory=Beyond)
    triggers: tuple[Trigger, ...] = ()

    duration: Duration = Field(default_factory=Duration)
    reviews: tuple[Review, ...] = ()
    change: Change = Field(default_factory=Change)
    leaving: Leaving = Field(default_factory=Leaving)
    ending: Ending = Field(default_factory=Ending)

    glossary: tuple[Term, ...] = ()
    consents: tuple[Consent, ...] = ()
    read_by: tuple[ReadBy, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    kept_findings: tuple[KeptFinding, ...] = ()
    kept_words: tuple[KeptWord, ...] = ()
    wording_overrides: tuple[WordingOverride, ...] = ()
    own_clauses: tuple[OwnClause, ...] = ()

    made_from: MadeFrom = Field(default_factory=MadeFrom)

    @field_validator("*", mode="after")
    @classmethod
    def _ids_are_unique(cls, value: object) -> object:
        if isinstance(value, tuple):
            counts = Counter(record.id for record in value if isinstance(record, Record))
            twice = [identifier for identifier, count in counts.items() if count > 1]
            if twice:
                raise ValueError(f"two entries share the id “{twice[0]}”; give one of them another")
        return value
