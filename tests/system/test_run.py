# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""`wirelamp run` with commands that do well, nothing, wrong, or nothing any more."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree

from support.server import PATIENCE, PROGRAM, environment

CLIENT = """
import asyncio, json, os, sys, websockets

async def main():
    token = {"Authorization": "Bearer " + os.environ["WIRELAMP_TOKEN"]}
    async with websockets.connect(os.environ["WIRELAMP_WS_URL"], extra_headers=token) as ws:
        await ws.recv()
        await ws.send(json.dumps({"type": sys.argv[1], "content": "hello"}))
        while True:
            message = json.loads(await ws.recv())
            print(message["type"], flush=True)
            if message["type"] in ("agent_completed", "ack"):
                break

asyncio.run(main())
"""
HEALTH = "import os, urllib.request; urllib.request.urlopen(os.environ['WIRELAMP_URL'] + '/health').read(); "


def python(code, *arguments):
    return ["--", sys.executable, "-c", code, *arguments]


class TestRun(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="wirelamp-test-")
        self.addCleanup(shutil.rmtree, self.folder)

    def wirelamp(self, *words, seconds=30):
        return subprocess.run([PROGRAM, "run", "--config-dir", self.folder, *words], env=environment(),
                              capture_output=True, text=True, timeout=seconds * PATIENCE)

    def test_a_client_that_does_well_passes(self):
        junit = os.path.join(self.folder, "verdict.xml")
        done = self.wirelamp("--expect-event", "agent_completed", "--expect-order", "agent_started,tool_completed",
                             "--no-finding", "warning", "--junit", junit, *python(CLIENT, "execute_agent"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.split(), ["agent_started", "agent_thinking", "tool_executing", "tool_completed",
                                               "agent_completed"])
        self.assertIn("5 passed, 0 failed", done.stderr)
        suite = xml.etree.ElementTree.parse(junit).getroot().find("testsuite")
        self.assertEqual((suite.get("tests"), suite.get("failures")), ("5", "0"))

    def test_faults_are_planted_and_do_not_count_against_the_command(self):
        done = self.wirelamp("--fault", "events-missing", "--no-finding", "warning", *python(CLIENT, "execute_agent"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.split(), ["agent_started", "agent_completed"])
        done = self.wirelamp("--fault", "events-missing", "--expect-event", "tool_completed",
                             *python(CLIENT, "execute_agent"))
        self.assertEqual(done.returncode, 1, done.stderr)
        done = self.wirelamp("--fault", "events-mising", *python(CLIENT, "execute_agent"))
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("events-missing", done.stderr)

    def test_a_command_that_does_nothing_has_no_verdict(self):
        done = self.wirelamp("--expect-event", "agent_completed", *python("pass"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("no traffic arrived", done.stderr)

    def test_a_broken_expectation_fails(self):
        done = self.wirelamp("--expect-event", "agent_error", *python(CLIENT, "execute_agent"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("agent_error sent to a client", done.stderr)

    def test_a_finding_fails_although_the_command_succeeds(self):
        done = self.wirelamp("--no-finding", "warning", *python(CLIENT, "exceute_agent"))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("exceute_agent", done.stderr)

    def test_the_exit_code_of_the_command_is_passed_on(self):
        done = self.wirelamp(*python(HEALTH + "raise SystemExit(7)"))
        self.assertEqual(done.returncode, 7)

    def test_a_command_that_hangs_is_ended_with_all_it_started(self):
        marker = f"sleep 3{os.getpid()}"
        code = HEALTH + f"import subprocess; print('up', flush=True); subprocess.run('{marker}', shell=True)"
        begin = time.monotonic()
        done = self.wirelamp("--max-duration", "1s", *python(code))
        self.assertLess(time.monotonic() - begin, 6 * PATIENCE)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "up\n")
        self.assertIn("took too long", done.stderr)
        self.assertEqual(self.processes_with(marker), [])

    def test_a_command_that_ignores_sigterm_is_killed(self):
        code = HEALTH + "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
        begin = time.monotonic()
        done = self.wirelamp("--max-duration", "1s", *python(code))
        self.assertLess(time.monotonic() - begin, 6 * PATIENCE)
        self.assertEqual(done.returncode, 1)

    def test_a_command_that_cannot_be_started_is_127(self):
        done = self.wirelamp("--", os.path.join(self.folder, "no-such-program"))
        self.assertEqual(done.returncode, 127)
        self.assertIn("cannot be started", done.stderr)

    def test_a_signal_ends_everything_within_three_seconds(self):
        for wish in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(signal=wish.name):
                code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); " \
                       "print('up', flush=True); time.sleep(60)"
                process = subprocess.Popen([PROGRAM, "run", "--config-dir", self.folder, *python(code)],
                                           env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                self.assertEqual(process.stdout.readline(), "up\n")
                begin = time.monotonic()
                process.send_signal(wish)
                _, errors = process.communicate(timeout=20 * PATIENCE)
                self.assertLess(time.monotonic() - begin, 3 * PATIENCE)
                self.assertEqual(process.returncode, 130)
                self.assertIn("interrupted", errors)

    def test_a_setting_can_be_given_and_its_problems_are_78(self):
        done = self.wirelamp("--auth.required", "perhaps", "--", "true")
        self.assertEqual(done.returncode, 78)

    def test_wrong_usage_is_64(self):
        for words in ([], ["--max-duration", "never", "--", "true"], ["--no-finding", "any", "--", "true"]):
            with self.subTest(words=words):
                self.assertEqual(self.wirelamp(*words).returncode, 64)

    @staticmethod
    def processes_with(marker):
        found = []
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/cmdline", "rb") as file:
                    words = file.read().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue  # Gone meanwhile.
            if words.strip().startswith(marker):
                found.append(words)
        return found


if __name__ == "__main__":
    unittest.main()
