"""The citizen's page as a telephone sees it: true at every step, in three languages, and nothing personal on it."""

from __future__ import annotations

import pytest
import requests

from tests.e2e.server_process import ServerProcess

pytestmark = pytest.mark.e2e


def look(server: ServerProcess, page: str, language: str = "pt-BR", query: str = "") -> str:
    answer = requests.get(server.url + page + query, headers={"Accept-Language": language}, timeout=5)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    return answer.text


def status(server: ServerProcess, page: str) -> dict[str, object]:
    answer: dict[str, object] = requests.get(f"{server.url}{page}/status", timeout=5).json()
    return answer


def test_who_waits_reads_the_truth_in_their_own_language(server: ServerProcess) -> None:
    server.send("totem", "issue_ticket", service="information")
    first = server.send("totem", "issue_ticket", service="information", group="donor").json()["page"]
    last = server.send("totem", "issue_ticket", service="information", language="es").json()["page"]
    assert (status(server, first)["ahead"], status(server, last)["ahead"]) == (0, 2), "priority goes first"
    assert "Ninguém na sua frente" in look(server, first)
    assert "2 pessoas na sua frente" in look(server, last)
    assert "2 people ahead of you" in look(server, last, "en-GB")
    assert "2 personas delante" in look(server, last, "de"), "the language chosen at the totem"
    assert "2 people ahead of you" in look(server, last, "pt-BR", "?lang=en")


def test_the_page_follows_the_ticket_to_its_end(server: ServerProcess) -> None:
    issued = server.send("totem", "issue_ticket", service="information", group="donor").json()
    page, ticket = issued["page"], issued["command"]
    server.send("ana", "open_counter", counter="counter-3")
    server.send("ana", "call_next", counter="counter-3")
    assert status(server, page) == {"number": issued["ticket"]["number"], "state": "called", "counter": "03"}
    html = look(server, page)
    assert "É a sua vez!" in html and "Guichê 03" in html
    server.send("ana", "start", ticket=ticket)
    assert "Você está em atendimento" in look(server, page)
    server.send("ana", "finish", ticket=ticket)
    html = look(server, page)
    assert "Atendimento concluído" in html
    ana = server.room()["counters"]["counter-3"]["attendant"]
    assert not [told for told in ("donor", "doador", "information", "Informações", ticket, ana) if told in html]

    server.kill()
    server.start()
    assert "Atendimento concluído" in look(server, page), "the address outlives a restart"


def test_an_address_that_is_not_there_says_so_in_three_languages(shared_server: ServerProcess) -> None:
    for path in ("/t/AAAAAAAAAAAAAAAAAAAAAA", "/t/short", "/t/%C3%A9%20%22"):
        answer = requests.get(shared_server.url + path, timeout=5)
        assert answer.status_code == 404
        assert all(words in answer.text for words in ("Não encontramos", "could not find", "No encontramos"))
    answer = requests.get(f"{shared_server.url}/t/AAAAAAAAAAAAAAAAAAAAAA/status", timeout=5)
    assert (answer.status_code, answer.json()) == (404, {"code": "not_found"})
