"""The OpenAPI document: our scalars, the bodies routes read, and a page without outside help."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from html import escape
from typing import Any, Final

import msgspec
from litestar._openapi.schema_generation import SchemaCreator
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import OpenAPIRenderPlugin
from litestar.openapi.spec import (
    Components,
    OpenAPI,
    OpenAPIMediaType,
    OpenAPIType,
    Operation,
    RequestBody,
    Schema,
    SecurityRequirement,
    SecurityScheme,
)
from litestar.openapi.spec.enums import OpenAPIFormat
from litestar.plugins import OpenAPISchemaPlugin
from litestar.typing import FieldDefinition

from contract.resources.errors import Problem
from contract.resources.sync import Change
from contract.scalars import Id, Price, Quantity, RoomNumber, Total, WallTime
from hotel.version import VERSION

OPEN_TO_ALL: Final[Sequence[SecurityRequirement]] = ({},)
BY_SETUP_TOKEN: Final[Sequence[SecurityRequirement]] = ({"Setup": []},)
_SCALARS: Final[dict[Any, Schema]] = {
    Id: Schema(type=[OpenAPIType.INTEGER, OpenAPIType.STRING], description="An id."),
    RoomNumber: Schema(
        type=[OpenAPIType.INTEGER, OpenAPIType.STRING], description="A room's number."
    ),
    WallTime: Schema(type=OpenAPIType.STRING, description='On the hotel\'s clocks, like "09:00".'),
    Price: Schema(type=OpenAPIType.STRING, description='Money, like "14.50".'),
    Total: Schema(type=OpenAPIType.NUMBER, description="Money, like 45.99."),
    Quantity: Schema(type=OpenAPIType.STRING, description='How much, like "24.5000".'),
}
_ANYTHING: Final = Schema(description="An entity as it is now, or null.")
# Neither the framework nor msgspec can describe a struct whose default is raw JSON.
_CHANGE: Final = Schema(
    type=OpenAPIType.OBJECT,
    description=Change.__doc__,
    properties={
        "seq": Schema(type=OpenAPIType.INTEGER),
        "entity": Schema(type=OpenAPIType.STRING),
        "id": _SCALARS[Id],
        "rev": Schema(type=OpenAPIType.INTEGER),
        "at": Schema(type=OpenAPIType.STRING, format=OpenAPIFormat.DATE_TIME),
        "data": _ANYTHING,
    },
    required=list(Change.__struct_fields__),
)
_PROBLEM: Final = Schema(
    type=OpenAPIType.OBJECT,
    description=Problem.__doc__,
    properties={
        "detail": Schema(type=OpenAPIType.STRING),
        "code": Schema(type=OpenAPIType.STRING),
        "fields": Schema(type=OpenAPIType.OBJECT, description="The reasons by field."),
        "current": _ANYTHING,
    },
    required=["detail", "code"],
)
_BY_HAND: Final = {**_SCALARS, Change: _CHANGE, Problem: _PROBLEM}
_TEXTS: Final[dict[Any, dict[str, Any]]] = {
    kind: schema.to_schema() for kind, schema in _SCALARS.items()
}


class ScalarSchemas(OpenAPISchemaPlugin):
    """Describes the catalogue's single values."""

    @staticmethod
    def is_plugin_supported_type(value: Any) -> bool:
        """Whether it is one of ours."""
        return isinstance(value, type) and value in _BY_HAND

    def to_openapi_schema(
        self, field_definition: FieldDefinition, schema_creator: SchemaCreator
    ) -> Schema:
        """How it looks on the wire."""
        return _BY_HAND[field_definition.annotation]


class PlainPage(OpenAPIRenderPlugin):
    """Lists every address; needs no script and nothing from elsewhere."""

    def render(self, request: Any, openapi_schema: dict[str, Any]) -> bytes:
        """The page."""
        rows = [
            f"<tr><td>{method.upper()}<td><code>{escape(path)}</code>"
            f"<td>{escape(operation.get('description') or '')}"
            for path, operations in sorted(openapi_schema["paths"].items())
            for method, operation in operations.items()
            if isinstance(operation, dict)
        ]
        return _PAGE.format(rows="\n".join(rows)).encode()


def takes(kind: type) -> type[Operation]:
    """What a route that reads its own body says of it: `operation_class=takes(NewOrder)`."""
    body = RequestBody(
        content={"application/json": OpenAPIMediaType(schema=_Written(kind))}, required=True
    )

    @dataclass
    class Taking(Operation):
        """An operation with a JSON body."""

        def __post_init__(self) -> None:
            self.request_body = body

    return Taking


def _scalar(kind: type) -> dict[str, Any]:
    return _TEXTS[kind]


class _Written(Schema):
    """A schema msgspec wrote."""

    def __init__(self, kind: type) -> None:
        super().__init__()
        self.kind = kind

    def to_schema(self) -> dict[str, Any]:
        (schema,), parts = msgspec.json.schema_components([self.kind], schema_hook=_scalar)
        written = _inlined(schema, parts)
        assert isinstance(written, dict)
        return written


def _inlined(value: object, parts: dict[str, Any]) -> object:
    if isinstance(value, list):
        return [_inlined(each, parts) for each in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return _inlined(parts[value["$ref"].rpartition("/")[2]], parts)
    return {name: _inlined(each, parts) for name, each in value.items()}


class _Slashed(OpenAPI):
    """A document whose addresses end as they are meant to be called."""

    def to_schema(self) -> dict[str, Any]:
        written = super().to_schema()
        written["paths"] = {
            f"{path.rstrip('/')}/": operations for path, operations in written["paths"].items()
        }
        return written


class _Documents(OpenAPIConfig):
    """Where the framework gets the document from."""

    def to_openapi_schema(self) -> OpenAPI:
        plain = super().to_openapi_schema()
        return _Slashed(**{each.name: getattr(plain, each.name) for each in fields(plain)})


OPENAPI: Final = _Documents(
    title="Hotel",
    version=VERSION,
    description="Sign in at /api/staff/login/ and send the token as `Authorization: Token …`.",
    path="/schema",
    render_plugins=[PlainPage(path="/")],
    components=Components(
        security_schemes={
            "Token": SecurityScheme(
                type="apiKey",
                name="Authorization",
                security_scheme_in="header",
                description="`Token …`, with the token of a sign-in or of a room's PIN.",
            ),
            "Setup": SecurityScheme(
                type="apiKey",
                name="Authorization",
                security_scheme_in="header",
                description="`Setup …`, with the hotel's setup token.",
            ),
        }
    ),
    security=[{"Token": []}],
)
_PAGE: Final = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>The hotel's REST interface</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem }}
td {{ padding: .2rem 1rem .2rem 0 }}
</style>
<h1>The hotel's REST interface</h1>
<p>The whole document: <a href="/schema/openapi.json">openapi.json</a></p>
<table>
{rows}
</table>
</html>
"""
