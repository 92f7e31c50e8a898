"""The one place where text becomes markup."""

from html import escape

Markup = str  # characters of the page itself; everything else is text and goes through `text`


def text(literal: str) -> Markup:
    """Literal text inside an element. A carriage return is kept by name: parsers would drop it."""
    return escape(literal, quote=True).replace("\r", "&#13;")


def attributes(values: dict[str, str | None]) -> Markup:
    """Attributes in the order given, each with a space before; ``None`` leaves one out."""
    return "".join(
        f' {name}="{text(value)}"' for name, value in values.items() if value is not None
    )


def element(name: str, content: Markup, **values: str | None) -> Markup:
    """An element around markup. ``class_`` is the attribute class, ``aria_label`` aria-label."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in values.items()}
    return f"<{name}{attributes(named)}>{content}</{name}>"


def part(key: str, name: str) -> str:
    """The id of a part of a block. Keys never hold ``~``, so it meets no other id."""
    return f"{key}~{name}"
