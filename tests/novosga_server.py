"""A NovoSGA 2.1 server that stands in for a real one: what its REST API and its hub say, and how it loses calls.

Written from what was observed of a real one. It tells times and calls as that does, pages lists by 25, and says on the
stream only that something is new.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from client.novosga_records import Credentials

CREDENTIALS = Credentials("1_abc", "s3cret", "painel", "p4ssword")
SINCE = {"createdAt": "2026-01-02T03:04:05", "updatedAt": None, "deletedAt": None}
PAGE = 25


def service(number: int, name: str, letters: str, **more: Any) -> dict[str, Any]:
    """A service in a unit, as ``GET /api/unidades/{id}/servicos`` has it."""
    about = {"id": number, "nome": name, "descricao": name, "peso": 1, "ativo": True, "macro": None, **SINCE}
    said = {"sigla": letters, "peso": 1, "local": None, "servico": about, "departamento": None, "ativo": True}
    numbers = {"numeroInicial": 1, "numeroFinal": None, "incremento": 1, "maximo": None}
    return {**said, "tipo": 1, "mensagem": "", **numbers, **more}


class NovosgaServer:
    """What it holds may be changed while it runs. ``refuses`` maps paths to the status that they answer."""

    def __init__(self) -> None:
        self.units: list[dict[str, Any]] = [
            {
                "id": 1,
                "nome": "Posto Central",
                "descricao": "Posto",
                "ativo": True,
                "impressao": {"cabecalho": "Prefeitura de Lugar", "rodape": "Ouvidoria 156"},
                **SINCE,
            }
        ]
        self.services = [service(5, "Cartão SUS", "C"), service(6, "Exames", "E")]
        self.priorities: list[dict[str, Any]] = [
            {"id": 1, "nome": "Normal", "descricao": "", "peso": 0, "cor": None, "ativo": True, **SINCE},
            {"id": 2, "nome": "Idoso", "descricao": "", "peso": 1, "cor": "#f00", "ativo": True, **SINCE},
            {"id": 3, "nome": "80+", "descricao": "", "peso": 2, "cor": "#f00", "ativo": True, **SINCE},
        ]
        self.lists: dict[str, list[dict[str, Any]]] = {
            "departamentos": [],
            "locais": [{"id": 1, "nome": "Guichê"}],
            "usuarios": [
                {"id": 2, "login": "ana", "nome": "Ana", "sobrenome": "Lima", "ativo": True, **SINCE},
            ],
            "atendimentoshistorico": [],
        }
        self.calls: list[dict[str, Any]] = []
        self.issued: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.tokens: set[str] = set()
        self.refuses: dict[str, int] = {}
        self.lasts = 3600
        self.now = 1_772_463_600
        self._news = threading.Condition()
        self._told = 0
        self._closing = False
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Held", (Handler,), {"held": self}))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    @contextmanager
    def running(self) -> Iterator[NovosgaServer]:
        """Serve until the end of the block."""
        thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._closing = True
            self.tell()
            self._server.shutdown()
            self._server.server_close()
            thread.join(10)

    def call(self, letters: str, number: int, service_number: int = 5, place: int = 1, **more: Any) -> None:
        """Somebody is called; the stream says so unless ``quiet`` is asked for."""
        quiet = more.pop("quiet", False)
        about = {"id": service_number, "nome": "x", "descricao": "x", "ativo": True, "peso": 1, **SINCE}
        said = {"numeroSenha": number, "siglaSenha": letters, "mensagem": "", "local": "Guichê", "numeroLocal": place}
        rest = {"peso": 0, "prioridade": "Normal", "nomeCliente": None, "documentoCliente": None}
        self.calls.insert(0, {"id": len(self.calls) + 1, **said, **rest, "servico": about, **more})
        if not quiet:
            self.tell()

    def tell(self) -> None:
        """Say on the stream that something is new."""
        with self._news:
            self._told += 1
            self._news.notify_all()

    def answer(self, method: str, path: str, query: dict[str, list[str]], form: dict[str, Any]) -> tuple[int, Any]:
        """What is answered to who has a token."""
        match method, path.split("/"):
            case "GET", ["", "api"]:
                return 200, {"status": "ok", "time": self.now, "mercureUrl": "/.well-known/mercure"}
            case "GET", ["", "api", "unidades", _, "servicos"]:
                return 200, self.services
            case "GET", ["", "api", "unidades", _, "painel"]:
                return 200, self.calls[:10]
            case "GET", ["", "api", "prioridades"]:
                return 200, self._page(self.priorities, query)
            case "GET", ["", "api", "unidades"]:
                return 200, self._page(self.units, query)
            case "GET", ["", "api", name] if name in self.lists:
                return 200, self._page(self.lists[name], query)
            case "POST", ["", "api", "distribui"]:
                return self._issue(form)
        return 404, {"code": 404, "error": "Not found"}

    def _page(self, every: list[dict[str, Any]], query: dict[str, list[str]]) -> list[dict[str, Any]]:
        begin = int(query.get("offset", ["0"])[0])
        return every[begin : begin + PAGE]

    def _issue(self, form: dict[str, Any]) -> tuple[int, Any]:
        if form["servico"] not in [each["servico"]["id"] for each in self.services]:
            return 500, {"code": 500, "error": "Serviço inválido"}
        self.issued.append(form)
        number = len(self.issued)
        senha = {"sigla": "C", "numero": number, "format": f"C{number:03}"}
        priority = next(each for each in self.priorities if each["id"] == form["prioridade"])
        said = {"id": 100 + number, "senha": senha, "servico": {"id": form["servico"], "nome": "x"}}
        return 200, {**said, "prioridade": priority, "hash": "0" * 40}

    def grant(self, form: dict[str, Any]) -> tuple[int, Any]:
        """A token for the right credentials."""
        wanted = {"grant_type": "password", "client_id": "1_abc", "client_secret": "s3cret"}
        wanted |= {"username": "painel", "password": "p4ssword"}
        if form != wanted:
            return 400, {"error": "invalid_grant", "error_description": "Invalid username and password combination"}
        token = f"token{len(self.tokens)}"
        self.tokens.add(token)
        said = {"access_token": token, "expires_in": self.lasts, "token_type": "bearer", "scope": None}
        return 200, {**said, "refresh_token": "r"}

    def stream(self, write: Any) -> None:
        """The hub: an event for each piece of news, until the server closes."""
        with self._news:
            seen = self._told
            while not self._closing:
                if self._told == seen:
                    self._news.wait(10)
                else:
                    seen += 1
                    write(b'data: {"id":7}\n\n')


class Handler(BaseHTTPRequestHandler):
    """Gives each request to ``held``."""

    held: NovosgaServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer("GET", b"")

    def do_POST(self) -> None:
        self._answer("POST", self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, method: str, body: bytes) -> None:
        parts, held = urlsplit(self.path), self.held
        held.asked.append(f"{method} {parts.path}")
        if parts.path in held.refuses:
            self._say(held.refuses[parts.path], {"error": "access_denied"})
        elif parts.path == "/.well-known/mercure":
            self._stream()
        elif parts.path == "/api/token":
            self._say(*held.grant({key: value[0] for key, value in parse_qs(body.decode()).items()}))
        elif self.headers.get("Authorization", "").removeprefix("Bearer ") not in held.tokens:
            self._say(401, {"error": "invalid_grant", "error_description": "The access token provided is invalid."})
        else:
            self._say(*held.answer(method, parts.path, parse_qs(parts.query), json.loads(body or b"{}")))

    def _say(self, status: int, said: Any) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        with suppress(OSError):  # who listened has gone
            self.held.stream(lambda data: (self.wfile.write(data), self.wfile.flush()))

    def log_message(self, format: str, *_: Any) -> None:
        """Nothing is logged."""


def wait_for(true: Any, seconds: float = 10) -> None:
    """Until ``true`` is; fails after ``seconds``."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.01)
