"""The description turned into what a page can print (说明页): chapters, operations, fields as rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

METHODS = ("get", "post")


@dataclass(frozen=True)
class Field:
    """``depth`` counts how far it is inside another one."""

    name: str
    kind: str
    required: bool
    depth: int = 0
    note: str = ""


@dataclass(frozen=True)
class Printed:
    method: str
    path: str
    anchor: str
    facts: Mapping[str, Any]
    parameters: list[Field]
    body: list[Field]
    media: str
    answers: list[tuple[str, str]]
    shown: list[Field]


@dataclass(frozen=True)
class Chapter:
    noun: str
    title: str
    operations: list[Printed]


def chapters(document: Mapping[str, Any]) -> list[Chapter]:
    titles = {one["name"]: one["description"] for one in document["tags"]}
    by_noun: dict[str, list[Printed]] = {noun: [] for noun in titles}
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                by_noun[item[method]["tags"][0]].append(_printed(path, method, item[method], document))
    return [Chapter(noun, titles[noun], done) for noun, done in by_noun.items()]


def _printed(path: str, method: str, facts: Mapping[str, Any], document: Mapping[str, Any]) -> Printed:
    content = facts.get("requestBody", {}).get("content", {})
    media = next(iter(content), "")
    success = next(one for status, one in facts["responses"].items() if status < "300")
    answer = success.get("content", {}).get("application/json", {}).get("schema", {})
    return Printed(
        method.upper(),
        path,
        facts["operationId"],
        facts,
        [_parameter(one) for one in facts["parameters"]],
        list(fields_of(content[media]["schema"], document)) if media else [],
        media,
        [(status, one["description"]) for status, one in facts["responses"].items()],
        list(fields_of(answer, document)),
    )


def _parameter(one: Mapping[str, Any]) -> Field:
    name = f"{one['name']} ({one['in']})"
    return Field(name, kind_of(one["schema"]), one.get("required", False), note=one.get("description", ""))


def fields_of(schema: Mapping[str, Any], document: Mapping[str, Any], depth: int = 0) -> Iterator[Field]:
    """The fields of an object, each followed by those inside it."""
    whole = resolved(schema, document)
    for name, one in whole.get("properties", {}).items():
        inner = resolved(one, document)
        yield Field(
            name, kind_of(inner), name in whole.get("required", ()), depth, inner.get("description", "")
        )
        below = inner.get("items", inner)
        yield from fields_of(below, document, depth + 1)


def resolved(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    """A reference followed, and of an alternative to null the other one."""
    if "$ref" in schema:
        return resolved(document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], document)
    real = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if len(real) == 1:
        return {**resolved(real[0], document), "nullable": True}
    return schema


def kind_of(schema: Mapping[str, Any]) -> str:
    """A kind in one word, with what bounds it."""
    kind = schema.get("type", "object")
    said = "/".join(kind) if isinstance(kind, list) else str(schema.get("format", kind))
    if "enum" in schema:
        said = " | ".join(str(one) for one in schema["enum"])
    if "items" in schema:
        said = f"[{kind_of(schema['items'])}]"
    if "maxLength" in schema:
        said += f" ≤ {schema['maxLength']}"
    return f"{said} | null" if schema.get("nullable") else said
