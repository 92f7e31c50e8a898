"""The answers behind a document, carried inside it, when the person asked for that."""

import base64
from hashlib import sha256
from typing import Final
from uuid import UUID

from agreement_studio.adapters.word.markup import DECLARATION, RELATIONSHIPS
from agreement_studio.adapters.word.package import Relationship, relationships

ANSWERS_NAMESPACE: Final = "urn:agreement-studio:answers:1"
ANSWERS_PART: Final = "customXml/item1.xml"
PROPERTIES_PART: Final = "customXml/itemProps1.xml"
LINKS_PART: Final = "customXml/_rels/item1.xml.rels"
_CUSTOM_XML: Final = f"{RELATIONSHIPS.removesuffix('/relationships')}/customXml"


def answers_parts(data: bytes) -> dict[str, bytes]:
    """The parts that carry `data`, by name. A reader finds them by their namespace."""
    digest = sha256(data).hexdigest()
    text = base64.b64encode(data).decode()
    identity = str(UUID(digest[:32])).upper()
    answers = (
        f'{DECLARATION}<answers xmlns="{ANSWERS_NAMESPACE}" encoding="base64"'
        f' sha256="{digest}">{text}</answers>'
    )
    about = (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_CUSTOM_XML}" ds:itemID="{{{identity}}}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{ANSWERS_NAMESPACE}"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    )
    link = Relationship("rId1", f"{RELATIONSHIPS}/customXmlProps", "itemProps1.xml")
    return {
        ANSWERS_PART: answers.encode(),
        PROPERTIES_PART: about.encode(),
        LINKS_PART: relationships((link,)),
    }
