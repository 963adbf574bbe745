"""Requests made from the server's own description, by every role: answers are as it says, and never a fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import APIOperation, Case, GenerationMode, checks
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok

from domain.commands import Role
from server.permissions import PERMISSIONS
from tests.e2e.server_process import ServerProcess
from tests.soak.small_branch import SmallBranch, new_branch, open_engine

Operation = APIOperation[Any, Any, Any, Any]
AnyCase = Case[Any]
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]
EVERY = {role.value: role for role in Role}
MEANWHILE = (400, 429)  # what any request may be answered that is none, or that comes too often


@dataclass
class Seen:
    """What was asked and answered: how many requests of each operation, and every answer that broke the description."""

    operations: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def ask_everything(server: ServerProcess, examples: int, told: Callable[[str], None] = lambda _: None) -> Seen:
    """Ask for everything that is described, ``examples`` times well-formed and as often not, by each role in turn."""
    engine, seen = open_engine(server), Seen()
    described = server.get("ana", "/api/openapi.json").json()
    for found in schemathesis.openapi.from_dict(described).get_all_operations():
        assert isinstance(found, Ok), found
        operation = found.ok()
        branch = new_branch(server, engine, EVERY)  # what was asked before may have changed who may ask
        for mode in GenerationMode:
            _ask(server, branch, operation, mode, examples, seen)
        told(operation.label)
    engine.dispose()
    return seen


def _roles(operation: Operation) -> Iterator[str]:
    """Those who may ask for it twice as often as everybody."""
    right = operation.definition.raw.get("x-right")
    allowed = [role for role in Role if right in PERMISSIONS[role]]
    return cycle([*allowed, *allowed, *Role] if len(allowed) < len(Role) else list(Role))


def _ask(
    server: ServerProcess,
    branch: SmallBranch,
    operation: Operation,
    mode: GenerationMode,
    examples: int,
    seen: Seen,
) -> None:
    roles = _roles(operation)
    fixed = {"branch": branch.id} if "{branch}" in operation.path else None
    cases = operation.as_strategy(generation_mode=mode, path_parameters=fixed)

    @settings(
        max_examples=examples,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(cases)
    def ask(case: AnyCase) -> None:
        seen.operations[operation.label] += 1
        headers = branch.headers(next(roles))
        problem = _wrong(server.url, case, headers, seen)
        if problem:
            seen.wrong.append(f"{operation.label}: {problem}")

    try:
        ask()
    except Unsatisfiable:  # what has no parameters cannot be asked wrongly
        assert mode is GenerationMode.NEGATIVE


def _wrong(url: str, case: AnyCase, headers: dict[str, str], seen: Seen) -> str:
    """How the answer breaks the description, or nothing."""
    sent: dict[str, Any] = case.as_transport_kwargs(base_url=url, headers=headers)
    try:
        with requests.request(**sent, stream=True, timeout=30, allow_redirects=False) as answer:
            seen.statuses[answer.status_code] += 1
            if answer.headers.get("content-type", "").startswith("text/event-stream"):
                return "" if answer.status_code == 200 else answer.text
            if answer.status_code in MEANWHILE and answer.json().get("code"):
                return ""
            case.validate_response(answer, checks=CHECKS)
    except (requests.exceptions.InvalidHeader, requests.exceptions.InvalidURL, UnicodeError):
        return ""  # it cannot even be sent
    except FailureGroup as failures:
        return f"{sent} {answer.status_code} {[str(each) for each in failures.exceptions]}"
    return ""
