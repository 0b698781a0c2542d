# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""An issuer behind `auth.jwks_url` that hangs, lies or is hammered."""

import asyncio
import http.server
import json
import threading
import time
import unittest

import httpx
import websockets

from support.clients import connect, receive
from support.server import MEMORY_PATIENCE, PATIENCE, Server, of_kind
from support.tokens import jwk_of_secret, signed_token


class LyingIssuer(http.server.BaseHTTPRequestHandler):
    """Answers as the test wishes: `server.answer` is (status, type, body), `server.hangs` a number of seconds."""

    def do_GET(self):
        self.server.fetches += 1
        self.server.released.wait(self.server.hangs)
        status, kind, body = self.server.answer
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            for name, value in self.server.headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass  # The server gave up, as it should.

    def log_message(self, *_):
        pass


class TestJwksThatCannotBeTrusted(unittest.IsolatedAsyncioTestCase):
    SECRET = "a secret of more than thirty-two characters"

    def setUp(self):
        self.issuer = http.server.ThreadingHTTPServer(("127.0.0.1", 0), LyingIssuer)
        self.issuer.answer, self.issuer.headers = (200, "application/json", b"{}"), []
        self.issuer.fetches, self.issuer.hangs, self.issuer.released = 0, 0, threading.Event()
        self.issuer.daemon_threads = True
        threading.Thread(target=self.issuer.serve_forever, daemon=True).start()
        self.addCleanup(self.issuer.server_close)
        self.addCleanup(self.issuer.shutdown)
        self.addCleanup(self.issuer.released.set)
        self.url = f"http://127.0.0.1:{self.issuer.server_address[1]}/jwks.json"

    def answer_keys(self, *keys):
        self.issuer.answer = (200, "application/json", json.dumps({"keys": keys}).encode())

    async def refused(self, server):
        """How many seconds it took to refuse a token with 401."""
        begin = time.monotonic()
        with self.assertRaises(websockets.InvalidStatusCode) as refusal:
            await connect(server, signed_token(self.SECRET, "one"), open_timeout=30 * PATIENCE)
        self.assertEqual(refusal.exception.status_code, 401)
        return time.monotonic() - begin

    async def test_lies_are_named_and_let_nobody_in(self):
        huge = b'{"keys":[' + b'{"kty":"oct"},' * 400_000 + b"{}]}"
        lies = {
            "html": (200, "text/html", b"<html>Service Unavailable</html>"),
            "wrong type": (200, "application/json", b'{"keys":"none"}'),
            "list": (200, "application/json", b"[]"),
            "no usable key": (200, "application/json", b'{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}]}'),
            "error": (500, "application/json", b"{}"),
            "deep": (200, "application/json", b'{"keys":' + b"[" * 100_000),
            "huge": (200, "application/json", huge),
        }
        for name, answer in lies.items():
            with self.subTest(lie=name):
                self.issuer.answer = answer
                with Server("--auth.jwks_url", self.url) as server:
                    before = server.resident_kib()
                    self.assertLess(await self.refused(server), 8 * PATIENCE)
                    notice = server.wait_for(of_kind("notice", "jwks_failed"))
                    self.assertGreater(len(notice["payload"]["message"]), 10)
                    self.assertLess(server.resident_kib() - before, 30_000 * MEMORY_PATIENCE)
                    self.assertEqual(httpx.get(server.http + "/health").status_code, 200)

    async def test_one_that_hangs_delays_only_who_needs_it(self):
        self.issuer.hangs = 60
        with Server("--auth.jwks_url", self.url) as server:
            refusal = asyncio.create_task(self.refused(server))
            await asyncio.sleep(0.2)
            begin = time.monotonic()
            answer = await asyncio.to_thread(httpx.get, server.http + "/health")
            self.assertEqual(answer.status_code, 200)
            self.assertLess(time.monotonic() - begin, 2 * PATIENCE)
            self.assertLess(await refusal, 10 * PATIENCE)

    async def test_a_redirect_to_a_file_is_not_followed(self):
        self.issuer.answer, self.issuer.headers = (302, "text/plain", b""), [("Location", "file:///etc/passwd")]
        with Server("--auth.jwks_url", self.url) as server:
            await self.refused(server)
            server.wait_for(of_kind("notice", "jwks_failed"))
            self.assertNotIn("root:", json.dumps(server.records))

    async def test_forged_key_ids_hammer_no_issuer_and_lock_nobody_out(self):
        self.answer_keys(jwk_of_secret(self.SECRET, "one"))
        with Server("--auth.jwks_url", self.url) as server:
            async with connect(server, signed_token(self.SECRET, "one")) as ws:
                await receive(ws)
            self.answer_keys(jwk_of_secret(self.SECRET, "two"))  # tst_jwkscache shows when they are fetched.
            for number in range(30):
                with self.assertRaises(websockets.InvalidStatusCode):
                    await connect(server, signed_token("another secret of thirty-two letters", f"forged{number}"))
            self.assertLessEqual(self.issuer.fetches, 2)
            async with connect(server, signed_token(self.SECRET, "one")) as ws:
                await receive(ws)


if __name__ == "__main__":
    unittest.main()
