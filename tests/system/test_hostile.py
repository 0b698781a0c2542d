# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Clients that die, a machine that runs out, a load when it ends: the server goes on as if nothing had been."""

import asyncio
import contextlib
import os
import resource
import shutil
import socket
import ssl
import struct
import subprocess
import tempfile
import time
import unittest

import httpx
import websockets

from support.clients import connect, receive, receive_until
from support.frames import (PING_MESSAGE, TEXT, RawWebSocket, frame, message, wait_for_descriptors)
from support.server import IS_SANITIZED, PATIENCE, PROGRAM, Server, environment, of_kind

DEATHS = int(os.environ.get("WIRELAMP_TEST_DEATHS", "100"))
STREAM = b"GET /api/chat/stream?agent=storyteller HTTP/1.1\r\nHost: localhost\r\n\r\n"


def reset(sock):
    """Closes with RST instead of FIN, as the death of a process with unread bytes does."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


class TestDyingClients(unittest.TestCase):
    """Half of the clients of each test say goodbye to TCP, the others reset it."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())
        cls.token = cls.server.token("--sub", "ana")
        cls.warm_up(cls.server)

    @classmethod
    def warm_up(cls, server):
        assert httpx.get(server.http + "/health", verify=False).status_code == 200
        cls.descriptors = server.open_descriptors()

    def opened(self):
        return socket.create_connection(("127.0.0.1", self.server.port), timeout=10 * PATIENCE)

    def die_many_times(self, begin):
        seen = len(self.server.find(of_kind("connection_opened")))
        for number in range(DEATHS):
            sock = begin()
            if number % 2:
                reset(sock)
            else:
                sock.close()
        self.server.wait_for_count(of_kind("connection_opened"), seen + DEATHS, 20)
        left = wait_for_descriptors(self.server, self.descriptors)
        self.assertLessEqual(left, self.descriptors)
        self.assertEqual(httpx.get(self.server.http + "/health", verify=False).status_code, 200)
        opened = len(self.server.find(of_kind("connection_opened")))
        self.server.wait_for_count(of_kind("connection_closed"), opened - 1, 10)

    def sent(self, data):
        sock = self.opened()
        sock.sendall(data)
        return sock

    def websocket(self, *frames, until=None):
        ws = RawWebSocket(self.server, self.token).__enter__()
        ws.send(*frames)
        while until and until not in ws.buffer:
            ws._more()
        return ws.socket

    def test_before_the_head(self):
        self.die_many_times(self.opened)

    def test_in_the_head(self):
        self.die_many_times(lambda: self.sent(b"GET /ws HTTP/1.1\r\nHost: local"))

    def test_in_the_body(self):
        self.die_many_times(lambda: self.sent(b"POST /api/agents/execute HTTP/1.1\r\nHost: localhost\r\n"
                                              b"Content-Length: 100\r\n\r\n{"))

    def test_right_behind_the_upgrade_request(self):
        upgrade = ("GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                   "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                   f"Authorization: Bearer {self.token}\r\n\r\n").encode()
        self.die_many_times(lambda: self.sent(upgrade))

    def test_after_the_welcome(self):
        self.die_many_times(self.websocket)

    def test_in_mid_frame(self):
        self.die_many_times(lambda: self.websocket(frame(TEXT, PING_MESSAGE * 10)[:-20]))

    def test_in_mid_run(self):
        ask = frame(TEXT, message(type="execute_agent", agent="storyteller", content="x"))
        self.die_many_times(lambda: self.websocket(ask, until=b"agent_started"))
        runs = len(self.server.find(of_kind("run_opened")))
        self.server.wait_for_count(of_kind("run_closed"), runs, 10)

    def test_in_mid_stream(self):
        def streaming():
            sock = self.sent(STREAM)
            received = b""
            while b"data: " not in received:
                received += sock.recv(4096)
            return sock

        self.die_many_times(streaming)


class TestDyingTlsClients(TestDyingClients):
    """The same over TLS, and in its handshake."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server("--tls"))
        cls.token = cls.server.token("--sub", "ana")
        cls.warm_up(cls.server)

    def sent(self, data):
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        sock = context.wrap_socket(self.opened())
        sock.sendall(data)
        return sock

    def test_in_the_tls_handshake(self):
        hello = self.client_hello()
        sizes = iter(range(DEATHS))

        def in_handshake():
            sock = self.opened()
            sock.sendall(hello[:1 + next(sizes) * len(hello) // DEATHS])
            return sock

        self.die_many_times(in_handshake)

    @staticmethod
    def client_hello():
        outgoing = ssl.MemoryBIO()
        tls = ssl.create_default_context().wrap_bio(ssl.MemoryBIO(), outgoing, server_hostname="localhost")
        try:
            tls.do_handshake()
        except ssl.SSLWantReadError:
            pass
        return outgoing.read()

    test_after_the_welcome = test_in_mid_frame = test_in_mid_run = None  # The client of plain bytes has no TLS.
    test_before_the_head = test_in_the_body = None  # No different from without.


class TestNothingLeft(unittest.TestCase):
    @unittest.skipIf(IS_SANITIZED, "UndefinedBehaviorSanitizer opens a pipe to look at an object")
    def test_without_descriptors_it_says_so_and_recovers(self):
        with Server() as server:
            token = server.token()
            used = server.open_descriptors()
            resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (used + 40, used + 40))
            with RawWebSocket(server, token) as survivor:
                clients = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(60)]
                server.wait_for(of_kind("notice", "descriptor_limit"))
                self.assertTrue(survivor.answers(), "who is in is served on")
                spent = server.cpu_seconds()
                time.sleep(1)
                self.assertLess(server.cpu_seconds() - spent, 0.5 * PATIENCE, "waits, and does not ask all the time")
                self.assertLess(len(server.find(of_kind("notice", "descriptor_limit"))), 6, "says so, not endlessly")
                for sock in clients:
                    sock.close()
                self.assertEqual(httpx.get(server.http + "/health", timeout=10 * PATIENCE).status_code, 200)
                self.assertTrue(survivor.answers())
            self.assertLessEqual(wait_for_descriptors(server, used), used)

    def started(self, folder):
        """What becomes of `wirelamp serve` with this configuration folder: exit code and stderr."""
        process = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--config-dir", folder, "--format", "ndjson"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), text=True)
        try:
            _, errors = process.communicate(timeout=10 * PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.fail("it went on without keys")
        return process.returncode, errors

    def assert_refused_in_a_sentence(self, folder):
        code, errors = self.started(folder)
        self.assertIn(code, range(64, 79), errors)
        self.assertEqual(len(errors.strip().splitlines()), 1, errors)
        self.assertIn(os.path.basename(folder), errors)

    def test_a_configuration_folder_that_cannot_be_written_is_one_sentence(self):
        with tempfile.TemporaryDirectory(prefix="wirelamp-") as parent:
            # Not a question of rights, so that it holds for root, too.
            blocked = os.path.join(parent, "blocked")
            with open(blocked, "w", encoding="utf-8"):
                pass
            self.assert_refused_in_a_sentence(blocked)

    @unittest.skipUnless(hasattr(os, "geteuid") and os.geteuid() == 0, "only root may mount a small disk")
    def test_a_full_disk_is_one_sentence_and_leaves_no_half_secret(self):
        folder = tempfile.mkdtemp(prefix="wirelamp-full-")
        self.addCleanup(shutil.rmtree, folder)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", folder],
                                 capture_output=True, text=True)
        if mounted.returncode != 0:
            self.skipTest("this root may not mount: " + mounted.stderr.strip())
        try:
            with open(os.path.join(folder, "filler"), "wb", buffering=0) as filler:
                with self.assertRaises(OSError):
                    while True:
                        filler.write(b"x" * 4096)
            self.assert_refused_in_a_sentence(folder)
            left = [name for _, _, names in os.walk(folder) for name in names if name.endswith(".secret")]
            self.assertEqual(left, [])
            os.remove(os.path.join(folder, "filler"))
            minted = subprocess.run([PROGRAM, "token", "--config-dir", folder], env=environment(), capture_output=True)
            self.assertEqual(minted.returncode, 0, minted.stderr)
        finally:
            subprocess.run(["umount", folder], check=True)


class TestBusyServer(unittest.IsolatedAsyncioTestCase):
    async def test_sigterm_under_load_owes_nobody_an_ending(self):
        # In debug mode, which unittest turns on, 50 clients read more slowly than the server may take to stop.
        asyncio.get_running_loop().set_debug(False)
        agents = ["assistant", "storyteller", "triage", "failing", "researcher"]
        ends = {"agent_completed", "agent_error", "agent_stopped"}
        with Server() as server:
            token = server.token()

            async def client(number):
                """(runs that began, runs that ended, close code)"""
                began, ended = set(), set()
                ws = await connect(server, token)
                try:
                    await receive(ws)
                    for _ in range(3):
                        await ws.send(message(type="execute_agent", agent=agents[number % 5], content="x"))
                    while True:  # recv() hands out what came before the close, too.
                        event = await receive(ws, 10)
                        run = event.get("run_id") or event.get("payload", {}).get("run_id")
                        if event["type"] == "agent_started":
                            began.add(run)
                        elif event["type"] in ends:
                            ended.add(run)
                            with contextlib.suppress(websockets.ConnectionClosed):
                                await ws.send(message(type="execute_agent", agent=agents[number % 5], content="more"))
                except websockets.ConnectionClosed:
                    return began, ended, ws.close_code

            clients = [asyncio.create_task(client(number)) for number in range(50)]
            await asyncio.to_thread(server.wait_for_count, of_kind("run_opened"), 150, 20)
            await asyncio.sleep(0.3)
            took = await asyncio.to_thread(server.stop)
            for began, ended, code in await asyncio.gather(*clients):
                self.assertTrue(began)
                self.assertEqual(began - ended, set(), "a run that began has its end")
                self.assertEqual(code, 1001)
            self.assertLess(took, 4 * PATIENCE)

    async def test_a_scenario_may_change_while_it_is_played(self):
        folder = tempfile.mkdtemp(prefix="wirelamp-scenarios-")
        self.addCleanup(shutil.rmtree, folder)
        path = os.path.join(folder, "actor.toml")

        def write(text, pause):
            with open(path + ".new", "w", encoding="utf-8") as file:
                file.write(f'name = "actor"\n[[step]]\nthink = "hm"\n[[step]]\nfinish = "{text}"\npace = "{pause}"\n')
            os.replace(path + ".new", path)

        write("old", "1500ms")
        with Server("--agent.scenarios", folder) as server:
            ask = message(type="execute_agent", agent="actor", content="x")
            async with connect(server, server.token()) as ws:
                await receive(ws)
                await ws.send(ask)
                await receive_until(ws, "agent_thinking")
                write("new", "1ms")
                self.assertEqual((await receive_until(ws, "agent_completed"))[-1]["response"], "old")
                with open(path, "w", encoding="utf-8") as file:
                    file.write("name = [broken")
                await asyncio.to_thread(server.wait_for, of_kind("notice", "scenario_error"))
                write("newest", "1ms")
                for _ in range(50):
                    await ws.send(ask)
                    last = None
                    while last not in ("agent_completed", "error"):
                        answer = await receive(ws)
                        last = answer["type"]
                    if answer.get("response") == "newest":
                        break
                    await asyncio.sleep(0.1)
                self.assertEqual(answer.get("response"), "newest")


if __name__ == "__main__":
    unittest.main()
