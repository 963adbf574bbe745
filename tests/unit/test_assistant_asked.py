"""`./vez assistant ask` says what a totem would show, and is never silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import cli

DEMO = Path(__file__).parents[2] / "demo/branch.yaml"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("perdi meu rg", "identity-card: Carteira de identidade\n"),
        ("quero tirar passaporte", "Passaporte: O passaporte é com a Polícia Federal."),
        ("estou passando mal", "Alguém precisa de socorro?"),
        ("xyz qwerty", "Não tenho essa informação."),
    ],
)
def test_what_is_asked_is_answered(said: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    options = cli.parse(["ask", "--catalogue", str(DEMO), "--encoder", "none", said], {})
    cli.do(options, lambda: 0.0)
    assert capsys.readouterr().out.startswith(told)
