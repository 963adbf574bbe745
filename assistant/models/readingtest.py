"""Whether an encoder may be used: what it finds most alike is what is meant, soon enough for who waits at a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from assistant.models.manifest import SelfTest

SLOWEST = 1.0  # seconds for one sentence, at best: who waits at a screen waits no longer
ENOUGH = 0.6  # of the sayings; by chance it would be 0.2
_SERVICES = (
    "Seguro-desemprego: dinheiro por alguns meses para quem foi demitido sem justa causa",
    "Carteira de identidade: documento com foto, primeira e segunda via",
    "Consulta médica no posto de saúde",
    "Matrícula na escola para crianças",
    "Ligação e conta de água, vazamento e falta de água",
)
# Each is about the service with the same number, without its words.
_SAID = (
    ("o patrão me mandou embora", "my boss fired me", "me echaron del trabajo"),
    ("perdi meu rg", "I lost my ID card", "perdí mi documento de identidad"),
    ("estou com dor e quero ver um doutor", "I need to see a doctor", "necesito un médico"),
    ("meu filho precisa estudar", "my daughter starts first grade", "mi hijo tiene que estudiar"),
    ("a torneira está seca", "a pipe burst in the street", "se rompió un caño"),
)


class Reader(Protocol):
    """What is tested."""

    def query(self, text: str) -> Iterable[float]:
        """Where what is looked for points."""
        ...

    def passage(self, text: str) -> Iterable[float]:
        """Where what is looked through points."""
        ...


def run(reader: Reader, steady: Callable[[], float]) -> SelfTest:
    """Look for each saying among the services. ``steady`` is a clock in seconds."""
    services = [reader.passage(each) for each in _SERVICES]
    right, times = 0, []
    said = [(number, text) for number, each in enumerate(_SAID) for text in each]
    for number, text in said:
        began = steady()
        found = reader.query(text)
        times.append(steady() - began)
        near = [sum(a * b for a, b in zip(found, service, strict=True)) for service in services]
        right += near.index(max(near)) == number
    slow = min(times)  # the others waited for whatever else the machine does now
    why = "it passed"
    if right < ENOUGH * len(said):
        why = f"it understood only {right} of {len(said)} sayings"
    elif slow > SLOWEST:
        why = f"it needs {1000 * slow:.0f} ms for a sentence on this machine"
    return SelfTest(why == "it passed", why, right, len(said) - right, 0, round(float(slow), 3), 0.0)
