"""A centre that is named wrongly is refused at the start; what is wrong later only means that it is out of reach."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from server.centre.link import CutOff, Link
from server.centre.office import CentreUnclear, to_centre
from server.settings import Settings


def asked(link: Link) -> str:
    """Why the centre could not be asked anything."""

    async def ask() -> str:
        async with link:
            with pytest.raises(CutOff) as cut:
                await link.read(0)
        return str(cut.value)

    return asyncio.run(ask())


def named(folder: Path, url: str, code: str = "7K3M-Q0AB-9XZT-4WPE\n") -> Link:
    file = folder / "branch.code"
    file.write_text(code, encoding="utf-8")
    return to_centre(Settings("sqlite://", centre=url, centre_code=file, centre_insecure=True), "centro", 1)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "centre.example",
        "ftp://centre.example",
        "https://:8443",
        "http://centre.example:99999",
        "http://centre.example:-1",
        "http://centre.example:0",
        "http://centre.example:8x",
        "http://ção..br",
        "http://xn--a.br",
        "http://999.1.1.1",
        "http://[::1",
        "http://u[:p@centre.example",
        "http://centre.example/\x07",
    ],
)
def test_what_is_no_address_of_a_centre_is_said_at_the_start(tmp_path: Path, url: str) -> None:
    with pytest.raises(CentreUnclear, match="is no address: "):
        named(tmp_path, url)


@pytest.mark.parametrize("url", ["http://127.0.0.1", "HTTP://[::1]:8080/", "http://município.example:65535/vez"])
def test_every_address_that_can_be_is_taken(tmp_path: Path, url: str) -> None:
    assert isinstance(named(tmp_path, url), Link)


@pytest.mark.parametrize("code", ["7K3M-QÇAB", "7K3M-Q0AB\n9XZT-4WPE", "7K3M\x00"])
def test_what_is_no_code_is_said_at_the_start_and_not_repeated(tmp_path: Path, code: str) -> None:
    with pytest.raises(CentreUnclear, match="holds no code") as unclear:
        named(tmp_path, "http://centre.example", code)
    assert "7K3M" not in str(unclear.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1:99999", "http://127.0.0.1:8x", "http://ção..br", "http://xn--a.br"])
def test_whatever_an_address_does_to_who_asks_there_is_no_answer(url: str) -> None:
    assert asked(Link(url, "code", "centro", 1))


def test_a_code_that_cannot_be_sent_is_no_answer() -> None:
    assert "ascii" in asked(Link("http://127.0.0.1:9", "código", "centro", 1))


@pytest.mark.parametrize(("name", "value"), [("SSL_CERT_FILE", "/nowhere.pem"), ("HTTP_PROXY", "nothing://proxy")])
def test_what_this_computer_says_of_its_network_may_be_wrong_too(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert asked(Link("http://centre.example", "code", "centro", 1))
