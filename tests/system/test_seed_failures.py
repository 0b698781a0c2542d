# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Each failure of the original system: a client meets it, and the right finding names it, alone and soon."""

import asyncio
import json
import socket
import time
import unittest

import httpx
import websockets

from support.clients import CRITICAL, bearer, connect, receive, sse_events
from support.server import PATIENCE, PROGRAM, Server

ASK = json.dumps({"type": "execute_agent", "content": "find it"})
NAMED_WITHIN = 6


class Failed(Exception):
    """What the client of the original reports when it gives up."""


async def careful_client(server, token):
    """Connects, waits for the welcome, runs an agent and reads a stream, each with a bound: as a client should."""
    async with connect(server, token) as ws:
        try:
            welcome = await receive(ws, 2)
        except (asyncio.TimeoutError, websockets.ConnectionClosed) as error:
            raise Failed(f"no welcome: {error!r}") from error
        if welcome.get("event") != "connection_established":
            raise Failed(f"no welcome: {welcome}")
        await ws.send(ASK)
        seen = []
        while "agent_completed" not in seen:
            try:
                seen.append((await receive(ws, 2))["type"])
            except (asyncio.TimeoutError, websockets.ConnectionClosed) as error:
                raise Failed(f"only {seen}") from error
            if seen[-1] in ("error", "ack"):
                raise Failed(f"only {seen}")
        if seen != CRITICAL:
            raise Failed(f"only {seen}")


async def careful_stream(server):
    """Reads a stream for at most two seconds, or to its end."""
    try:
        async with httpx.AsyncClient(timeout=1 * PATIENCE) as http:
            answer = await asyncio.wait_for(http.get(server.http + "/api/chat/stream"), 2 * PATIENCE)
    except (asyncio.TimeoutError, httpx.HTTPError) as error:
        raise Failed(repr(error)) from error
    types = [event["type"] for event in sse_events(answer.text)]
    if types != ["stream_start", *CRITICAL, "stream_end"]:
        raise Failed(f"only {types}")


class TestSeedFailures(unittest.IsolatedAsyncioTestCase):
    def findings(self, server, least="warning"):
        levels = ["info", "warning", "problem"]
        answer = httpx.get(server.http + "/admin/findings", headers=bearer(server.token()))
        found = answer.json()["findings"]
        return [f for f in found if levels.index(f["severity"]) >= levels.index(least)]

    async def named(self, server, code):
        """The one finding, within its time, and nothing beside it."""
        deadline = time.monotonic() + NAMED_WITHIN * PATIENCE
        while True:
            found = await asyncio.to_thread(self.findings, server)
            if found or time.monotonic() > deadline:
                break
            await asyncio.sleep(0.1)
        self.assertEqual([f["code"] for f in found], [code], found)
        self.assertTrue(found[0]["planted_by"])
        self.assertTrue(found[0]["causes"] and found[0]["next_step"] and found[0]["evidence"])

    async def meets(self, preset, code, client):
        with Server("--fault", preset) as server:
            with self.assertRaises(Failed):
                await client(server)
            await self.named(server, code)

    async def test_accepted_then_1011_before_the_welcome(self):
        await self.meets("accept-then-1011", "closed_1011_before_welcome",
                         lambda server: careful_client(server, server.token()))

    async def test_token_judged_after_accepting(self):
        await self.meets("judged-after-accept", "judged_after_upgrade",
                         lambda server: careful_client(server, server.token("--bad", "expired")))

    async def test_no_welcome(self):
        await self.meets("no-welcome", "no_welcome", lambda server: careful_client(server, server.token()))

    async def test_a_stream_that_hangs(self):
        async def client(server):
            # Hangs as the original's does: the client holds on until it was named.
            with socket.create_connection(("127.0.0.1", server.port)) as sock:
                sock.sendall(b"GET /api/chat/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
                await self.named(server, "stream_stalled")
            await careful_stream(server)

        with Server("--fault", "stream-hangs") as server:
            with self.assertRaises(Failed):
                await client(server)

    async def test_a_service_that_is_never_there(self):
        await self.meets("service-absent", "service_unavailable",
                         lambda server: careful_client(server, server.token()))

    async def test_acknowledged_but_not_executed(self):
        await self.meets("acknowledge-only", "acknowledged_not_executed",
                         lambda server: careful_client(server, server.token()))

    async def test_events_that_never_arrive(self):
        await self.meets("events-missing", "event_missing", lambda server: careful_client(server, server.token()))

    async def test_the_same_clients_pass_without_faults_and_nothing_is_found(self):
        with Server() as server:
            await careful_client(server, server.token())
            await careful_stream(server)
            server.wait_for_count(lambda r: r["kind"] == "connection_closed", 2)
            self.assertEqual(self.findings(server, "info"), [])


class TestVerdicts(unittest.IsolatedAsyncioTestCase):
    """`wirelamp check` fails each of them, and says which."""

    async def verdict(self, preset):
        with Server(*(["--fault", preset] if preset else [])) as server:
            process = await asyncio.create_subprocess_exec(
                PROGRAM, "check", server.http, "--mint", "--config-dir", server.folder, "--format", "json",
                env=server.env, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
            out, _ = await asyncio.wait_for(process.communicate(), 70 * PATIENCE)
            failed = {c["id"] for c in json.loads(out)["checks"] if c["verdict"] == "fail"}
            return process.returncode, failed

    async def test_each_failure_is_a_failing_check(self):
        expected = {
            None: (0, None),
            "accept-then-1011": (1, "welcome.first"),
            "judged-after-accept": (1, "refusal.missing"),
            "stream-hangs": (1, "streams.chat_get_sse"),
            "service-absent": (1, "run.executed"),
            "acknowledge-only": (1, "run.executed"),
            "events-missing": (1, "run.events"),
        }
        verdicts = await asyncio.gather(*(self.verdict(preset) for preset in expected))
        for (preset, (code, check)), (returned, failed) in zip(expected.items(), verdicts):
            with self.subTest(preset):
                self.assertEqual(returned, code, failed)
                if check:
                    self.assertIn(check, failed)
                else:
                    self.assertEqual(failed, set())


if __name__ == "__main__":
    unittest.main()
