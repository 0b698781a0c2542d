#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""A real client of an installed Wirelamp: `client.py PORT TOKEN [--tls CERTIFICATE]` exits with 0 if everything holds.

Checks a handshake, the welcome as the first frame, the five events in their order, a stream that ends, and a refusal."""

import argparse
import asyncio
import json
import ssl
import urllib.request

import websockets

CRITICAL = ["agent_started", "agent_thinking", "tool_executing", "tool_completed", "agent_completed"]
SECONDS = 60


def check(what, holds, seen):
    print(("ok    " if holds else "FAILS ") + what, flush=True)
    if not holds:
        raise SystemExit(f"{what}: got {seen!r}")


async def run_agent(url, token, context):
    headers = {"Authorization": "Bearer " + token}
    async with websockets.connect(url, extra_headers=headers, ssl=context) as ws:
        welcome = json.loads(await ws.recv())
        check("the welcome is the first frame", welcome.get("event") == "connection_established", welcome)
        await ws.send(json.dumps({"type": "execute_agent", "content": "Hello"}))
        types = []
        while "agent_completed" not in types:
            types.append(json.loads(await ws.recv()).get("type"))
        events = [name for name in dict.fromkeys(types) if name in CRITICAL]
        check("the five events come in their order", events == CRITICAL, types)


async def be_refused(url, context):
    try:
        async with websockets.connect(url, extra_headers={"Authorization": "Bearer not.a.token"}, ssl=context):
            status = 101
    except websockets.InvalidStatusCode as refused:
        status = refused.status_code
    check("a wrong token is refused with 401", status == 401, status)


def read_stream(url, token, context):
    request = urllib.request.Request(url, headers={"Authorization": "Bearer " + token})
    with urllib.request.urlopen(request, timeout=SECONDS, context=context) as answer:
        text = answer.read().decode()
    check("a stream ends by itself with its last event", "agent_completed" in text, text[-500:])


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("port", type=int)
    parser.add_argument("token")
    parser.add_argument("--tls", metavar="CERTIFICATE")
    options = parser.parse_args()
    context = ssl.create_default_context(cafile=options.tls) if options.tls else None
    secure = "s" if options.tls else ""
    socket_url = f"ws{secure}://localhost:{options.port}/ws"
    await asyncio.wait_for(run_agent(socket_url, options.token, context), SECONDS)
    await asyncio.wait_for(be_refused(socket_url, context), SECONDS)
    stream_url = f"http{secure}://localhost:{options.port}/api/chat/stream?agent=assistant"
    await asyncio.get_running_loop().run_in_executor(None, read_stream, stream_url, options.token, context)


asyncio.run(main())
