# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""The program as its user sees it: start, output, secrets, shutdown."""

import asyncio
import json
import os
import shutil
import socket
import stat
import subprocess
import tempfile
import time
import unittest

import httpx
import websockets

from support.clients import connect, receive, receive_until, subprotocol_of
from support.server import PATIENCE, PROGRAM, Server, environment, of_kind


class TestProgram(unittest.IsolatedAsyncioTestCase):
    def test_it_says_where_to_connect_and_how(self):
        with Server() as server:
            banner = server.errors()
            self.assertIn(server.ws, banner)
            self.assertIn("curl", banner)
            self.assertIn("websockets", banner)
            self.assertIn("wscat", banner)

    def test_the_secret_is_for_the_owner_only(self):
        with Server() as server:
            secrets = [os.path.join(folder, name) for folder, _, names in os.walk(server.folder) for name in names
                       if name.endswith(".secret")]
            self.assertEqual(len(secrets), 1)
            self.assertEqual(stat.S_IMODE(os.stat(secrets[0]).st_mode), 0o600)

    def test_a_taken_port_is_one_clear_sentence(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            with Server() as server:
                done = subprocess.run([PROGRAM, "serve", "--port", port, "--config-dir", server.folder],
                                      capture_output=True, text=True, env=environment(), timeout=20 * PATIENCE)
        self.assertEqual(done.returncode, 69)
        self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
        self.assertIn(port, done.stderr)

    def test_wrong_settings_name_the_file_the_line_and_the_nearest_key(self):
        with Server() as server:
            path = os.path.join(server.folder, "wrong.toml")
            with open(path, "w", encoding="utf-8") as file:
                file.write("[server]\nprot = 1\n")
            done = subprocess.run([PROGRAM, "serve", "--config", path, "--config-dir", server.folder],
                                  capture_output=True, text=True, env=environment(), timeout=20 * PATIENCE)
        self.assertEqual(done.returncode, 78)
        self.assertIn("wrong.toml:2", done.stderr)
        self.assertIn("port", done.stderr)

    async def test_no_token_is_ever_recorded_or_printed(self):
        with Server() as server:
            tokens = [server.token("--sub", "planted"), server.token("--bad", "expired")]
            for token in tokens:
                for options in ({"extra_headers": {"Authorization": "Bearer " + token}},
                                {"subprotocols": ["jwt-auth", subprotocol_of(token)]}):
                    try:
                        async with connect(server, **options) as ws:
                            await receive(ws)
                            await ws.send(json.dumps({"type": "execute_agent", "content": "it is " + token}))
                            await ws.send(json.dumps({"type": "auth", "token": token}))
                            await ws.send(token)
                            await asyncio.sleep(0)
                    except websockets.InvalidStatusCode:
                        pass
                httpx.get(f"{server.http}/health?token={token}")
                httpx.get(f"{server.http}/{token}")
                httpx.get(f"{server.http}/api/threads", headers={"Authorization": "Bearer " + token})
            server.wait_for_count(of_kind("connection_closed"), 10)
            written = json.dumps(server.records)
            metrics = httpx.get(server.http + "/metrics").text
        for token in tokens:
            signature = token.split(".")[2]
            for text in (written, metrics):
                self.assertNotIn(token, text)
                self.assertNotIn(signature, text)
                self.assertNotIn(subprotocol_of(token)[4:60], text)

    async def test_sigterm_closes_clients_with_1001_within_three_seconds(self):
        with Server() as server:
            token = server.token()
            clients = [await connect(server, token) for _ in range(20)]
            for ws in clients:
                await receive(ws)
                await ws.send(json.dumps({"type": "execute_agent", "agent": "storyteller", "content": "x"}))
                await receive(ws)
            stream = socket.create_connection(("127.0.0.1", server.port))
            stream.sendall(b"GET /api/chat/stream?agent=storyteller HTTP/1.1\r\nHost: localhost\r\n\r\n")
            stream.recv(100)
            idle = socket.create_connection(("127.0.0.1", server.port))
            stopping = asyncio.get_running_loop().run_in_executor(None, server.stop)

            async def ending(ws):
                last = None
                try:
                    while True:
                        last = json.loads(await asyncio.wait_for(ws.recv(), 5 * PATIENCE))
                except websockets.ConnectionClosed:
                    return ws.close_code, last["type"]

            endings = await asyncio.gather(*[ending(ws) for ws in clients])
            took = await stopping
            stream.close()
            idle.close()
        self.assertEqual(set(endings), {(1001, "agent_stopped")})
        self.assertLess(took, 3 * PATIENCE)

    async def test_a_client_that_never_answers_the_close_does_not_hold_up_the_end(self):
        with Server() as server:
            sock = socket.create_connection(("127.0.0.1", server.port))
            sock.sendall(("GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                          f"Authorization: Bearer {server.token()}\r\n\r\n").encode())
            sock.recv(100)
            server.wait_for(of_kind("state_changed", "ready"))
            self.assertLess(server.stop(), 3 * PATIENCE)
            sock.close()

    def test_the_port_is_open_soon_after_the_start(self):
        times, memory = [], []
        for _ in range(5):
            begin = time.monotonic()
            with Server() as server:
                times.append(time.monotonic() - begin)
                memory.append(server.resident_kib() / 1024)
        print(f"start to open port: {min(times) * 1000:.0f} ms at best, resident {min(memory):.0f} MB")
        self.assertLess(min(times), 2 * PATIENCE)

    async def test_a_new_scenario_file_is_an_agent_at_once(self):
        with Server("--agent.scenarios", tempfile.mkdtemp(prefix="wirelamp-scenarios-")) as server:
            folder = server.flags[1]
            self.addCleanup(shutil.rmtree, folder)
            async with connect(server, server.token()) as ws:
                await receive(ws)
                with open(os.path.join(folder, "parrot.toml"), "w", encoding="utf-8") as file:
                    file.write('name = "parrot"\n[[step]]\nfinish = "{{message}} {{message}}"\n')
                answer = {}
                for _ in range(50):
                    await ws.send(json.dumps({"type": "execute_agent", "agent": "parrot", "content": "hi"}))
                    answer = await receive(ws)
                    if answer["type"] == "agent_started":
                        answer = (await receive_until(ws, "agent_completed"))[-1]
                        break
                    await asyncio.sleep(0.1)
        self.assertEqual(answer.get("response"), "hi hi")


if __name__ == "__main__":
    unittest.main()
