# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Many clients at once, and many one after the other."""

import asyncio
import json
import os
import unittest

import httpx

from support.clients import CRITICAL, connect, receive, receive_until
from support.server import Server, of_kind

CONNECTS = int(os.environ.get("WIRELAMP_TEST_CONNECTS", "10000"))


class TestLoad(unittest.IsolatedAsyncioTestCase):
    async def test_a_thousand_websockets_at_once_get_their_events(self):
        with Server() as server:
            token = server.token()
            gate = asyncio.Semaphore(100)

            async def client():
                async with gate:
                    ws = await connect(server, token, open_timeout=60)
                    welcome = await receive(ws, 60)
                return ws, welcome

            clients = await asyncio.gather(*[client() for _ in range(1000)])
            self.assertTrue(all(welcome["event"] == "connection_established" for _, welcome in clients))

            async def run(ws):
                await ws.send(json.dumps({"type": "execute_agent", "content": "x"}))
                return [event["type"] for event in await receive_until(ws, "agent_completed", 60)]

            orders = await asyncio.gather(*[run(ws) for ws, _ in clients])
            self.assertTrue(all(order == CRITICAL for order in orders))
            await asyncio.gather(*[ws.close() for ws, _ in clients])

    async def test_many_authenticated_connects_all_get_the_welcome_first(self):
        with Server() as server:
            token = server.token()
            gate = asyncio.Semaphore(50)

            async def client():
                async with gate:
                    async with connect(server, token, open_timeout=60) as ws:
                        return (await receive(ws, 60))["event"]

            async def warm_up():
                await asyncio.gather(*[client() for _ in range(200)])

            await warm_up()
            descriptors = server.open_descriptors()
            first = await asyncio.gather(*[client() for _ in range(CONNECTS)])
            self.assertEqual(set(first), {"connection_established"})
            server.wait_for_count(of_kind("connection_closed"), CONNECTS + 200, 10)
            self.assertEqual(server.find(of_kind("connection_closed", "1011")), [])
            self.assertEqual(server.find(lambda r: r.get("kind") == "auth_judged" and r["name"] != "accepted"), [])
            self.assertLessEqual(server.open_descriptors(), descriptors + 2)

    async def test_what_a_small_journal_forgets_at_once_is_counted_all_the_same(self):
        pings = 20_000  # Several times what the journal holds, within a second.
        with Server("--limits.max_journal_size", "1 MiB", "--websocket.messages_per_minute", "1000000") as server:
            async with connect(server, server.token(), max_queue=None) as ws:
                await receive(ws)
                for _ in range(pings):
                    await ws.send('{"type":"ping"}')
                for _ in range(pings):
                    await receive(ws)
            metrics = httpx.get(server.http + "/metrics").text.splitlines()
            self.assertIn("wirelamp_journal_entries_lost_total 0", metrics)
            self.assertIn(f'wirelamp_messages_total{{direction="in"}} {pings}', metrics)


if __name__ == "__main__":
    unittest.main()
