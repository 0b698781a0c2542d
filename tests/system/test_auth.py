# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Who is let in, who is refused, and what each of them is told."""

import http.server
import json
import threading
import unittest

import httpx
import websockets

from support.clients import bearer, connect, receive
from support.server import Server, of_kind
from support.tokens import jwk_of_secret, signed_token

BAD_TOKENS = {
    "expired": "expired",
    "not-yet-valid": "not_yet_valid",
    "wrong-key": "bad_signature",
    "wrong-audience": "wrong_audience",
    "alg-none": "unsupported_algorithm",
    "malformed": "malformed",
}


class TestRefusalBeforeTheUpgrade(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.server = self.enterContext(Server("--auth.audience", "wirelamp"))

    async def refusal(self, token):
        with self.assertRaises(websockets.InvalidStatusCode) as refused:
            await connect(self.server, token)
        return refused.exception

    async def test_each_bad_token_gets_401_with_its_reason(self):
        for flaw, code in BAD_TOKENS.items():
            with self.subTest(flaw=flaw):
                refused = await self.refusal(self.server.token("--bad", flaw))
                self.assertEqual(refused.status_code, 401)
                self.assertIn("Bearer", refused.headers["WWW-Authenticate"])
                judged = self.server.wait_for(of_kind("auth_judged", code))
                self.assertGreater(len(judged["payload"]["message"]), 10)

    async def test_no_token_gets_401(self):
        self.assertEqual((await self.refusal(None)).status_code, 401)
        self.server.wait_for(of_kind("auth_judged", "missing"))

    async def test_the_body_names_code_sentence_and_close_code(self):
        token = self.server.token("--bad", "expired")
        upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
                   "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
        answer = httpx.get(self.server.http + "/ws", headers={**bearer(token), **upgrade})
        body = answer.json()
        self.assertEqual((answer.status_code, body["error"], body["close_code"]), (401, "expired", 4001))
        self.assertIn("expired", body["message"])

    async def test_all_algorithms_are_accepted(self):
        for algorithm in ["HS256", "HS384", "HS512", "RS256", "ES256", "EdDSA"]:
            with self.subTest(algorithm=algorithm):
                async with connect(self.server, self.server.token("--audience", "wirelamp", "--alg", algorithm)) as ws:
                    self.assertEqual((await receive(ws))["type"], "system_message")

    async def test_a_forged_subject_is_not_believed(self):
        good = self.server.token("--sub", "ana")
        other = self.server.token("--sub", "root", "--bad", "wrong-key")
        head, _, signature = good.split(".")
        forged = ".".join([head, other.split(".")[1], signature])
        self.assertEqual((await self.refusal(forged)).status_code, 401)


class TestOtherModes(unittest.IsolatedAsyncioTestCase):
    async def test_close_mode_accepts_then_says_why_then_closes_with_4001(self):
        with Server("--auth.rejection", "close") as server:
            async with connect(server, server.token("--bad", "expired")) as ws:
                error = await receive(ws)
                self.assertEqual(error["type"], "error_message")
                with self.assertRaises(websockets.ConnectionClosed):
                    await receive(ws)
            self.assertEqual((ws.close_code, ws.close_reason), (4001, "Authentication required"))
            server.wait_for(of_kind("state_changed", "rejected"))

    async def test_the_close_code_can_be_1008(self):
        with Server("--auth.rejection", "close", "--auth.close_code", "1008") as server:
            async with connect(server) as ws:
                await receive(ws)
                with self.assertRaises(websockets.ConnectionClosed):
                    await receive(ws)
            self.assertEqual(ws.close_code, 1008)

    async def test_the_status_can_be_403(self):
        with Server("--auth.rejection_status", "403") as server:
            with self.assertRaises(websockets.InvalidStatusCode) as refused:
                await connect(server)
            self.assertEqual(refused.exception.status_code, 403)

    async def test_without_required_auth_everybody_is_anonymous(self):
        with Server(env={"WEBSOCKET_AUTH_REQUIRED": "false"}) as server:
            async with connect(server) as ws:
                self.assertEqual((await receive(ws))["data"]["user_id"], "anonymous")
            server.wait_for(of_kind("auth_judged", "anonymous"))

    async def test_the_token_may_come_as_the_first_message(self):
        with Server("--auth.first_message", "true") as server:
            async with connect(server) as ws:
                await ws.send(json.dumps({"type": "auth", "token": server.token("--sub", "eva")}))
                self.assertEqual((await receive(ws))["data"]["user_id"], "eva")
            judged = server.wait_for(of_kind("auth_judged", "accepted"))
            self.assertEqual(judged["payload"]["carrier"], "first_message")

    async def test_a_first_message_that_does_not_come_is_a_timeout(self):
        with Server("--auth.first_message", "true", "--websocket.auth_timeout", "1s") as server:
            async with connect(server) as ws:
                error = await receive(ws)
                self.assertEqual(error["type"], "error_message")
                with self.assertRaises(websockets.ConnectionClosed):
                    await receive(ws)
            self.assertEqual(ws.close_code, 4001)

    async def test_a_foreign_origin_is_refused_with_403(self):
        with Server() as server:
            for origin, status in [("https://evil.example", 403), ("null", 403)]:
                with self.assertRaises(websockets.InvalidStatusCode) as refused:
                    await connect(server, server.token(), origin=origin)
                self.assertEqual(refused.exception.status_code, status)
            async with connect(server, server.token(), origin=server.http) as ws:
                await receive(ws)

    async def test_a_refresh_token_opens_nothing_but_refresh(self):
        with Server() as server:
            tokens = httpx.post(server.http + "/auth/dev/login").json()
            with self.assertRaises(websockets.InvalidStatusCode):
                await connect(server, tokens["refresh_token"])
            fresh = httpx.post(server.http + "/auth/refresh", json={"refresh_token": tokens["refresh_token"]}).json()
            async with connect(server, fresh["access_token"]) as ws:
                self.assertEqual((await receive(ws))["type"], "system_message")


class JwksHandler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.fetches += 1
        body = json.dumps({"keys": self.server.keys}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class TestJwksUrl(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.issuer = http.server.ThreadingHTTPServer(("127.0.0.1", 0), JwksHandler)
        self.issuer.keys, self.issuer.fetches = [], 0
        threading.Thread(target=self.issuer.serve_forever, daemon=True).start()
        self.addCleanup(self.issuer.server_close)
        self.addCleanup(self.issuer.shutdown)
        self.url = f"http://127.0.0.1:{self.issuer.server_address[1]}/jwks.json"

    async def test_keys_are_fetched_once_and_known_afterwards(self):
        secret = "a secret of more than thirty-two characters"
        self.issuer.keys = [jwk_of_secret(secret, "one")]
        with Server("--auth.jwks_url", self.url) as server:
            for _ in range(3):
                async with connect(server, signed_token(secret, "one")) as ws:
                    await receive(ws)
            self.assertEqual(self.issuer.fetches, 1)
            with self.assertRaises(websockets.InvalidStatusCode):
                await connect(server, signed_token(secret, "unknown"))
            server.wait_for(of_kind("auth_judged", "unknown_key"))

    async def test_an_issuer_that_is_down_refuses_within_the_deadline(self):
        with Server("--auth.jwks_url", "http://127.0.0.1:1/jwks.json") as server:
            with self.assertRaises(websockets.InvalidStatusCode) as refused:
                await connect(server, signed_token("x" * 40, "one"))
            self.assertEqual(refused.exception.status_code, 401)
            server.wait_for(of_kind("notice", "jwks_failed"))


if __name__ == "__main__":
    unittest.main()
