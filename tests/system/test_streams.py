# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Streams over HTTP always end, whoever reads them."""

import asyncio
import json
import os
import shutil
import socket
import tempfile
import time
import unittest

import httpx

from support.clients import CRITICAL, bearer, connect, raw, receive, receive_until, sse_events
from support.server import PATIENCE, Server, of_kind

VOLATILE = {"timestamp", "event_id", "run_id", "thread_id", "execution_time_ms"}


def without_volatile(value):
    if isinstance(value, dict):
        return {k: without_volatile(v) for k, v in value.items() if k not in VOLATILE}
    return value


class TestStreams(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.server = self.enterContext(Server())
        self.http = httpx.AsyncClient(base_url=self.server.http, timeout=20 * PATIENCE)
        self.addAsyncCleanup(self.http.aclose)

    async def test_the_routes_of_the_seed_answer_without_a_token(self):
        for route in ["/api/chat/stream", "/api/agents/stream"]:
            answer = await self.http.get(route)
            self.assertEqual(answer.status_code, 200)
            self.assertEqual(answer.headers["content-type"], "text/event-stream")
            self.assertEqual(answer.headers["x-accel-buffering"], "no")
            types = [event["type"] for event in sse_events(answer.text)]
            self.assertEqual(types, ["stream_start", *CRITICAL, "stream_end"])

    async def test_ndjson_carries_the_same_events(self):
        answer = await self.http.get("/api/chat/stream", headers={"Accept": "application/x-ndjson"})
        self.assertEqual(answer.headers["content-type"], "application/x-ndjson")
        types = [json.loads(line)["type"] for line in answer.text.splitlines()]
        self.assertEqual(types, ["stream_start", *CRITICAL, "stream_end"])

    async def test_every_transport_carries_the_same_event_bodies(self):
        with Server("--agent.seed", "7") as server:
            token = server.token("--sub", "ana")
            async with connect(server, token) as ws:
                await receive(ws)
                await ws.send(json.dumps({"type": "execute_agent", "content": "same"}))
                over_ws = await receive_until(ws, "agent_completed")
            async with httpx.AsyncClient(base_url=server.http, headers=bearer(token)) as http:
                over_sse = sse_events((await http.post("/api/agents/stream", json={"message": "same"})).text)[1:-1]
                ndjson = await http.post("/api/chat/stream", json={"content": "same"},
                                         headers={"Accept": "application/x-ndjson"})
                over_ndjson = [json.loads(line) for line in ndjson.text.splitlines()][1:-1]
        for other in (over_sse, over_ndjson):
            self.assertEqual([without_volatile(e) for e in other], [without_volatile(e) for e in over_ws])

    async def test_the_first_byte_comes_before_the_agent_is_done(self):
        begin = time.monotonic()
        async with self.http.stream("GET", "/api/chat/stream?agent=storyteller&message=x") as answer:
            async for _ in answer.aiter_bytes():
                first = time.monotonic() - begin
                break
        self.server.wait_for(of_kind("run_closed", "cancelled"))
        self.assertLess(first, 1 * PATIENCE)

    async def test_an_absent_service_ends_at_once(self):
        with Server("--agent.service", "absent") as server:
            answer = httpx.get(server.http + "/api/chat/stream", timeout=2 * PATIENCE)
            events = sse_events(answer.text)
            self.assertEqual([e["event"] for e in events], ["service_unavailable", "stream_complete"])
            self.assertIs(events[0]["fallback"], True)
        with Server("--agent.service", "absent", "--stream.unavailable", "503") as server:
            self.assertEqual(httpx.get(server.http + "/api/chat/stream").status_code, 503)

    async def test_the_event_feed_shows_this_users_runs_and_ends_by_itself(self):
        with Server("--stream.events_timeout", "2s") as server:
            token = server.token("--sub", "ana")
            async with httpx.AsyncClient(base_url=server.http, headers=bearer(token), timeout=20) as http:
                feed = asyncio.create_task(http.get("/api/events/stream"))
                await asyncio.to_thread(server.wait_for, of_kind("stream_opened"))
                async with connect(server, token) as ws:
                    await receive(ws)
                    await ws.send(json.dumps({"type": "execute_agent", "content": "x"}))
                    await receive_until(ws, "agent_completed")
                events = sse_events((await feed).text)
        self.assertEqual([e["type"] for e in events], ["stream_start", *CRITICAL, "stream_end"])

    async def test_a_run_that_takes_too_long_ends_with_an_error_and_a_terminal_frame(self):
        with Server("--stream.timeout", "1s") as server:
            answer = httpx.get(server.http + "/api/chat/stream?agent=storyteller", timeout=10 * PATIENCE)
        events = sse_events(answer.text)
        self.assertEqual([e["type"] for e in events[-2:]], ["error", "stream_end"])
        self.assertEqual(events[-2]["error_code"], "timeout")

    async def test_a_client_that_leaves_in_mid_stream_a_hundred_times_does_no_harm(self):
        before = self.server.open_descriptors()
        for _ in range(100):
            with socket.create_connection(("127.0.0.1", self.server.port)) as sock:
                sock.sendall(b"GET /api/chat/stream?agent=storyteller HTTP/1.1\r\nHost: localhost\r\n\r\n")
                sock.recv(1000)
        self.server.wait_for_count(of_kind("stream_closed", "client_left"), 100, 20)
        self.server.wait_for_count(of_kind("run_closed", "cancelled"), 100, 5)
        self.assertEqual((await self.http.get("/health")).status_code, 200)
        self.assertLessEqual(self.server.open_descriptors(), before + 2)

    async def test_a_client_that_leaves_during_an_ordinary_answer_does_no_harm(self):
        body = json.dumps({"type": "triage", "message": "x"}).encode()
        head = b"POST /api/agents/execute HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % len(body)
        clients = [socket.create_connection(("127.0.0.1", self.server.port)) for _ in range(30)]
        for sock in clients:
            sock.sendall(head + body)
        self.server.wait_for_count(of_kind("run_opened"), 30, 10)
        for sock in clients:
            sock.close()
        self.server.wait_for_count(of_kind("run_closed"), 30, 20)
        self.assertEqual((await self.http.get("/health")).status_code, 200)

    async def test_a_reader_that_stalls_pauses_its_run_and_is_cut(self):
        folder = tempfile.mkdtemp(prefix="wirelamp-scenarios-")
        self.addCleanup(shutil.rmtree, folder)
        with open(os.path.join(folder, "firehose.toml"), "w", encoding="utf-8") as file:
            file.write(f'name = "firehose"\n[[step]]\nsay = "{"x " * 15000}"\nsplit = "word"\ndelay = "0ms"\n'
                       '[[step]]\nfinish = "done"\n')
        with Server("--agent.scenarios", folder, "--stream.write_timeout", "2s") as server:
            with socket.socket() as sock:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                sock.connect(("127.0.0.1", server.port))
                sock.sendall(b"GET /api/chat/stream?agent=firehose HTTP/1.1\r\nHost: localhost\r\n\r\n")
                paused = server.wait_for(of_kind("backpressure", "paused"), 15)
                server.wait_for(of_kind("stream_closed", "stalled"), 15)
                server.wait_for(of_kind("run_closed", "cancelled"), 5)
        # The run was paused soon after the mark, not after everything was buffered.
        self.assertLess(paused["size"], 4 * 1024 * 1024)

    async def test_five_hundred_streams_at_once_all_end(self):
        limits = httpx.Limits(max_connections=500)
        async with httpx.AsyncClient(base_url=self.server.http, timeout=60 * PATIENCE, limits=limits) as http:
            answers = await asyncio.gather(*[http.get("/api/chat/stream") for _ in range(500)])
        for answer in answers:
            self.assertEqual(sse_events(answer.text)[-1]["type"], "stream_end")

    async def test_head_and_http_1_0_are_answered(self):
        head = raw(self.server, b"HEAD /api/chat/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.assertTrue(head.startswith(b"HTTP/1.1 200 OK\r\n"))
        self.assertTrue(head.endswith(b"\r\n\r\n"))
        old = raw(self.server, b"GET /api/chat/stream HTTP/1.0\r\n\r\n")
        self.assertNotIn(b"chunked", old)
        self.assertEqual(sse_events(old.decode())[-1]["type"], "stream_end")

    async def test_a_post_without_a_message_is_422(self):
        answer = await self.http.post("/api/agents/stream", json={"agent": "triage"})
        self.assertEqual(answer.status_code, 422)


class TestEveryRoute(unittest.IsolatedAsyncioTestCase):
    async def test_no_route_is_still_open_after_35_seconds(self):
        with Server() as server:
            headers = bearer(server.token())
            paths = httpx.get(server.http + "/openapi.json").json()["paths"]
            self.assertGreater(len(paths), 30)
            async with httpx.AsyncClient(base_url=server.http, headers=headers, timeout=35 * PATIENCE) as http:
                async def call(method, path):
                    concrete = path.replace("{", "").replace("}", "")
                    answer = await http.request(method.upper(), concrete, json={"message": "x"} if method == "post" else None)
                    return method, path, answer.status_code
                calls = [call(m, p) for p, methods in paths.items() for m in methods if m != "parameters"]
                results = await asyncio.wait_for(asyncio.gather(*calls), 35 * PATIENCE)
        broken = [result for result in results if result[2] >= 500]
        self.assertEqual(broken, [])


if __name__ == "__main__":
    unittest.main()
