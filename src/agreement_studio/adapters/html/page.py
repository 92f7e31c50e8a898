"""The page around a document: head, running head, the agreement and foot."""

import hashlib
from base64 import b64encode

from agreement_studio.adapters.html.looks import looks
from agreement_studio.adapters.html.markup import Markup, attributes, element, text
from agreement_studio.adapters.html.words import word
from agreement_studio.application.ports import Paper
from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.document import Document


def _policy(style: str) -> str:
    """Nothing is loaded and nothing runs: only the looks written into the page hold."""
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def page(document: Document, main: Markup, paper: Paper) -> Markup:
    """The whole file."""
    body = (
        element("a", text(word("skip")), class_="skip", href="#agreement")
        + _running(document)
        + element("main", main, id="agreement", tabindex="-1")
        + _foot(document)
    )
    language = attributes({"lang": document.properties.language})
    head = _head(document, paper)
    return f"<!DOCTYPE html>\n<html{language}>\n{head}\n<body>\n{body}\n</body>\n</html>\n"


def _head(document: Document, paper: Paper) -> Markup:
    properties, style = document.properties, looks(document, paper)
    title = " · ".join(filter(None, (isolated(properties.title), document.draft_mark)))
    named = {"description": properties.subject, "author": properties.authors}
    about = "".join(
        f"<meta{attributes({'name': name, 'content': value})}>\n"
        for name, value in named.items()
        if value
    )
    policy = attributes({"http-equiv": "Content-Security-Policy", "content": _policy(style)})
    return (
        f'<head>\n<meta charset="utf-8">\n<meta{policy}>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"{about}<title>{text(title)}</title>\n<style>{style}</style>\n</head>"
    )


def _running(document: Document) -> Markup:
    marks = [(document.running_head, None), (document.edition_note, None)]
    parts = [element("p", text(words), class_=named) for words, named in marks if words]
    if document.draft_mark:
        parts.append(element("p", text(document.draft_mark), class_="draft"))
    return element("header", "".join(parts), class_="running") if parts else ""


def _foot(document: Document) -> Markup:
    if not document.footer_note:
        return ""
    return element("footer", element("p", text(document.footer_note)), class_="foot")
