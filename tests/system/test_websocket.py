# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""The WebSocket, from the welcome to the close, with python3-websockets."""

import asyncio
import json
import unittest

import websockets

from support.clients import CRITICAL, connect, receive, receive_until, subprotocol_of
from support.server import Server, of_kind


class TestWebSocket(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.server = self.enterContext(Server())
        self.token = self.server.token("--sub", "ana")

    async def test_the_welcome_is_the_first_frame(self):
        async with connect(self.server, self.token) as ws:
            welcome = await receive(ws)
        self.assertEqual(welcome["type"], "system_message")
        self.assertEqual(welcome["event"], "connection_established")
        self.assertTrue(welcome["data"]["connection_ready"])
        self.assertEqual(welcome["data"]["user_id"], "ana")
        self.assertEqual(welcome["data"], welcome["payload"])
        self.assertTrue(welcome["connection_id"].startswith("ws_"))

    async def test_each_carrier_is_taken_and_recorded(self):
        carriers = {
            "header": {"extra_headers": {"Authorization": "Bearer " + self.token}},
            "subprotocol": {"subprotocols": ["jwt-auth", subprotocol_of(self.token)]},
        }
        for name, options in carriers.items():
            with self.subTest(carrier=name):
                async with connect(self.server, **options) as ws:
                    self.assertEqual((await receive(ws))["data"]["user_id"], "ana")
                    self.assertEqual(ws.subprotocol, "jwt-auth" if name == "subprotocol" else None)
        async with websockets.connect(f"{self.server.ws}?token={self.token}") as ws:
            self.assertEqual((await receive(ws))["data"]["user_id"], "ana")
        for name in ["header", "subprotocol", "query"]:
            self.server.wait_for(lambda r: r.get("kind") == "auth_judged" and r["payload"]["carrier"] == name)

    async def test_a_token_item_is_never_echoed(self):
        # The Python client refuses a subprotocol that it did not name: connecting is the assertion.
        async with connect(self.server, extra_headers={"Sec-WebSocket-Protocol": subprotocol_of(self.token)}) as ws:
            await receive(ws)
            self.assertIsNone(ws.subprotocol)

    async def test_repeated_protocol_lines_are_merged(self):
        async with connect(self.server, extra_headers={"sec-websocket-protocol": subprotocol_of(self.token)},
                           subprotocols=["jwt-auth"]) as ws:
            await receive(ws)
            self.assertEqual(ws.subprotocol, "jwt-auth")

    async def test_five_events_arrive_in_order(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            await ws.send(json.dumps({"type": "execute_agent", "content": "Test message for events"}))
            events = await receive_until(ws, "agent_completed")
        self.assertEqual([event["type"] for event in events], CRITICAL)
        self.assertEqual([event["event"] for event in events], CRITICAL)
        self.assertEqual([event["sequence"] for event in events], [1, 2, 3, 4, 5])
        for event in events:
            for place in (event, event["data"], event["payload"]):
                self.assertEqual(place["run_id"], events[0]["run_id"])
                self.assertEqual(place["user_id"], "ana")
        self.assertIn("Test message for events", events[-1]["final_response"])

    async def test_overlapping_runs_are_each_in_order(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            for agent in ("assistant", "researcher"):
                await ws.send(json.dumps({"type": "execute_agent", "agent": agent, "content": agent}))
            runs = {}
            while sum(events[-1]["type"] == "agent_completed" for events in runs.values()) < 2:
                event = await receive(ws)
                runs.setdefault(event["run_id"], []).append(event)
        self.assertEqual(len(runs), 2)
        for events in runs.values():
            self.assertEqual([event["sequence"] for event in events], list(range(1, len(events) + 1)))
            self.assertEqual(events[0]["type"], "agent_started")
            started = [e["tool_call_id"] for e in events if e["type"] == "tool_executing"]
            completed = [e["tool_call_id"] for e in events if e["type"] == "tool_completed"]
            self.assertEqual(sorted(started), sorted(completed))

    async def test_a_run_is_cancelled(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            await ws.send(json.dumps({"type": "execute_agent", "agent": "storyteller", "content": "a story"}))
            started = await receive(ws)
            await ws.send(json.dumps({"type": "stop_agent", "run_id": started["run_id"]}))
            last = (await receive_until(ws, "agent_stopped"))[-1]
        self.assertEqual(last["run_id"], started["run_id"])
        self.server.wait_for(of_kind("run_closed", "cancelled"))

    async def test_a_failing_agent_ends_with_its_error_after_its_tools(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            await ws.send(json.dumps({"type": "execute_agent", "agent": "failing", "content": "x"}))
            events = await receive_until(ws, "agent_error")
        types = [event["type"] for event in events]
        self.assertEqual(types.count("tool_executing"), types.count("tool_completed"))
        self.assertFalse(next(e for e in events if e["type"] == "tool_completed")["success"])

    async def test_an_unknown_agent_is_an_error_with_a_suggestion(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            await ws.send(json.dumps({"type": "execute_agent", "agent": "asistant", "content": "x"}))
            error = await receive(ws)
        self.assertEqual(error["type"], "error")
        self.assertIn("assistant", json.dumps(error))

    async def test_an_unknown_type_is_acknowledged_with_a_suggestion(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            await ws.send(json.dumps({"type": "exceute_agent", "content": "x"}))
            ack = await receive(ws)
        self.assertEqual((ack["type"], ack["routed"], ack["did_you_mean"]), ("ack", False, "execute_agent"))
        self.server.wait_for(of_kind("message_ignored", "unknown_type"))

    async def test_bad_messages_are_answered_and_the_connection_stays(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            for bad in ["no json", "[1,2]", "{}", "[" * 100, '{"type":5}', b"\x00binary"]:
                await ws.send(bad)
                answer = await receive(ws)
                self.assertEqual((answer["type"], answer["error_code"]), ("error_message", "FORMAT_ERROR"), bad)
            await ws.send(json.dumps({"type": "ping"}))
            self.assertEqual((await receive(ws))["type"], "pong")

    async def test_the_same_message_again_and_again_is_answered_each_time(self):
        said = ['{"type":"ping"}', '{"type":"ping"}', '{"type":"ping","id":7}', '{"type":"ping","id":8}', "{", "{", '{"type":"ping"}']
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            answers = []
            for text in said:
                await ws.send(text)
                answers.append(await receive(ws))
        self.assertEqual([(answer["type"], answer.get("correlation_id")) for answer in answers],
                         [("pong", None), ("pong", None), ("pong", 7), ("pong", 8), ("error_message", None), ("error_message", None), ("pong", None)])
        received = await asyncio.to_thread(self.server.wait_for_count, of_kind("message_received"), len(said))
        self.assertEqual([record["name"] for record in received], ["ping", "ping", "ping", "ping", "invalid", "invalid", "ping"])

    async def test_a_secret_that_is_said_again_is_hidden_again(self):
        said = '{"type":"ping","password":"hunter2"}'
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            for _ in range(3):
                await ws.send(said)
                self.assertEqual((await receive(ws))["type"], "pong")
        received = await asyncio.to_thread(self.server.wait_for_count, of_kind("message_received"), 3)
        self.assertEqual([record["payload"]["password"] for record in received], ["[redacted]"] * 3)

    async def test_json_rpc_is_answered_in_kind(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            await ws.send(json.dumps({"jsonrpc": "2.0", "method": "ping", "id": 7}))
            answer = await receive(ws)
        self.assertEqual((answer["jsonrpc"], answer["id"]), ("2.0", 7))
        self.assertIn("result", answer)

    async def test_an_oversized_message_closes_with_1009(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            with self.assertRaises(websockets.ConnectionClosed):
                await ws.send("x" * (1024 * 1024 + 1))
                await receive(ws)
            self.assertEqual(ws.close_code, 1009)
        closed = self.server.wait_for(of_kind("connection_closed", "1009"))
        self.assertEqual(closed["payload"]["by"], "server")

    async def test_a_flood_is_limited_and_the_rest_is_handled_later(self):
        with Server("--websocket.messages_per_minute", "60") as server:
            async with connect(server, server.token()) as ws:
                await receive(ws)
                for _ in range(100):
                    await ws.send(json.dumps({"type": "ping"}))
                answers = []
                while not any(a["type"] == "error_message" for a in answers):
                    answers.append(await receive(ws))
                limited = answers[-1]
                self.assertEqual(limited["error_code"], "RATE_LIMITED")
                self.assertIn("retry_after", json.dumps(limited))
                self.assertLessEqual(sum(a["type"] == "pong" for a in answers), 20)

    async def test_who_closed_and_why_is_recorded(self):
        async with connect(self.server, self.token) as ws:
            await receive(ws)
            await ws.close(4242, "had enough")
        closed = self.server.wait_for(of_kind("connection_closed", "4242"))
        self.assertEqual((closed["payload"]["by"], closed["payload"]["reason"]), ("client", "had enough"))

    async def test_a_client_that_vanishes_has_its_runs_cancelled(self):
        ws = await connect(self.server, self.token)
        await receive(ws)
        await ws.send(json.dumps({"type": "execute_agent", "agent": "storyteller", "content": "x"}))
        await receive(ws)
        ws.transport.abort()
        # The transport closes when the loop turns: wait beside it.
        await asyncio.to_thread(self.server.wait_for, of_kind("run_closed", "cancelled"))
        await asyncio.to_thread(self.server.wait_for, of_kind("connection_closed"))

    async def test_an_absent_agent_service_fails_fast(self):
        with Server("--agent.service", "absent") as server:
            async with connect(server, server.token()) as ws:
                await receive(ws)
                await ws.send(json.dumps({"type": "execute_agent", "content": "x"}))
                error = await receive(ws, 1)
        self.assertEqual(error["type"], "error")
        self.assertIn("service_unavailable", json.dumps(error))

    async def test_a_service_that_is_not_ready_refuses_the_upgrade_with_503(self):
        with Server("--agent.service", "not_ready") as server:
            with self.assertRaises(websockets.InvalidStatusCode) as refused:
                await connect(server, server.token())
        self.assertEqual(refused.exception.status_code, 503)
        self.assertIn("Retry-After", refused.exception.headers)


if __name__ == "__main__":
    unittest.main()
