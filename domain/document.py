"""From the text of a branch document (YAML or JSON) to a `Branch`, or to every problem in it with its line."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator
from typing import Any
from zoneinfo import available_timezones

import jsonschema
import msgspec
import yaml

from domain import opinions, panels, register, schedule, template
from domain.branch import LANGUAGES, Audience, Branch
from domain.errors import DocumentInvalid, Problem
from domain.hours import public_holidays

Path = tuple[str | int, ...]


class _Loader(yaml.SafeLoader):
    """Leaves dates as they are written: the schema says where one stands, also as a key."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the class above has it
        first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:timestamp"]
        for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def schema() -> dict[str, Any]:
    """The JSON Schema of a branch document, derived from the types of `domain.branch`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Branch)}


def read(text: str) -> Branch:
    """The branch that ``text`` describes.

    Raises `DocumentInvalid` with every problem found: syntax, schema, then what the schema cannot say.
    """
    try:
        tree = yaml.compose(text, Loader=_Loader)
        content = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DocumentInvalid((Problem(line, "document", error.problem or "cannot be read"),)) from error
    except yaml.YAMLError as error:  # characters that YAML does not allow carry no line
        raise DocumentInvalid((Problem(1, "document", str(error)),)) from error
    if tree is None:
        raise DocumentInvalid((Problem(1, "document", "is empty"),))

    errors = jsonschema.Draft202012Validator(schema()).iter_errors(content)
    found = [(cause.absolute_path, _say(cause)) for error in errors for cause in _causes(error)]
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
    for kind in ("categories", "services", "counters", "not_here"):
        seen = Tally(item.id for item in getattr(branch, kind))
        for index, item in enumerate(getattr(branch, kind)):
            if seen[item.id] > 1:
                yield (kind, index, "id"), f"'{item.id}' is used {seen[item.id]} times"
    if branch.time_zone not in available_timezones():
        yield ("time_zone",), f"'{branch.time_zone}' is not a time zone"
    categories = {category.id for category in branch.categories}
    services = {service.id for service in branch.services}
    for index, neighbour in enumerate(branch.not_here):
        if neighbour.id in services:
            yield ("not_here", index, "id"), f"'{neighbour.id}' is a service of this branch"
    for index, service in enumerate(branch.services):
        if service.category not in categories:
            yield ("services", index, "category"), f"there is no category '{service.category}'"
        if service.prefix == branch.numbering.priority_prefix:
            yield ("services", index, "prefix"), f"'{service.prefix}' is the prefix of priority tickets"
        if service.instead is not None and (service.instead not in services or service.instead == service.id):
            yield ("services", index, "instead"), f"there is no other service '{service.instead}'"
        if service.audience is not Audience.ANYONE and service.audience_rule is None:
            yield ("services", index, "audience"), "needs an audience_rule that says who may ask for the service"
        yield from schedule.contradictions(service.hours, ("services", index, "hours"))
    yield from schedule.contradictions(branch.hours, ("hours",))
    yield from _holidays(branch)
    yield from _numbers(branch)
    yield from _signed(branch)
    yield from _at_counters(branch, services)
    counters = {counter.id for counter in branch.counters}
    yield from panels.contradictions(branch.panels, branch.alert, counters, services)
    yield from ((("templates", *path), words) for path, words in template.contradictions(branch.templates))
    yield from ((("register", *path), words) for path, words in register.contradictions(branch.register))
    yield from ((("opinions", *path), words) for path, words in opinions.contradictions(branch.opinions))
    served = {service_id for counter in branch.counters for service_id in branch.services_at(counter)}
    for index, service in enumerate(branch.services):
        if service.id not in served:
            yield ("services", index, "id"), f"no counter serves '{service.id}'"


def _signed(branch: Branch) -> Iterator[tuple[Path, str]]:
    seen = Tally(one.page for one in branch.libras)
    for index, one in enumerate(branch.libras):
        if seen[one.page] > 1:
            yield ("libras", index, "page"), f"'{one.page}' is signed {seen[one.page]} times"


def _at_counters(branch: Branch, services: set[str]) -> Iterator[tuple[Path, str]]:
    for index, counter in enumerate(branch.counters):
        for place, service_id in enumerate(counter.services):
            if service_id not in services:
                yield ("counters", index, "services", place), f"there is no service '{service_id}'"
        for service_id in counter.skills:
            if service_id not in branch.services_at(counter):
                yield ("counters", index, "skills", service_id), f"this counter does not serve '{service_id}'"


def _numbers(branch: Branch) -> Iterator[tuple[Path, str]]:
    first, last = branch.numbering.lent
    if first > last:
        yield ("numbering", "emergency"), f"begins with {first}, after its last, {last}"
    for index, service in enumerate(branch.services):
        if (own := service.numbers) is None:
            continue
        path: Path = ("services", index, "numbers")
        if own.first > own.last:
            yield path, f"begins with {own.first}, after its last, {own.last}"
        if own.then == "wrap" and branch.numbering.reset == "daily":
            yield (*path, "then"), "'wrap' needs `reset: never`: a number stands for one person a day"
        for other in branch.services[:index]:
            same = other.prefix == service.prefix and other.numbers is not None and other.numbers != own
            if same and other.numbers and own.first <= other.numbers.last and other.numbers.first <= own.last:
                yield path, f"crosses the numbers of '{other.id}', which has the same prefix"


def _holidays(branch: Branch) -> Iterator[tuple[Path, str]]:
    if branch.holidays is None:
        return
    for name in ("also", "open"):
        for index, day in enumerate(getattr(branch.holidays, name)):
            if not schedule.is_date(day):
                yield ("holidays", name, index), f"there is no date '{day}'"
    try:
        public_holidays(branch.holidays.country, branch.holidays.state, 2026, optional=branch.holidays.optional)
    except (NotImplementedError, ValueError) as error:
        yield ("holidays",), f"nothing is known of these holidays: {error}"


def _causes(error: jsonschema.ValidationError) -> Iterator[jsonschema.ValidationError]:
    """What is wrong inside the one alternative that was meant, where the value tells which one it is."""
    tried: dict[object, list[jsonschema.ValidationError]] = {}
    for inner in error.context or ():
        tried.setdefault(inner.relative_schema_path[0], []).append(inner)
    meant = [inner for inner in tried.values() if not any(_another_kind(each, _tag(error)) for each in inner)]
    if error.validator == "anyOf" and len(meant) == 1:
        yield from (cause for inner in meant[0] for cause in _causes(inner))
    else:
        yield error


def _another_kind(error: jsonschema.ValidationError, tag: str | None) -> bool:
    """Whether the value was never meant to be this alternative: it is of another type, or its tag is another's."""
    path, is_object = tuple(error.relative_path), isinstance(error.instance, dict)
    if not path and (is_object if error.validator == "enum" else not is_object and _tag(error) is not None):
        return True  # a plain name and an object that tells its kind stand for each other
    return (not path and error.validator == "type") or (path == (tag,) and error.validator in ("const", "enum"))


def _tag(error: jsonschema.ValidationError) -> str | None:
    """The field that tells the alternatives apart, where there is one."""
    return _discriminator(error).get("propertyName")


def _discriminator(error: jsonschema.ValidationError) -> dict[str, Any]:
    return error.schema.get("discriminator", {}) if isinstance(error.schema, dict) else {}


def _say(error: jsonschema.ValidationError) -> str:
    """The validator's message, shortened where it would print half of the document."""
    if (tag := _tag(error)) is not None:
        return f"its '{tag}' must be one of: {', '.join(_discriminator(error)['mapping'])}"
    described = error.schema.get("description") if isinstance(error.schema, dict) else None
    if error.validator == "pattern" and described:  # words say it better than the pattern
        return f"{error.instance!r:.80} does not match: {described}"
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
