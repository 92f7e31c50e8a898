"""The manifest: what kind of file this is, of which document, and a hash of every other member."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from agreement_studio.adapters.files.stamp import sha256_of

LINEAGE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9-]{7,63}$"

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _Plain(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class Member(_Plain):
    """One member as it has to be."""

    size: int = Field(ge=0, description="Bytes, unpacked.")
    sha256: Sha256 = Field(description="Of the unpacked bytes.")

    def fits(self, data: bytes) -> bool:
        return len(data) == self.size and sha256_of(data) == self.sha256


class Manifest(_Plain):
    """The first member of an agreement file, manifest.json."""

    kind: Literal["agreement"] = Field(description="What the file is.")
    format: int = Field(ge=1, description="The version of the layout.")
    lineage: Annotated[str, StringConstraints(pattern=LINEAGE_PATTERN)] = Field(
        description="Names the document. Copies of one file share it; only those ever merge."
    )
    app_version: str = Field(
        max_length=100, description="The version of the program that wrote the file."
    )
    members: dict[str, Member] = Field(description="Every other member of the zip, by name.")

    def as_bytes(self) -> bytes:
        return (self.model_dump_json(indent=2) + "\n").encode()


def read_manifest(data: bytes) -> Manifest | None:
    """The manifest; None where the bytes are none."""
    try:
        return Manifest.model_validate_json(data)
    except ValidationError:
        return None


def manifest_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of manifest.json."""
    schema = Manifest.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "manifest.json of an agreement file"
    return schema
