# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Every fault on purpose, as real clients see it, and as the journal has it."""

import asyncio
import json
import re
import socket
import subprocess
import tempfile
import time
import unittest

import httpx
import websockets

from support.clients import CRITICAL, bearer, connect, raw, receive, receive_until, sse_events
from support.server import PATIENCE, PROGRAM, Server, environment, of_kind

ASK = json.dumps({"type": "execute_agent", "content": "find it"})
STREAM = b"GET /api/chat/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"


class FaultTest(unittest.IsolatedAsyncioTestCase):
    """One server for all tests of a class; each arms what it needs, and nothing stays armed."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())
        cls.token = cls.server.token("--sub", "ana")

    def setUp(self):
        self.seen = len(self.server.records)

    def tearDown(self):
        self.arm({})

    def arm(self, plan):
        answer = httpx.post(self.server.http + "/admin/faults", json=plan, headers=bearer(self.token))
        self.assertEqual(answer.status_code, 200, answer.text)
        return answer.json()

    def arm_preset(self, *names):
        return self.arm({"presets": list(names)})

    def arm_fault(self, **fault):
        return self.arm({"faults": [fault]})

    def fired(self, kind, seconds=5):
        """The journal's entry of a fault that fired in this test."""
        return self.server.wait_for(
            lambda r: r["kind"] == "fault_injected" and r["name"] == kind and r["sequence"] > self.seen, seconds)

    async def frames_of(self, ws, runs=True):
        """Everything that is sent for one message: a ping afterwards shows that nothing more comes."""
        seen = len(self.server.records)
        await ws.send(ASK)
        if runs:
            await asyncio.to_thread(
                self.server.wait_for, lambda r: r["kind"] == "run_closed" and r["sequence"] > seen, 10)
        await ws.send('{"type":"ping"}')
        frames = []
        while not frames or '"type":"pong"' not in frames[-1]:
            frames.append(await asyncio.wait_for(ws.recv(), 5 * PATIENCE))
        return frames[:-1]

    async def types_of_a_run(self, token=None, runs=True):
        async with connect(self.server, token or self.token) as ws:
            await receive(ws)
            return [json.loads(frame).get("type") for frame in await self.frames_of(ws, runs)]


class TestArming(FaultTest):
    def test_needs_a_token_even_where_no_token_is_needed(self):
        with Server("--auth.required", "false") as server:
            answer = httpx.post(server.http + "/admin/faults", json={"presets": ["no-welcome"]})
            self.assertEqual(answer.status_code, 401)
            self.assertEqual(httpx.get(server.http + "/admin/faults").status_code, 401)
            token = server.token()
            answer = httpx.get(server.http + "/admin/faults", headers=bearer(token))
            self.assertEqual(answer.json()["faults"], [])

    def test_says_what_is_wrong_with_a_plan_and_keeps_the_old_one(self):
        self.arm_preset("no-welcome")
        for body, code, says in [
            ('{"presets":["no-welcom"]}', 422, "no-welcome"),
            ('{"faults":[{"kind":"drop_evnt"}]}', 422, "drop_event"),
            ("[]", 400, "object"),
        ]:
            answer = httpx.post(self.server.http + "/admin/faults", content=body, headers=bearer(self.token))
            self.assertEqual(answer.status_code, code, answer.text)
            self.assertIn(says, answer.json()["message"])
        state = httpx.get(self.server.http + "/admin/faults", headers=bearer(self.token)).json()
        self.assertEqual([fault["kind"] for fault in state["faults"]], ["no_welcome"])

    async def test_counts_what_fired_and_ends_at_once(self):
        self.arm_fault(kind="duplicate_event", event="agent_thinking", times=1)
        self.assertEqual((await self.types_of_a_run()).count("agent_thinking"), 2)
        state = httpx.get(self.server.http + "/admin/faults", headers=bearer(self.token)).json()
        self.assertEqual([fault["fired"] for fault in state["faults"]], [1])
        self.assertEqual(await self.types_of_a_run(), CRITICAL)
        httpx.delete(self.server.http + "/admin/faults", headers=bearer(self.token))
        state = httpx.get(self.server.http + "/admin/faults", headers=bearer(self.token)).json()
        self.assertEqual(state["faults"], [])

    async def test_is_narrowed_to_a_user(self):
        self.arm({"faults": [{"preset": "events-missing", "user": "bo"}]})
        self.assertEqual(await self.types_of_a_run(), CRITICAL)
        self.assertEqual(await self.types_of_a_run(self.server.token("--sub", "bo")),
                         ["agent_started", "agent_completed"])

    def test_is_armed_from_settings_and_a_plan_file(self):
        with tempfile.NamedTemporaryFile("w", suffix=".toml") as plan:
            plan.write('[[faults]]\nkind = "slow_auth"\ndelay_ms = 5\n')
            plan.flush()
            with Server("--fault", "no-welcome,stream-cut", "--faults.plan", plan.name) as server:
                state = httpx.get(server.http + "/admin/faults", headers=bearer(server.token())).json()
                self.assertEqual([f["kind"] for f in state["faults"]], ["no_welcome", "stream_cut", "slow_auth"])

    def test_a_wrong_plan_ends_the_start_with_a_sentence(self):
        for flags, says in [(["--fault", "no-welcom"], "no-welcome"), (["--faults.plan", "/nowhere"], "/nowhere")]:
            done = subprocess.run([PROGRAM, "serve", "--port", "0", *flags], env=environment(), text=True,
                                  capture_output=True, timeout=20 * PATIENCE)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(says, done.stderr)

    def test_nothing_breaks_the_way_to_end_it(self):
        self.arm_fault(kind="wrong_verdict", verdict="expired")
        self.arm({"presets": ["slow-network", "auth-timeout", "service-not-ready"]})
        begin = time.monotonic()
        self.arm({})
        self.assertLess(time.monotonic() - begin, 1 * PATIENCE)

    async def test_same_seed_same_plan_same_bytes(self):
        async def play():
            with Server("--agent.seed", "5", "--faults.seed", "8", "--fault", "corrupt-events") as server:
                self.server = server
                async with connect(server, server.token("--sub", "ana")) as ws:
                    await receive(ws)
                    return [frame for _ in range(4) for frame in await self.frames_of(ws)]

        def stable(frame):
            """Without clock times; everything else is the seed's. Where a frame is cut depends on how long they are."""
            rest = re.sub(r'"(timestamp|execution_time_ms|duration_ms)":[\d.e+]*', "", frame)
            return rest if frame.endswith("}") else rest[:300] + "..."

        shared = self.server
        first, second = await play(), await play()
        self.server = shared
        self.assertEqual(len(first), 20)
        self.assertEqual([stable(frame) for frame in first], [stable(frame) for frame in second])
        broken = [frame for frame in first if not frame.endswith("}")]
        self.assertTrue(2 <= len(broken) <= 12, len(broken))


class TestTheWayIn(FaultTest):
    async def test_accepted_then_closed_with_1011_before_the_welcome(self):
        self.arm_preset("accept-then-1011")
        ws = await connect(self.server, self.token)
        with self.assertRaises(websockets.ConnectionClosed):
            await receive(ws)
        self.assertEqual(ws.close_code, 1011)
        self.fired("accept_then_close")

    async def test_judged_after_accepting(self):
        self.arm_preset("judged-after-accept")
        async with connect(self.server, self.token) as ws:
            self.assertEqual((await receive(ws))["event"], "connection_established")
        ws = await connect(self.server, self.server.token("--bad", "expired"))
        with self.assertRaises(websockets.ConnectionClosed):
            while True:
                await receive(ws)
        self.assertEqual(ws.close_code, 1008)

    async def test_no_welcome(self):
        self.arm_preset("no-welcome")
        async with connect(self.server, self.token) as ws:
            with self.assertRaises(asyncio.TimeoutError):
                await receive(ws, 1)
            await ws.send('{"type":"ping"}')
            self.assertEqual((await receive(ws))["type"], "pong")

    async def test_late_welcome(self):
        self.arm_fault(kind="delay_welcome", delay_ms=400)
        begin = time.monotonic()
        async with connect(self.server, self.token) as ws:
            self.assertEqual((await receive(ws))["event"], "connection_established")
        self.assertGreater(time.monotonic() - begin, 0.39)

    async def test_token_checks_that_are_slow_wrong_or_silent(self):
        self.arm_fault(kind="slow_auth", delay_ms=400)
        begin = time.monotonic()
        async with connect(self.server, self.token):
            self.assertGreater(time.monotonic() - begin, 0.39)
        self.arm_fault(kind="wrong_verdict", verdict="expired")
        with self.assertRaises(websockets.InvalidStatusCode) as refused:
            await connect(self.server, self.token)
        self.assertEqual(refused.exception.status_code, 401)
        self.arm_fault(kind="wrong_verdict", verdict="accepted")
        async with connect(self.server, self.server.token("--bad", "expired")) as ws:
            self.assertEqual((await receive(ws))["event"], "connection_established")

    async def test_a_token_check_that_never_answers_is_bounded(self):
        with Server("--fault", "auth-timeout", "--websocket.auth_timeout", "1s") as server:
            with self.assertRaises(websockets.InvalidStatusCode):
                await connect(server, server.token())
            refused = server.wait_for(of_kind("response_sent"))
            self.assertIn("timeout", json.dumps(refused["payload"]))

    async def test_requests_and_answers_that_are_late(self):
        for kind in ["delay_connect", "delay_answer"]:
            self.arm_fault(kind=kind, delay_ms=300, path="/health")
            begin = time.monotonic()
            self.assertEqual(httpx.get(self.server.http + "/health").status_code, 200)
            self.assertGreater(time.monotonic() - begin, 0.29)

    def test_a_slow_line_gets_everything_in_the_end(self):
        whole = httpx.get(self.server.http + "/openapi.json").content
        self.arm_fault(kind="throttle", bytes_per_second=int(len(whole) * 2), path="/openapi.json")
        begin = time.monotonic()
        with httpx.Client(base_url=self.server.http) as http:
            for _ in range(2):
                self.assertEqual(http.get("/openapi.json", timeout=30 * PATIENCE).content, whole)
        self.assertGreater(time.monotonic() - begin, 0.6)


class TestSlowLines(FaultTest):
    """A run that waited for a slow line goes on as soon as the line has room again."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server(
            "--websocket.pause_outgoing_size", "4096", "--stream.pause_outgoing_size", "4096"))
        cls.token = cls.server.token("--sub", "ana")

    def setUp(self):
        super().setUp()
        self.arm_fault(kind="throttle", bytes_per_second=5000)

    def has_waited(self):
        for state in ["paused", "resumed"]:
            waited = self.server.wait_for(
                lambda r, state=state: r["kind"] == "backpressure" and r["name"] == state and r["sequence"] > self.seen)
            self.seen = waited["sequence"]

    async def test_of_a_socket(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            await ws.send(ASK)
            messages = await receive_until(ws, "agent_completed", 10)
        self.assertEqual([m["type"] for m in messages], CRITICAL)
        self.has_waited()

    def test_of_a_stream(self):
        for accept in ["text/event-stream", "application/x-ndjson"]:
            begin = time.monotonic()
            answer = httpx.get(self.server.http + "/api/chat/stream", headers={"Accept": accept}, timeout=20 * PATIENCE)
            self.assertIn('"event":"stream_end"', answer.text)
            self.assertNotIn("timeout", answer.text)
            self.assertLess(time.monotonic() - begin, 4.5 * PATIENCE)  # Heartbeats are 5 s apart.
            self.has_waited()


class TestRuns(FaultTest):
    async def test_acknowledged_but_not_executed(self):
        self.arm_preset("acknowledge-only")
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            frames = [json.loads(frame) for frame in await self.frames_of(ws, runs=False)]
            self.assertEqual([frame["type"] for frame in frames], ["ack"])
            self.assertEqual(frames[0]["status"], "acknowledged")

    async def test_services_that_are_not_there(self):
        self.arm_preset("service-absent")
        self.assertEqual(await self.types_of_a_run(runs=False), ["error"])
        types = [e["type"] for e in sse_events(httpx.get(self.server.http + "/api/chat/stream").text)]
        self.assertEqual(types, ["service_unavailable", "stream_complete"])
        self.arm_preset("service-not-ready")
        with self.assertRaises(websockets.InvalidStatusCode) as refused:
            await connect(self.server, self.token)
        self.assertEqual(refused.exception.status_code, 503)

    async def test_shapes_of_runs(self):
        started, thinking, executing, completed, end = CRITICAL
        for preset, expected in [
            ("events-missing", [started, end]),
            ("tool-never-completes", [started, thinking, executing]),
            ("no-terminal-event", CRITICAL[:4]),
            ("two-terminal-events", [*CRITICAL, end]),
            ("events-after-end", [*CRITICAL, completed]),
            ("wrong-order", [started, thinking, completed, executing, end]),
            ("wrong-envelope", [None] * 5),
        ]:
            with self.subTest(preset):
                self.arm_preset(preset)
                self.assertEqual(await self.types_of_a_run(), expected)

    async def test_an_agent_that_fails_in_mid_run_still_completes_its_tool(self):
        self.arm_preset("agent-fails")
        types = await self.types_of_a_run()
        self.assertEqual(types, [*CRITICAL[:4], "agent_error"])

    async def test_events_that_are_late_keep_their_order(self):
        self.arm_fault(kind="delay_event", delay_ms=300, jitter_ms=200)
        self.assertEqual(await self.types_of_a_run(), CRITICAL)

    async def test_a_run_whose_end_is_broken_is_not_shown_as_running(self):
        for preset in ["no-terminal-event", "two-terminal-events", "events-after-end"]:
            with self.subTest(preset=preset):
                self.arm_preset(preset)
                seen = len(self.server.records)
                async with connect(self.server, self.token) as ws:
                    await receive(ws)
                    await ws.send(json.dumps({"type": "execute_agent", "content": "hello"}))
                    await asyncio.to_thread(self.server.wait_for, lambda r: r["kind"] == "run_closed" and r["sequence"] > seen)
                    status = httpx.get(self.server.http + "/api/agents/status", headers=bearer(self.token))
                self.assertEqual(status.json(), [])

    async def test_the_journal_says_what_the_client_saw(self):
        self.arm_preset("events-missing")
        await self.types_of_a_run()
        self.fired("drop_event")
        events = self.server.find(lambda r: r["kind"] == "agent_event" and r["sequence"] > self.seen)
        self.assertEqual([e["name"] for e in events], ["agent_started", "agent_completed"])
        faults = self.server.find(lambda r: r["kind"] == "fault_injected" and r["sequence"] > self.seen)
        self.assertEqual(len(faults), 3)
        self.assertTrue(all(f["run"] == events[0]["run"] for f in faults))


class TestStreams(FaultTest):
    def frames(self, seconds=1.5):
        return raw(self.server, STREAM, seconds)

    def test_never_starts(self):
        self.arm_preset("stream-never-starts")
        self.assertEqual(self.frames(), b"<<still open>>")

    def test_stalls(self):
        self.arm_preset("stream-hangs")
        answer = self.frames()
        self.assertIn(b"agent_started", answer)
        self.assertNotIn(b"agent_thinking", answer)
        self.assertTrue(answer.endswith(b"<<still open>>"))

    def test_heartbeats_for_ever(self):
        with Server("--fault", "stream-heartbeats-only", "--stream.heartbeat_interval", "300ms", "--stream.timeout", "1s") as server:
            with socket.create_connection(("127.0.0.1", server.port), timeout=5 * PATIENCE) as sock:
                sock.sendall(STREAM)
                answer = b""
                while answer.count(b"keep-alive") < 6:  # Well beyond the total deadline.
                    answer += sock.recv(65536)
            self.assertNotIn(b"stream_end", answer)

    def test_the_unsafe_timeouts_of_the_original_bring_endless_streams_back(self):
        with Server(env={"WINDOWS_ASYNCIO_SAFE_TIMEOUTS": "false"}) as server:
            self.assertTrue(raw(server, STREAM, 1.5).endswith(b"<<still open>>"))

    def test_is_cut_off_at_a_byte(self):
        self.arm_fault(kind="stream_cut", bytes=300)
        answer = self.frames(5)
        body = answer.split(b"\r\n\r\n", 1)[1]
        self.assertFalse(answer.endswith(b"<<still open>>"))
        self.assertFalse(body.endswith(b"0\r\n\r\n"))
        self.assertLess(len(body), 330)
        with self.assertRaises(httpx.RemoteProtocolError):
            httpx.get(self.server.http + "/api/chat/stream")

    def test_ends_without_its_last_frame(self):
        self.arm_preset("stream-without-end")
        answer = httpx.get(self.server.http + "/api/chat/stream")
        types = [event["type"] for event in sse_events(answer.text)]
        self.assertEqual(types, ["stream_start", *CRITICAL])

    def test_broken_text_and_broken_framing(self):
        self.arm_preset("stream-broken-text")
        with self.assertRaises(UnicodeDecodeError):
            self.frames(5).decode("utf-8")
        self.arm_preset("stream-broken-framing")
        body = httpx.get(self.server.http + "/api/chat/stream").text
        self.assertEqual(body.count("data: "), 7)
        self.assertLess(len([part for part in body.split("\n\n") if part]), 7)


class TestTheWire(FaultTest):
    async def open(self, **fault):
        self.arm_fault(**fault)
        ws = await connect(self.server, self.token, ping_interval=None, close_timeout=1)
        await receive(ws)
        return ws

    async def test_closed_with_a_chosen_code(self):
        ws = await self.open(kind="close_connection", at=2, code=4321, reason="as planned")
        await ws.send(ASK)
        types = []
        with self.assertRaises(websockets.ConnectionClosed):
            while True:
                types.append((await receive(ws))["type"])
        self.assertEqual(types[:2], CRITICAL[:2])
        self.assertEqual((ws.close_code, ws.close_reason), (4321, "as planned"))

    async def test_reset(self):
        ws = await self.open(kind="reset_connection", at=2)
        await ws.send(ASK)
        with self.assertRaises(websockets.ConnectionClosedError):
            while True:
                await receive(ws)
        self.assertEqual(ws.close_code, 1006)
        self.fired("reset_connection")

    async def test_half_open(self):
        ws = await self.open(kind="half_open", at=1)
        await ws.send(ASK)
        self.assertEqual((await receive(ws))["type"], "agent_started")
        pong = await ws.ping()
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(pong, 1)
        self.assertTrue(ws.open)
        ws.transport.abort()

    async def test_a_throttled_socket_keeps_its_frames_whole(self):
        ws = await self.open(kind="throttle", bytes_per_second=3000)
        begin = time.monotonic()
        await ws.send(ASK)
        types = [m["type"] for m in await receive_until(ws, "agent_completed", 20)]
        pong = await ws.ping()
        await asyncio.wait_for(pong, 10 * PATIENCE)
        self.assertEqual(types, CRITICAL)
        self.assertGreater(time.monotonic() - begin, 0.5)
        await ws.close()

    def test_a_server_that_reads_slowly_makes_writes_block(self):
        self.arm_preset("slow-reader")
        key = "dGhlIHNhbXBsZSBub25jZQ=="
        with socket.create_connection(("127.0.0.1", self.server.port)) as sock:
            sock.sendall((f"GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
                          f"Authorization: Bearer {self.token}\r\n\r\n").encode())
            self.assertIn(b"101", sock.recv(4096))
            self.fired("slow_reader")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 64 * 1024)
            sock.settimeout(1.5)
            frame = b"\x89\x80\x00\x00\x00\x00"  # An empty ping, masked.
            with self.assertRaises(socket.timeout):
                for _ in range(200):
                    sock.sendall(frame * 20_000)


if __name__ == "__main__":
    unittest.main()
