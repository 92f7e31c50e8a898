"""Where things go at which size: a pure rule, so that it can be tried without a window."""

from dataclasses import dataclass, replace

WIDE, MIDDLE, NARROW = 1200, 880, 760
LOW = 480
TEMPLATE_COLUMNS = (NARROW, 1180, 1700)
SIDEBAR, RIGHT = 236, 400


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the window is laid out."""

    has_sidebar: bool
    """Else the steps are a drop-down list above the page."""
    has_right: bool
    """Else the agreement is a tab beside the form."""
    has_targets: bool
    """Whether Back and Next say where they lead."""
    has_strip: bool
    """Whether the strip of findings and the status bar stand; else three marks in the foot."""
    has_words: bool
    """Whether the toolbar has words beside its icons."""
    template_columns: int
    """How many starting templates stand side by side on the welcome screen."""
    welcome_is_split: bool
    """Whether the welcome screen has its own column for what to do."""
    is_page_alone: bool = False
    """Whether nothing but the page of a step is shown."""


def arrangement(width: int, height: int, scale: float) -> Arrangement:
    """The layout for a window of that many pixels at that size of text."""
    across, down = width / scale, height / scale
    return Arrangement(
        has_sidebar=across >= MIDDLE,
        has_right=across >= WIDE,
        has_targets=across >= MIDDLE,
        has_strip=down >= LOW,
        has_words=across >= NARROW,
        template_columns=1 + sum(across >= least for least in TEMPLATE_COLUMNS),
        welcome_is_split=across >= NARROW,
    )


def page_alone(arranged: Arrangement) -> Arrangement:
    """The same window with nothing but the page in it."""
    return replace(
        arranged, has_sidebar=False, has_right=False, has_strip=False, is_page_alone=True
    )
