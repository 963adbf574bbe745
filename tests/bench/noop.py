"""The ceiling of HTTP: an endpoint that reads a command, does nothing and answers, on the very server that Vez uses."""

from __future__ import annotations

import json
import socket
from typing import Any

import msgspec
import uvicorn
import uvloop
from litestar import Litestar, Request, post

from domain.answers import Answer
from domain.commands import AnyCommand

_command = msgspec.json.Decoder(AnyCommand)
_encode = msgspec.json.Encoder().encode


@post("/api/branches/{branch:str}/commands", status_code=200)
async def noop(request: Request[Any, Any, Any]) -> bytes:
    """Decode, answer."""
    command = _command.decode(await request.body())
    return _encode(Answer(command.id, 1, None, None))


def main() -> None:
    """Serve on a free port, until stopped."""
    listener = socket.create_server(("127.0.0.1", 0))
    app = Litestar([noop], openapi_config=None, logging_config=None)
    config = uvicorn.Config(app, lifespan="off", log_config=None, access_log=False, ws="none")
    print(json.dumps({"event": "listening", "url": f"http://127.0.0.1:{listener.getsockname()[1]}"}), flush=True)
    uvloop.run(uvicorn.Server(config).serve([listener]))


if __name__ == "__main__":
    main()
