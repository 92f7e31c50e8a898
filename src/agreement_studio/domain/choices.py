"""Every choice an agreement offers, as keys. What people read stands in resources/text/."""

from enum import StrEnum


class Sector(StrEnum):
    PUBLIC = "public"
    BUSINESS = "business"
    SOCIAL = "social"
    COMMUNITY = "community"


class Jurisdiction(StrEnum):
    """Whose law covers the binding words; each has a pack in resources/jurisdictions/."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"
    OTHER = "other"


class EditionChoice(StrEnum):
    """How much the agreement asks and prints."""

    LIGHT = "light"
    STANDARD = "standard"
    FULL = "full"


class State(StrEnum):
    DRAFT = "draft"
    WORKSHOP = "workshop"
    LEGAL = "legal"
    READY = "ready"
    SIGNED = "signed"


class Status(StrEnum):
    """What kind of promise the agreement is. Never chosen silently."""

    SHARED_COMMITMENT = "A"
    BINDING = "B"
    UMBRELLA = "C"


class GoodFaith(StrEnum):
    DEFINED = "defined"
    EXCLUDED = "excluded"


class Form(StrEnum):
    AGREEMENT = "agreement"
    DEED = "deed"


class MoneyClaims(StrEnum):
    NONE = "none"
    CAPPED = "capped"
    ORDINARY_LAW = "ordinary_law"


class NoticeBy(StrEnum):
    POST = "post"
    EMAIL = "email"
    HAND = "hand"


class PartnerRole(StrEnum):
    FULL = "full"
    ASSOCIATE = "associate"
    OBSERVER = "observer"


class PartnerSize(StrEnum):
    """Paid staff: micro under 10, small under 50, medium under 250, large from 250."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class ReadinessQuestion(StrEnum):
    """The eight questions of the gate, in order."""

    BETTER = "better"
    MORE_THAN_ONE = "more_than_one"
    STOP_DECIDING = "stop_deciding"
    BRING = "bring"
    ALREADY_WORKING = "already_working"
    TIME_AND_EFFORT = "time_and_effort"
    WALK_AWAY = "walk_away"
    GRANT_OR_CONTRACT = "grant_or_contract"


class Colour(StrEnum):
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class ReadinessResult(StrEnum):
    GO_ON = "go_on"
    GO_ON_WITH_CARE = "go_on_with_care"
    COORDINATE_INSTEAD = "coordinate_instead"
    GRANT_OR_CONTRACT = "grant_or_contract"
    NOT_NOW = "not_now"


class KindOfWork(StrEnum):
    """What the work is about: some questions matter only for some kinds."""

    HEALTH = "health"
    CARE = "care"
    JUSTICE = "justice"
    LEARNING = "learning"
    ENTERPRISE = "enterprise"
    HOUSING = "housing"
    FOOD = "food"
    ENVIRONMENT = "environment"
    RESILIENCE = "resilience"
    CULTURE = "culture"
    RESEARCH = "research"


class BarrierKind(StrEnum):
    STRUCTURAL = "structural"
    GOVERNANCE = "governance"
    BEHAVIOURAL = "behavioural"
    CULTURAL = "cultural"


class ValueScope(StrEnum):
    SHARED = "shared"
    DISTINCT = "distinct"


class IndicatorKind(StrEnum):
    POPULATION = "population"
    HOW_MUCH = "how_much"
    HOW_WELL = "how_well"
    BETTER_OFF = "better_off"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    HOLD = "hold"


class TaskState(StrEnum):
    PLANNED = "planned"
    BEGUN = "begun"
    DONE = "done"
    MOVED = "moved"


class Stance(StrEnum):
    CEDED = "ceded"
    KEPT = "kept"


class Level(StrEnum):
    """How a decision is shared. Only the last two count as ceding."""

    TELL = "tell"
    ASK = "ask"
    SHAPE = "shape"
    TOGETHER = "together"
    HANDOVER = "handover"

    @property
    def cedes(self) -> bool:
        return self in {Level.TOGETHER, Level.HANDOVER}


class LawfulRoute(StrEnum):
    """By what right a decision may move."""

    OWN_CHOICE = "own_choice"
    PERSON_WITH_AUTHORITY = "person_with_authority"
    ADOPT_OR_EXPLAIN = "adopt_or_explain"
    JOINT_COMMITTEE = "joint_committee"
    STATUTORY_POOLING = "statutory_pooling"
    GRANT_OR_CONTRACT = "grant_or_contract"
    LEASE_OR_LICENCE = "lease_or_licence"
    TRUSTEE_DELEGATION = "trustee_delegation"


class Reversible(StrEnum):
    NOTICE = "notice"
    CAUSE = "cause"
    FIXED = "fixed"
    NO = "no"


class ResourceKind(StrEnum):
    CASH = "cash"
    STAFF = "staff"
    PREMISES = "premises"
    DATA = "data"
    EQUIPMENT = "equipment"
    INTELLECTUAL_PROPERTY = "intellectual_property"
    VOLUNTEER_TIME = "volunteer_time"
    IN_KIND = "in_kind"
    NETWORK = "network"


class ValueBasis(StrEnum):
    ACTUAL = "actual"
    ESTIMATE = "estimate"
    NOT_VALUED = "not_valued"


class ValuePeriod(StrEnum):
    WHOLE = "whole"
    YEAR = "year"


class Mode(StrEnum):
    POOLED = "pooled"
    ALIGNED = "aligned"
    LENT = "lent"


class Underspend(StrEnum):
    STAYS_IN_POOL = "stays_in_pool"
    NEXT_YEAR = "next_year"
    AGREED_SHARES = "agreed_shares"
    DECIDE_TOGETHER = "decide_together"
    BACK_TO_FUNDER = "back_to_funder"


class Overspend(StrEnum):
    POOL_UNDERSPEND = "pool_underspend"
    RISK_RESERVE = "risk_reserve"
    UNCOMMITTED = "uncommitted"
    AGREED_SHARES = "agreed_shares"
    OUTSIDE_MONEY = "outside_money"
    DO_LESS = "do_less"


class TransferRisk(StrEnum):
    NO = "no"
    MAYBE = "maybe"
    YES = "yes"


class CoverKind(StrEnum):
    PUBLIC = "public"
    EMPLOYER = "employer"
    PROFESSIONAL = "professional"
    VOLUNTEERS = "volunteers"
    PREMISES = "premises"
    VEHICLE = "vehicle"
    DATA = "data"
    TRUSTEES = "trustees"


class LineKind(StrEnum):
    BETWEEN = "between"
    PUBLIC = "public"
    STATUTORY = "statutory"
    BOARD = "board"
    FUNDER = "funder"


class DecisionRule(StrEnum):
    CONSENT = "consent"
    CONSENSUS = "consensus"
    MAJORITY = "majority"
    TWO_THIRDS = "two_thirds"
    EACH_SECTOR = "each_sector"
    LEAD_AFTER_HEARING = "lead_after_hearing"


class Licence(StrEnum):
    """How what we make together may be used by others (CL-28)."""

    ATTRIBUTION = "attribution"
    ATTRIBUTION_SHARE_ALIKE = "attribution_share_alike"
    OPEN_GOVERNMENT = "open_government"
    PARTNERS_ONLY = "partners_only"


class PersonAtRisk(StrEnum):
    CHILDREN = "children"
    ADULTS = "adults"
    NEITHER = "neither"


class TermKind(StrEnum):
    FIXED_MEANING = "fixed_meaning"
    SHARED_MEANING = "shared_meaning"


class ConsentLevel(StrEnum):
    """One scale everywhere; never a number, never averaged."""

    SUPPORT = "support"
    SMALL_CHANGE = "small_change"
    CAN_LIVE_WITH = "can_live_with"
    STAND_ASIDE = "stand_aside"
    BLOCK = "block"


class ClauseEffect(StrEnum):
    INTENT = "intent"
    BINDS = "binds"
    LAW = "law"


class SectionKey(StrEnum):
    """The sections of an agreement, in document order: one list for everything."""

    PROMISE = "promise"
    PARTNERS = "partners"
    PURPOSE = "purpose"
    VALUES = "values"
    OUTCOMES = "outcomes"
    POWER = "power"
    RESOURCES = "resources"
    RISK = "risk"
    ACCOUNTABILITY = "accountability"
    DECISIONS = "decisions"
    INFORMATION = "information"
    SAFETY = "safety"
    EQUALITY = "equality"
    INDEPENDENCE = "independence"
    DISAGREEMENT = "disagreement"
    LEARNING = "learning"
    ENDINGS = "endings"
    LAW = "law"
    WORDS = "words"
    SIGNATURES = "signatures"
    SCHEDULES = "schedules"
