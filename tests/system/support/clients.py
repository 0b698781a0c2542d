# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Clients that nobody here wrote, with as little around them as possible."""

import asyncio
import base64
import json
import socket
import ssl
import time

import websockets

from support.server import PATIENCE

CRITICAL = ["agent_started", "agent_thinking", "tool_executing", "tool_completed", "agent_completed"]


def bearer(token):
    return {"Authorization": "Bearer " + token}


def subprotocol_of(token):
    """The carrier of browsers: base64url of the token, unpadded."""
    return "jwt." + base64.urlsafe_b64encode(token.encode()).decode().rstrip("=")


def connect(server, token=None, **options):
    if token is not None:
        options["extra_headers"] = {**bearer(token), **options.get("extra_headers", {})}
    options.setdefault("open_timeout", 10 * PATIENCE)
    options.setdefault("max_size", 2**24)
    return websockets.connect(server.ws, **options)


async def receive(ws, seconds=5):
    return json.loads(await asyncio.wait_for(ws.recv(), seconds * PATIENCE))


async def receive_until(ws, last, seconds=10):
    """All messages up to the first of type `last`."""
    messages = []
    while not messages or messages[-1]["type"] != last:
        messages.append(await receive(ws, seconds))
    return messages


def raw(server, data, seconds=10, tls=False, host="127.0.0.1"):
    """Sends bytes and returns everything that comes back until the server closes, or the time is up."""
    deadline = time.monotonic() + seconds * PATIENCE
    with socket.create_connection((host, server.port), timeout=seconds * PATIENCE) as plain:
        sock = plain
        if tls:
            context = ssl.create_default_context()
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            sock = context.wrap_socket(plain, server_hostname="localhost")
        sock.sendall(data)
        answer = b""
        try:
            while True:
                # The time of all reads together: a stream that beats now and then never times out a single one.
                sock.settimeout(max(deadline - time.monotonic(), 0.001))
                part = sock.recv(65536)
                if not part:
                    break
                answer += part
        except socket.timeout:
            answer += b"<<still open>>"
        except ConnectionResetError:
            answer += b"<<reset>>"
        return answer


def sse_events(text):
    """The JSON of each `data:` line."""
    return [json.loads(line[6:]) for line in text.splitlines() if line.startswith("data: ")]
