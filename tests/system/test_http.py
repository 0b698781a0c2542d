# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""The door: limits, deadlines and rules of HTTP, with sockets and with curl."""

import json
import os
import socket
import subprocess
import time
import unittest

import httpx

from support.clients import bearer, raw
from support.server import PATIENCE, Server, of_kind

GET = b"GET /health HTTP/1.1\r\nHost: localhost\r\n"


def status_of(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else answer


class TestDoor(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server("--http.head_timeout", "2s", "--http.body_timeout", "2s"))

    def test_bad_requests_get_their_status_and_the_connection_closes(self):
        cases = {
            "bare line feed": (b"GET /health HTTP/1.1\nHost: localhost\n\n", 400),
            "no host": (b"GET /health HTTP/1.1\r\n\r\n", 400),
            "two lengths": (GET + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
            "length and chunks": (GET + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            "unknown coding": (GET + b"Transfer-Encoding: gzip\r\n\r\n", 400),
            "folded header": (GET + b"X: a\r\n b\r\n\r\n", 400),
            "version": (b"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505),
            "long target": (b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
            "huge head": (GET + b"X: " + b"a" * 20000 + b"\r\n\r\n", 431),
            "huge body": (b"POST /api/agents/execute HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n", 413),
            "traversal": (b"GET /a/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        }
        for name, (data, status) in cases.items():
            with self.subTest(case=name):
                answer = raw(self.server, data)
                self.assertEqual(status_of(answer), status, answer[:200])
                self.assertNotIn(b"<<still open>>", answer)
                body = json.loads(answer.split(b"\r\n\r\n", 1)[1])
                self.assertTrue(body["error"] and body["message"])

    def test_a_rebinding_host_is_misdirected(self):
        answer = raw(self.server, b"GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
        self.assertEqual(status_of(answer), 421)

    def test_a_slow_head_and_a_slow_body_get_408(self):
        begin = time.monotonic()
        self.assertEqual(status_of(raw(self.server, b"GET /health HTT")), 408)
        self.assertLess(time.monotonic() - begin, 6 * PATIENCE)
        slow_body = b"POST /api/agents/execute HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{"
        self.assertEqual(status_of(raw(self.server, slow_body)), 408)

    def test_keep_alive_pipelining_and_close(self):
        answer = raw(self.server, (GET + b"\r\n") * 3 + GET + b"Connection: close\r\n\r\n")
        self.assertEqual(answer.count(b"HTTP/1.1 200 OK"), 4)
        self.assertNotIn(b"<<still open>>", answer)

    def test_http_1_0_closes_unless_asked_otherwise(self):
        self.assertEqual(status_of(raw(self.server, b"GET /health HTTP/1.0\r\n\r\n")), 200)

    def test_head_has_the_length_but_no_body(self):
        answer = raw(self.server, b"HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        head, body = answer.split(b"\r\n\r\n", 1)
        self.assertIn(b"Content-Length:", head)
        self.assertEqual(body, b"")

    def test_expect_continue_and_chunked_bodies_with_curl(self):
        body = json.dumps({"type": "triage", "message": "x" * 5000})
        done = subprocess.run(
            ["curl", "-sS", "-m", "20", "-H", "Expect: 100-continue", "-H", "Transfer-Encoding: chunked", "-d", "@-",
             self.server.http + "/api/agents/execute"], input=body, capture_output=True, text=True, check=True)
        self.assertEqual(json.loads(done.stdout)["status"], "success")

    def test_ipv6_loopback_answers_too(self):
        self.assertEqual(httpx.get(f"http://[::1]:{self.server.port}/health").status_code, 200)

    def test_cors_is_for_listed_origins_only(self):
        ask = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
        url = self.server.http + "/api/agents/execute"
        good = httpx.options(url, headers={"Origin": "http://localhost:3000", **ask})
        self.assertEqual(good.status_code, 204)
        self.assertEqual(good.headers["access-control-allow-origin"], "http://localhost:3000")
        self.assertEqual(good.headers["access-control-allow-credentials"], "true")
        bad = httpx.options(url, headers={"Origin": "https://evil.example", **ask})
        self.assertNotIn("access-control-allow-origin", bad.headers)
        posted = httpx.post(url, json={"type": "triage", "message": "x"}, headers={"Origin": "https://evil.example"})
        self.assertEqual(posted.status_code, 403)

    def test_unknown_routes_and_methods_are_explained(self):
        missing = httpx.get(self.server.http + "/helth")
        self.assertEqual(missing.status_code, 404)
        self.assertIn("/health", missing.json()["message"])
        wrong = httpx.delete(self.server.http + "/health")
        self.assertEqual(wrong.status_code, 405)
        self.assertIn("GET", wrong.headers["allow"])

    def test_guarded_routes_want_a_token(self):
        threads = self.server.http + "/api/threads"
        self.assertEqual(httpx.get(threads).status_code, 401)
        token = self.server.token("--sub", "ana")
        created = httpx.post(threads, json={"title": "first"}, headers=bearer(token))
        self.assertIn(created.status_code, (200, 201))
        mine = httpx.get(threads, headers=bearer(token)).json()
        self.assertEqual([thread["title"] for thread in mine], ["first"])
        self.assertEqual(httpx.get(threads, headers=bearer(self.server.token("--sub", "eva"))).json(), [])

    def test_execute_needs_its_fields(self):
        url = self.server.http + "/api/agents/execute"
        self.assertEqual(httpx.post(url, json={"type": "triage"}).status_code, 422)
        answer = httpx.post(url, json={"type": "triage", "message": "hello"}).json()
        self.assertEqual((answer["status"], answer["agent"]), ("success", "triage"))

    def test_a_plain_client_of_the_plain_port_that_speaks_tls_is_told_in_the_journal(self):
        raw(self.server, b"\x16\x03\x01\x00\x05hello")
        self.server.wait_for(of_kind("request_rejected"))


class TestSlowClients(unittest.TestCase):
    def test_a_thousand_silent_or_slow_connections_are_gone_at_their_deadline(self):
        with Server("--http.head_timeout", "3s") as server:
            before = server.open_descriptors()
            clients = []
            for number in range(1000):
                sock = socket.create_connection(("127.0.0.1", server.port))
                if number % 2:
                    sock.sendall(b"G")
                clients.append(sock)
            slowest = 0.0
            for _ in range(20):
                begin = time.monotonic()
                self.assertEqual(httpx.get(server.http + "/health").status_code, 200)
                slowest = max(slowest, time.monotonic() - begin)
            server.wait_for_count(of_kind("response_sent", "408"), 1000, 10)
            for sock in clients:
                sock.close()
            server.wait_for_count(of_kind("connection_closed", "tcp"), 1000, 10)
            self.assertLessEqual(server.open_descriptors(), before + 2)
            print(f"slowest /health beside 1000 slow clients: {slowest * 1000:.0f} ms")


class TestTls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server("--tls"))

    def test_https_wss_and_streams_work_on_the_same_code_path(self):
        self.assertTrue(self.server.http.startswith("https://"))
        certificate = next(os.path.join(folder, name) for folder, _, names in os.walk(self.server.folder)
                           for name in names if name.endswith((".crt", ".pem", ".cert"))
                           and b"BEGIN CERTIFICATE" in open(os.path.join(folder, name), "rb").read())
        for host in ("127.0.0.1", "localhost"):
            url = f"https://{host}:{self.server.port}"
            self.assertEqual(httpx.get(url + "/health", verify=certificate).status_code, 200)
        events = httpx.get(self.server.http + "/api/chat/stream", verify=certificate, timeout=20).text
        self.assertIn("stream_end", events)

    def test_plain_http_on_the_tls_port_gets_a_readable_400(self):
        answer = raw(self.server, GET + b"\r\n")
        self.assertEqual(status_of(answer), 400)
        self.assertIn(b"https://", answer)


if __name__ == "__main__":
    unittest.main()
