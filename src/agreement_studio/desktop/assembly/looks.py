"""The window's theme as its pages and its paper ask for it."""

from collections.abc import Mapping

from agreement_studio.desktop.theme.look import look, px


class FormLook:
    """The window's theme as pages ask for it."""

    def look(self) -> Mapping[str, str]:
        return look().tokens.colours

    def px(self, length: float) -> int:
        return px(length)


class PaperLook:
    """The window's theme as the paper asks for it."""

    @property
    def reduced_motion(self) -> bool:
        return look().is_still

    @property
    def name(self) -> str:
        return look().tokens.name

    @property
    def text_scale(self) -> float:
        return look().scale

    def __getitem__(self, token: str) -> str:
        return look().tokens.colours[token]
