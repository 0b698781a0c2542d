# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""What docs/security.md promises and no other test shows."""

import json
import pathlib
import re
import socket
import subprocess
import unittest

import httpx

from support.clients import bearer
from support.frames import TEXT, RawWebSocket, frame
from support.server import MEMORY_PATIENCE, PATIENCE, PROGRAM, Server, environment, of_kind
from support.tokens import signed_token

UPGRADE = ("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
SECRET = "a secret of more than thirty-two letters"
ADMIN = ["/admin/faults", "/admin/findings"]


def ask(server, request):
    """The answer to a request of raw bytes. Waits for no end of the connection, which may linger."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10 * PATIENCE) as sock:
        sock.sendall(request)
        answer = b""
        while b"\r\n\r\n" not in answer:
            part = sock.recv(65536)
            if not part:
                break
            answer += part
        sock.settimeout(0.1)  # Whatever else comes: a body, or an answer too many.
        try:
            answer += sock.recv(65536)
        except OSError:
            pass
        return answer


def head_of(answer):
    return answer.split(b"\r\n\r\n", 1)[0].decode("latin-1")


def own_network_address():
    """An address of this machine that is not loopback, or None. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # RFC 5737: nobody has it.
            address = probe.getsockname()[0]
        except OSError:
            return None
    return None if address.startswith("127.") else address


class TestWebPages(unittest.TestCase):
    """A page of a stranger in the browser of whoever runs the server."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())
        cls.token = cls.server.token()

    def upgrade_status(self, host="localhost", origin=None):
        lines = f"GET /ws HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {self.token}\r\n{UPGRADE}"
        if origin is not None:
            lines += f"Origin: {origin}\r\n"
        return head_of(ask(self.server, lines.encode() + b"\r\n")).split(" ")[1]

    def test_a_rebound_name_reaches_no_route(self):
        port = self.server.port
        for host in ["evil.example", f"evil.example:{port}", "localhost.evil.example", "127.0.0.1.evil.example",
                     "0x7f000001", "2130706433", "127.1", "[::ffff:127.0.0.1]"]:
            with self.subTest(host=host):
                self.assertIn(self.upgrade_status(host), ["421", "400"])
                for path in ["/", "/health", "/api/threads", *ADMIN]:
                    answer = httpx.get(self.server.http + path, headers={"Host": host, **bearer(self.token)})
                    self.assertIn(answer.status_code, [421, 400], path)

    def test_pages_of_strangers_may_not_connect_whatever_they_call_themselves(self):
        for origin in ["https://evil.example", "null", "file://", "http://localhost.evil.example",
                       "http://localhost@evil.example", "http://127.0.0.1.evil.example", "http://evil.example#localhost",
                       "javascript:alert(1)", "http://localhost:80:80", "http://[::1"]:
            with self.subTest(origin=origin):
                self.assertEqual(self.upgrade_status(origin=origin), "403")

    def test_pages_of_strangers_change_nothing_and_read_nothing(self):
        evil = {"Origin": "https://evil.example", **bearer(self.token)}
        for method, path in [("POST", "/admin/faults"), ("DELETE", "/admin/faults"), ("POST", "/auth/dev/login"),
                             ("POST", "/api/threads"), ("POST", "/api/agents/execute"), ("POST", "/api/chat/stream")]:
            with self.subTest(route=path):
                answer = httpx.request(method, self.server.http + path, headers=evil, json={})
                self.assertEqual(answer.status_code, 403)
        for path in ["/health", "/api/threads", *ADMIN]:
            answer = httpx.get(self.server.http + path, headers=evil)
            self.assertNotIn("access-control-allow-origin", answer.headers, path)

    def test_our_own_page_runs_nothing_foreign(self):
        answer = httpx.get(self.server.http + "/")
        policy = answer.headers["content-security-policy"]
        for directive in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]:
            self.assertIn(directive, policy)
        self.assertNotIn("unsafe", policy)
        self.assertEqual(answer.headers["x-content-type-options"], "nosniff")


class TestNetwork(unittest.TestCase):
    """Other machines."""

    def listening(self, server):
        """The local addresses of the port, as the kernel has them."""
        found = set()
        for table in ["/proc/net/tcp", "/proc/net/tcp6"]:
            with open(table, encoding="ascii") as file:
                for line in file.readlines()[1:]:
                    address, port = line.split()[1].split(":")
                    if line.split()[3] == "0A" and int(port, 16) == server.port:
                        found.add(address)
        return found

    def test_only_this_machine_is_listened_to_by_default(self):
        with Server() as server:
            self.assertLessEqual(self.listening(server), {"0100007F", "00000000000000000000000001000000"})
            self.assertNotIn("other machines", server.errors())

    def test_the_network_is_let_in_only_when_told_and_with_a_warning(self):
        with Server("--host", "0.0.0.0") as server:
            self.assertEqual(self.listening(server), {"00000000"})
            self.assertIn("can be reached from other machines, and tokens travel unencrypted", server.errors())

    @unittest.skipUnless(own_network_address(), "this machine has no address but loopback")
    def test_what_is_for_this_machine_stays_closed_to_others(self):
        with Server("--host", "0.0.0.0", "--server.allowed_hosts", "*") as server:
            url = f"http://{own_network_address()}:{server.port}"
            self.assertEqual(httpx.get(url + "/health").status_code, 200)
            token = bearer(server.token())
            for method, path in [("GET", ADMIN[0]), ("POST", ADMIN[0]), ("DELETE", ADMIN[0]), ("GET", ADMIN[1]),
                                 ("POST", "/auth/dev/login")]:
                answer = httpx.request(method, url + path, headers=token)
                self.assertEqual((answer.status_code, answer.json()["error"]), (403, "loopback_only"), path)

    def test_admin_routes_want_a_good_token_even_where_nobody_else_does(self):
        with Server("--no-auth") as server:
            for path in ADMIN:
                for headers in [{}, bearer(server.token("--bad", "wrong-key")), bearer("x")]:
                    self.assertEqual(httpx.get(server.http + path, headers=headers).status_code, 401, path)
                self.assertEqual(httpx.get(server.http + path, headers=bearer(server.token())).status_code, 200, path)


class TestBytes(unittest.TestCase):
    """Requests that try to become something else."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server(config=f'[auth]\nsecret = "{SECRET}"\n'))
        cls.token = cls.server.token()

    def test_no_path_leads_out(self):
        for path in ["/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..\\..\\etc\\passwd",
                     "/..%5c..%5cetc/passwd", "//etc/passwd", "/%00/etc/passwd", "/health%00.html", "/./health",
                     "/api/threads/..%2f..%2fetc", "/%252e%252e/etc/passwd", "/file:///etc/passwd"]:
            with self.subTest(path=path):
                request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n" \
                          f"Authorization: Bearer {self.token}\r\n\r\n"
                answer = ask(self.server, request.encode())
                self.assertIn(answer.split(b" ")[1], [b"400", b"404"])
                self.assertNotIn(b"root:", answer)

    def test_nothing_of_a_request_becomes_a_header_of_the_answer(self):
        line = "%0d%0aX-Injected:%20yes%0d%0a"
        break_out = "a\r\nX-Injected: yes"
        requests = {
            "path": f"GET /{line} HTTP/1.1\r\nHost: localhost\r\n",
            "query": f"GET /health?a={line} HTTP/1.1\r\nHost: localhost\r\n",
            "host": "GET /health HTTP/1.1\r\nHost: a%0d%0aX-Injected: yes\r\n",
            "origin": "GET /health HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\rX-Injected: yes\r\n",
            "preflight": "OPTIONS /health HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
                         "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: a\nX-Injected: yes\r\n",
            "subprotocol": f"GET /ws?token={self.token} HTTP/1.1\r\nHost: localhost\r\n{UPGRADE}"
                           "Sec-WebSocket-Protocol: jwt-auth\x00X-Injected: yes\r\n",
        }
        for place, token in {
                "key id": signed_token(SECRET, break_out), "algorithm": signed_token(SECRET, header={"alg": break_out}),
                "subject": signed_token(SECRET, claims={"sub": break_out}),
                "issuer": signed_token(SECRET, claims={"iss": break_out, "exp": 1})}.items():
            requests[place] = f"GET /api/threads HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
        for place, request in requests.items():
            with self.subTest(place=place):
                answer = ask(self.server, request.encode("latin-1") + b"\r\n")
                lines = head_of(answer).split("\r\n")
                self.assertTrue(lines[0].startswith("HTTP/1.1 "), lines)
                self.assertFalse([line for line in lines if line.lower().startswith("x-injected")], lines)
                self.assertEqual(answer.count(b"HTTP/1.1 "), 1)

    def test_json_bombs_cost_nothing(self):
        size = 1_000_000
        bombs = {
            "deep lists": "[" * size,
            "deep objects": '{"a":' * (size // 5),
            "many members": "{" + ",".join(f'"a{n}":1' for n in range(size // 12)) + "}",
            "one member many times": '{"type":"ping",' + ",".join(['"a":1'] * (size // 6)) + "}",
            "a long number": '{"type":"ping","n":' + "1" * size + "}",
            "a long type": '{"type":"' + "execute_agen" * (size // 12) + '"}',
            "placeholders": '{"type":"execute_agent","content":"' + "{{message}}" * (size // 11) + '"}',
            "beginnings of tokens": "eyJ" * (size // 3),
            "beginnings of encoded tokens": "ZXlK" * (size // 4),
            "beginnings of secrets": '"token":"' * (size // 9),
        }
        before = self.server.resident_kib()
        for name, bomb in bombs.items():
            with self.subTest(bomb=name), RawWebSocket(self.server, self.token) as ws:
                spent = self.server.cpu_seconds()
                ws.send(frame(TEXT, bomb))
                ws.receive_text()
                answer = httpx.post(self.server.http + "/api/agents/execute", content=bomb, timeout=20 * PATIENCE)
                self.assertLess(answer.status_code, 500)
                self.assertLess(self.server.cpu_seconds() - spent, 2 * PATIENCE)
        self.assertLess(self.server.resident_kib() - before, 150_000 * MEMORY_PATIENCE)

    def test_of_a_member_that_comes_twice_no_two_readers_can_differ(self):
        twice = signed_token(SECRET, claims=b'{"sub":"ana","sub":"root","exp":9e9}')
        answer = httpx.get(self.server.http + "/api/threads", headers=bearer(twice))
        self.assertEqual((answer.status_code, answer.json()["error"]), (401, "malformed"))


class TestSecrets(unittest.TestCase):
    """Nothing the program writes holds a secret; `test_program` looks for tokens in the journal."""

    SECRET = "planted-secret-of-more-than-thirty-two-letters"

    def test_no_output_holds_the_secret_or_a_token_of_others(self):
        with Server(config=f'[auth]\nsecret = "{self.SECRET}"\n') as server:
            tokens = [signed_token(self.SECRET), signed_token("another secret of thirty-two letters")]
            refresh = httpx.post(server.http + "/auth/dev/login").json()["refresh_token"]
            for token in [*tokens, refresh]:
                httpx.get(server.http + "/api/threads", headers=bearer(token))
                httpx.get(server.http + f"/ws?token={token}")
                httpx.post(server.http + "/auth/refresh", json={"refresh_token": token})
                httpx.post(server.http + "/auth/validate", json={"token": token})
                httpx.post(server.http + "/api/agents/execute", json={"type": "triage", "message": "a " + token})
                httpx.get(server.http + "/health", headers={"X-Odd": token, "Cookie": token, "Referer": "/?t=" + token})
                with RawWebSocket(server, tokens[0]) as ws:
                    ws.send(frame(TEXT, json.dumps({"type": "auth", "token": token, "password": self.SECRET})))
                    ws.receive_text()
            admin = bearer(tokens[0])
            written = {path: httpx.get(server.http + path, headers=admin).text
                       for path in ["/metrics", "/openapi.json", "/asyncapi.json", "/", *ADMIN]}
            server.wait_for_count(of_kind("connection_closed"), 3)
            written["stderr"] = server.errors()
            for form in ["table", "json", "toml", "markdown"]:
                done = subprocess.run([PROGRAM, "config", "--format", form, "--config-dir", server.folder],
                                      env=environment(), capture_output=True, text=True, timeout=20 * PATIENCE)
                self.assertEqual(done.returncode, 0, done.stderr)
                written["config as " + form] = done.stdout + done.stderr
            written["journal"] = json.dumps(server.find(lambda _: True))
        for place, text in written.items():
            for secret in [self.SECRET, *tokens, *[token.split(".")[2] for token in [*tokens, refresh]]]:
                self.assertNotIn(secret, text, place)

    def test_a_secret_that_is_wrong_is_not_repeated(self):
        wrong = "-----BEGIN PUBLIC KEY-----planted"
        done = subprocess.run([PROGRAM, "config", "--auth.secret", wrong], env=environment(), capture_output=True,
                              text=True, timeout=20 * PATIENCE)
        self.assertNotIn("planted", done.stdout + done.stderr)


class TestTheDocument(unittest.TestCase):
    def test_every_test_it_names_exists(self):
        tests = pathlib.Path(__file__).parent.parent
        named = re.findall(r"`((?:test|tst|fuzz)_[a-z]\w*)(?:\.(\w+))?`", (tests.parent / "docs/security.md").read_text("utf-8"))
        self.assertGreater(len(named), 50)
        for file, name in named:
            found = "".join(path.read_text("utf-8") for path in [*tests.rglob(file + ".py"), *tests.rglob(file + ".cpp")])
            self.assertTrue(found, file)
            definition = f"def {name}(" if file.startswith("test_") else f"::{name}()"
            self.assertTrue(not name or definition in found, f"{file}.{name}")


if __name__ == "__main__":
    unittest.main()
