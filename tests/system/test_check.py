# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""`wirelamp check` against our server and against three that others would write."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.request
import xml.etree.ElementTree

from support.server import PATIENCE, PROGRAM, Server, environment

HERE = os.path.dirname(os.path.abspath(__file__))
OPAQUE = "planted-secret-0123456789abcdef"


def check(url, *flags, env=None, stdin=None, seconds=70):
    """The finished process of `wirelamp check`."""
    return subprocess.run([PROGRAM, "check", url, *flags], env=dict(environment(), **(env or {})), input=stdin,
                          capture_output=True, text=True, timeout=seconds * PATIENCE)


def checks_of(done):
    """The report of a process with `--format json`, by id."""
    return {entry["id"]: entry for entry in json.loads(done.stdout)["checks"]}


class SilentServer:
    """Accepts every connection and says nothing."""

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.clients = []
        self.thread = threading.Thread(target=self._accept, daemon=True)
        self.thread.start()
        return self

    def _accept(self):
        try:
            while True:
                self.clients.append(self.listener.accept()[0])
        except OSError:
            pass  # Closed: the test is over.

    def __exit__(self, *_):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join(10)
        for client in self.clients:
            client.close()


class LateJudge:
    """foreign/late_judge.py on a socket that listens before it starts: the first request waits for it."""

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.process = subprocess.Popen(
            [sys.executable, os.path.join(HERE, "foreign", "late_judge.py"), str(self.listener.fileno())],
            pass_fds=[self.listener.fileno()], stderr=subprocess.DEVNULL)  # The libraries complain after closing.
        urllib.request.urlopen(self.url + "/health", timeout=60 * PATIENCE).close()
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait(10)
        self.listener.close()


class NodeServer:
    def __enter__(self):
        self.process = subprocess.Popen(["node", "foreign.mjs"], cwd=os.path.join(HERE, "node"), text=True,
                                        stdout=subprocess.PIPE)
        self.url = f"http://127.0.0.1:{int(self.process.stdout.readline())}"
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait(10)
        self.process.stdout.close()


class TestOurServer(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(Server())
        self.own_keys = ["--config-dir", self.server.folder]

    def test_everything_passes(self):
        done = check(self.server.http, "--mint", "--format", "json", *self.own_keys)
        failed = {i: c for i, c in checks_of(done).items() if c["verdict"] != "pass"}
        self.assertEqual(failed, {})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stderr, "")

    def test_the_report_is_junit_that_a_ci_reads(self):
        done = check(self.server.ws, "--mint", "--only", "run", "--format", "junit", *self.own_keys)
        suite = xml.etree.ElementTree.fromstring(done.stdout).find("testsuite")
        self.assertEqual(suite.get("tests"), "4")
        self.assertEqual(suite.get("failures"), "0")
        self.assertEqual(done.returncode, 0)

    def test_the_token_comes_by_every_way_and_is_never_printed(self):
        token = self.server.token()
        ways = {
            "flag": dict(flags=["--token", token]),
            "standard input": dict(flags=["--token", "-"], stdin=token + "\n"),
            "environment": dict(flags=[], env={"WIRELAMP_TOKEN": token}),
        }
        for name, way in ways.items():
            with self.subTest(way=name):
                done = check(self.server.http, "--only", "handshake", "--only", "refusal", "--format", "json",
                             *way["flags"], stdin=way.get("stdin"), env=way.get("env"))
                found = checks_of(done)
                self.assertEqual(found["handshake.header"]["verdict"], "pass")
                self.assertEqual(found["refusal.tampered"]["verdict"], "pass")
                self.assertEqual(found["refusal.expired"]["verdict"], "skipped")
                self.assertEqual(done.returncode, 0)
                self.assertNotIn(token, done.stdout + done.stderr)

    def test_a_token_the_server_refuses_fails_without_being_printed(self):
        done = check(self.server.http, "--only", "handshake.header", env={"WIRELAMP_TOKEN": OPAQUE})
        self.assertEqual(done.returncode, 1)
        self.assertIn("it answered 401", done.stdout)
        self.assertNotIn(OPAQUE, done.stdout + done.stderr)

    def test_no_colour_goes_into_a_pipe(self):
        done = check(self.server.http, "--mint", "--only", "reach", *self.own_keys)
        self.assertNotIn("\033", done.stdout)

    def test_the_time_of_the_whole_check_is_kept(self):
        begin = time.monotonic()
        done = check(self.server.http, "--mint", "--only", "streams.events", "--timeout", "1s", *self.own_keys)
        self.assertLess(time.monotonic() - begin, 4 * PATIENCE)
        self.assertEqual(done.returncode, 2, done.stdout)
        self.assertIn("the time of the whole check was up", done.stdout)


class TestOtherSettings(unittest.TestCase):
    def test_a_self_signed_certificate_needs_the_flag(self):
        with Server("--tls") as server:
            flags = ["--mint", "--only", "reach", "--only", "run", "--config-dir", server.folder]
            strict = check(server.http, *flags)
            self.assertEqual(strict.returncode, 2, strict.stdout)
            self.assertIn("certificate", strict.stdout)
            self.assertEqual(check(server.http, *flags, "--insecure").returncode, 0)

    def test_a_server_without_tokens_is_checked_without_one(self):
        with Server("--no-auth") as server:
            done = check(server.http, "--anonymous", "--format", "json", "--only", "handshake", "--only", "refusal",
                         "--only", "run")
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertEqual(checks_of(done)["refusal.missing"]["verdict"], "skipped")
            self.assertEqual(checks_of(done)["run.events"]["verdict"], "pass")

    def test_an_absent_service_has_a_name(self):
        with Server("--agent.service", "absent") as server:
            done = check(server.http, "--mint", "--only", "streams.chat_get_sse", "--format", "json",
                         "--config-dir", server.folder)
            self.assertEqual(checks_of(done)["streams.chat_get_sse"]["code"], "service_never_there")
            self.assertEqual(done.returncode, 1)

    def test_a_late_refusal_that_explains_itself_is_a_warning(self):
        with Server("--auth.rejection", "close") as server:
            done = check(server.http, "--mint", "--only", "refusal.missing", "--format", "json",
                         "--config-dir", server.folder)
            self.assertEqual(checks_of(done)["refusal.missing"]["verdict"], "warn")
            self.assertEqual(done.returncode, 0)


class TestForeignServers(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="wirelamp-test-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.mint = ["--mint", "--format", "json", "--config-dir", self.folder]

    def test_nobody_there_is_two(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        done = check(f"http://127.0.0.1:{port}", *self.mint)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(checks_of(done)["reach.connect"]["code"], "unreachable")

    def test_a_silent_server_is_failed_in_time(self):
        begin = time.monotonic()
        with SilentServer() as server:
            done = check(server.url, *self.mint)
        self.assertLess(time.monotonic() - begin, 60)
        found = checks_of(done)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(found["handshake.header"]["code"], "no_answer")
        self.assertEqual(found["streams.chat_get_sse"]["code"], "stream_hangs")
        self.assertEqual(found["run.executed"]["verdict"], "skipped")

    def test_the_race_of_a_late_judge_is_named(self):
        with LateJudge() as server:
            done = check(server.url, *self.mint, "--only", "reach", "--only", "handshake", "--only", "welcome",
                         "--only", "refusal", "--only", "levels.close_1011", "--only", "streams.chat_get_sse",
                         "--only", "streams.chat_post_sse")
        found = checks_of(done)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(found["reach.health"]["verdict"], "pass")
        self.assertEqual(found["handshake.header"]["code"], "closed_before_welcome")
        self.assertIn("accepted, then closed with 1011 (service not ready) before the welcome",
                      found["handshake.header"]["came"])
        self.assertEqual(found["refusal.missing"]["code"], "judged_after_accepting")
        self.assertEqual(found["refusal.alg_none"]["code"], "judged_after_accepting")
        self.assertEqual(found["levels.close_1011"]["code"], "closed_1011")
        self.assertEqual(found["streams.chat_get_sse"]["code"], "stream_hangs")
        self.assertEqual(found["streams.chat_post_sse"]["code"], "service_never_there")

    @unittest.skipUnless(os.path.isdir(os.path.join(HERE, "node", "node_modules", "ws")), "no packages of Node")
    def test_a_bare_websocket_server_lets_everybody_in(self):
        with NodeServer() as server:
            done = check(server.url, *self.mint)
        found = checks_of(done)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(found["handshake.header"]["verdict"], "pass")
        self.assertEqual(found["welcome.first"]["code"], "no_welcome")
        for flaw in ("missing", "malformed", "alg_none", "wrong_key", "tampered", "expired"):
            self.assertEqual(found["refusal." + flaw]["code"], "bad_token_accepted")
        self.assertEqual(found["streams.events"]["code"], "no_route")
        self.assertEqual(found["reach.health"]["code"], "unhealthy")


class TestUsage(unittest.TestCase):
    def test_wrong_usage_is_64(self):
        for flags in (["nowhere"], ["http://127.0.0.1:1"], ["http://127.0.0.1:1", "--mint", "--only", "nothing"]):
            with self.subTest(flags=flags):
                self.assertEqual(check(*flags).returncode, 64)


if __name__ == "__main__":
    unittest.main()
