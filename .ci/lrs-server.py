"""Serves ralph, an LRS, from a folder until it is ended: .ci/lrs starts it.

Two accounts are made there, `writer` and `reader`, each a file with user:password; the address is written to
`address` when the server answers.
"""
import asyncio
import json
import os
import secrets
import socket
import sys
from pathlib import Path

folder = Path(sys.argv[1])
store = folder / "store"
store.mkdir(exist_ok=True)


def account(name, scopes):
    import bcrypt

    password = secrets.token_hex(16)
    file = folder / name
    file.unlink(missing_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
    file.write_text(f"{name}:{password}\n")
    agent = {"objectType": "Agent", "account": {"homePage": "https://lrs.invalid", "name": name}}
    hashed = bcrypt.hashpw(password.encode(), bcrypt.gensalt(4)).decode()
    return {"username": name, "hash": hashed, "scopes": scopes, "agent": agent}


accounts = [account("writer", ["all"]), account("reader", ["statements/read"])]
(folder / "accounts.json").write_text(json.dumps(accounts))

os.environ.update({
    "RALPH_APP_DIR": str(folder),
    "RALPH_AUTH_FILE": str(folder / "accounts.json"),
    "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(store),
    "RALPH_RUNSERVER_BACKEND": "fs",
    "RALPH_LRS_RESTRICT_BY_AUTHORITY": "true",
    "RALPH_LRS_RESTRICT_BY_SCOPES": "true",
})

# Ralph 5.1.0's store of files needs two corrections: it means to make its file anew at each request, which fails
# from the second on; and it compares what was asked for, an IRI object, with text, and finds nothing.
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND


def comparing_text(name):
    original = getattr(FSLRSBackend, name)

    def corrected(filters, *values, **options):
        original(filters, *[str(value.root) if hasattr(value, "root") else value for value in values], **options)

    setattr(FSLRSBackend, name, staticmethod(corrected))


for name in ("verb", "activity", "mbox", "account"):
    comparing_text("_add_filter_by_" + name)

import uvicorn
from ralph.api import app


async def serve():
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.05)
    if server.started:
        draft = folder / "address.new"
        draft.write_text(f"http://127.0.0.1:{listener.getsockname()[1]}/xAPI\n")
        draft.rename(folder / "address")
    await serving


asyncio.run(serve())
