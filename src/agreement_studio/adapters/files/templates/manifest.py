"""The manifest of a template: what people are told of it, and a hash of every other member."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from agreement_studio.adapters.files.container.manifest import Member
from agreement_studio.adapters.files.templates.layout import FORMAT
from agreement_studio.application.templates.template import (
    IDENTIFIER_PATTERN,
    MAY_GO,
    MAY_STAY,
    VERSION_PATTERN,
    About,
    ChangeNote,
    Choice,
)
from agreement_studio.domain.record import without_uncarriable

Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN)]


class _Plain(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    @field_validator("*", mode="after")
    @classmethod
    def _carriable(cls, value: object) -> object:
        if isinstance(value, str) and without_uncarriable(value)[1]:
            raise ValueError("holds characters that no document can carry")
        return value


class Change(_Plain):
    """What one version brought."""

    version: Version = Field(description="Which version.")
    changed: str = Field(max_length=2_000, description="What it brought, in a sentence or two.")
    on: str = Field(default="", description="The day, such as 2026-11-26; empty if not noted.")

    @field_validator("on", mode="after")
    @classmethod
    def _is_a_day(cls, value: str) -> str:
        if value:
            date.fromisoformat(value)
        return value


class TemplateManifest(_Plain):
    """The first member of a template file, manifest.json."""

    kind: Literal["agreement-template"] = Field(description="What the file is.")
    format: int = Field(ge=1, description="The version of the layout.")
    id: Annotated[str, StringConstraints(pattern=IDENTIFIER_PATTERN)] = Field(
        description="Names the template; the same in all its versions."
    )
    version: Version = Field(description="The version of the template.")
    title: str = Field(min_length=1, max_length=200, description="What it is called.")
    what_for: str = Field(default="", max_length=1_000, description="What it is for.")
    author: str = Field(default="", max_length=200, description="Who made it.")
    licence: str = Field(default="", max_length=200, description="How it may be used.")
    changelog: tuple[Change, ...] = Field(
        default=(), max_length=200, description="What each version brought, the latest first."
    )
    stays: tuple[Literal["wording", "values", "prompts"], ...] = Field(
        default=(), max_length=3, description="What stayed besides the structure."
    )
    blanked: tuple[Literal["names", "figures", "people"], ...] = Field(
        default=(), max_length=3, description="What was blanked."
    )
    members: dict[str, Member] = Field(
        max_length=200, description="Every other member of the zip, by name."
    )

    def as_bytes(self) -> bytes:
        """As the file holds it."""
        return (self.model_dump_json(indent=2) + "\n").encode()

    def about(self) -> About:
        """What people are told."""
        changes = tuple(ChangeNote(one.version, one.changed, one.on) for one in self.changelog)
        choice = Choice(
            frozenset(kind for kind in MAY_STAY if kind.value in self.stays),
            frozenset(kind for kind in MAY_GO if kind.value in self.blanked),
        )
        return About(
            id=self.id,
            version=self.version,
            title=self.title,
            what_for=self.what_for,
            author=self.author,
            licence=self.licence,
            changelog=changes,
            choice=choice,
        )


def manifest_of(about: About, members: dict[str, Member]) -> TemplateManifest:
    """The manifest that says this of a template.

    Raises:
        pydantic.ValidationError: something in it is too long, or no version.
    """
    return TemplateManifest.model_validate(
        {
            "kind": "agreement-template",
            "format": FORMAT,
            "id": about.id,
            "version": about.version,
            "title": about.title,
            "what_for": about.what_for,
            "author": about.author,
            "licence": about.licence,
            "changelog": tuple(
                Change(version=one.version, changed=one.changed, on=one.on)
                for one in about.changelog
            ),
            "stays": tuple(kind.value for kind in MAY_STAY if kind in about.choice.stays),
            "blanked": tuple(kind.value for kind in MAY_GO if kind in about.choice.blanked),
            "members": members,
        }
    )


def template_manifest_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of manifest.json in a template file."""
    schema = TemplateManifest.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "manifest.json of a template file"
    return schema
