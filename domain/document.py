"""From the text of a branch document (YAML or JSON) to a `Branch`, or to every problem in it with its line."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator
from typing import Any
from zoneinfo import available_timezones

import jsonschema
import msgspec
import yaml

from domain.branch import LANGUAGES, Audience, Branch
from domain.errors import DocumentInvalid, Problem

Path = tuple[str | int, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema of a branch document, derived from the types of `domain.branch`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Branch)}


def read(text: str) -> Branch:
    """The branch that ``text`` describes.

    Raises `DocumentInvalid` with every problem found: syntax, schema, then what the schema cannot say.
    """
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        content = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DocumentInvalid((Problem(line, "document", error.problem or "cannot be read"),)) from error
    except yaml.YAMLError as error:  # characters that YAML does not allow carry no line
        raise DocumentInvalid((Problem(1, "document", str(error)),)) from error
    if tree is None:
        raise DocumentInvalid((Problem(1, "document", "is empty"),))

    found = [
        (error.absolute_path, _say(error)) for error in jsonschema.Draft202012Validator(schema()).iter_errors(content)
    ]
    if not found:
        branch = msgspec.convert(content, Branch)
        found = list(_contradictions(branch))
    if found:
        problems = (Problem(_line(tree, tuple(path)), _name(tuple(path)), message) for path, message in found)
        raise DocumentInvalid(tuple(sorted(problems, key=lambda problem: (problem.line, problem.field))))
    return branch


def untranslated(branch: Branch) -> tuple[str, ...]:
    """The fields shown to citizens in Portuguese because a language is missing, as ``path (language)``."""
    return tuple(_missing(msgspec.to_builtins(branch), ""))


def _missing(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict) and "pt_BR" in value and isinstance(value["pt_BR"], str):
        yield from (f"{path} ({language})" for language in LANGUAGES if not value[language])
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _missing(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _missing(inner, f"{path}[{index}]")


def _contradictions(branch: Branch) -> Iterator[tuple[Path, str]]:
    """What is well formed and yet cannot be: repeated ids, references to nothing, prefixes that collide."""
    for kind in ("categories", "services", "counters"):
        seen = Tally(item.id for item in getattr(branch, kind))
        for index, item in enumerate(getattr(branch, kind)):
            if seen[item.id] > 1:
                yield (kind, index, "id"), f"'{item.id}' is used {seen[item.id]} times"
    if branch.time_zone not in available_timezones():
        yield ("time_zone",), f"'{branch.time_zone}' is not a time zone"
    categories = {category.id for category in branch.categories}
    services = {service.id for service in branch.services}
    for index, service in enumerate(branch.services):
        if service.category not in categories:
            yield ("services", index, "category"), f"there is no category '{service.category}'"
        if service.prefix == branch.numbering.priority_prefix:
            yield ("services", index, "prefix"), f"'{service.prefix}' is the prefix of priority tickets"
        if service.instead is not None and (service.instead not in services or service.instead == service.id):
            yield ("services", index, "instead"), f"there is no other service '{service.instead}'"
        if service.audience is not Audience.ANYONE and service.audience_rule is None:
            yield ("services", index, "audience"), "needs an audience_rule that says who may ask for the service"
    for index, counter in enumerate(branch.counters):
        for place, service_id in enumerate(counter.services):
            if service_id not in services:
                yield ("counters", index, "services", place), f"there is no service '{service_id}'"
    served = {service_id for counter in branch.counters for service_id in branch.services_at(counter)}
    for index, service in enumerate(branch.services):
        if service.id not in served:
            yield ("services", index, "id"), f"no counter serves '{service.id}'"


def _say(error: jsonschema.ValidationError) -> str:
    """The validator's message, shortened where it would print half of the document."""
    if len(error.message) <= 160:
        return error.message
    return f"does not fit the schema ({error.validator}: {error.validator_value!r:.80})"


def _line(node: yaml.Node, path: Path) -> int:
    """The line of the node at ``path``, or of the nearest one above it that exists."""
    for step in path:
        match node:
            case yaml.MappingNode():
                inner = next((value for key, value in node.value if key.value == str(step)), None)
            case yaml.SequenceNode() if isinstance(step, int) and step < len(node.value):
                inner = node.value[step]
            case _:
                inner = None
        if inner is None:
            break
        node = inner
    return int(node.start_mark.line) + 1


def _name(path: Path) -> str:
    """``("services", 3, "prefix")`` as ``services[3].prefix``."""
    named = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return named.lstrip(".") or "document"
