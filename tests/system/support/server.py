# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Starts the built program for a test, follows its journal, and ends it."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import urllib.parse

PROGRAM = os.environ["WIRELAMP_PROGRAM"]
# Sanitized builds are several times slower; a bound that proves an order still has to hold.
PATIENCE = float(os.environ.get("WIRELAMP_TEST_PATIENCE", "1"))
IS_SANITIZED = PATIENCE != 1
# They also keep what was freed for a while.
MEMORY_PATIENCE = 20 if IS_SANITIZED else 1


def environment():
    """The test's own environment, without settings of whoever runs it."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("WIRELAMP_", "JWT_", "WEBSOCKET_"))}
    suppressions = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lsan.supp")
    clean.update(LC_ALL="C.UTF-8", QT_QPA_PLATFORM="offscreen",
                 ASAN_OPTIONS="quarantine_size_mb=64",
                 LSAN_OPTIONS=f"suppressions={suppressions}:print_suppressions=0")
    return clean


class Server:
    """`with Server("--auth.rejection", "close") as server:` runs `wirelamp serve` on a free port."""

    def __init__(self, *flags, env=None, config=None):
        self.flags = flags
        self.env = dict(environment(), **(env or {}))
        self.config = config
        self.records = []
        self.changed = threading.Condition()

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="wirelamp-test-")
        if self.config is not None:
            with open(os.path.join(self.folder, "wirelamp.toml"), "w", encoding="utf-8") as file:
                file.write(self.config)
        self.stderr = open(os.path.join(self.folder, "stderr.txt"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--format", "ndjson", "--config-dir", self.folder, *self.flags],
            stdout=subprocess.PIPE, stderr=self.stderr, env=self.env, text=True, encoding="utf-8")
        self.reader = threading.Thread(target=self._follow, daemon=True)
        self.reader.start()
        started = self.wait_for(lambda r: r.get("kind") == "server_started", 10)
        self.http = started["payload"]["http"]
        self.ws = started["payload"]["websocket"]
        self.port = urllib.parse.urlsplit(self.http).port
        return self

    def __exit__(self, *_):
        try:
            if self.process.poll() is None:
                self.stop()
        finally:
            if self.process.poll() is None:
                self.process.kill()
            self.process.wait(10)
            self.reader.join(10)
            self.process.stdout.close()
            self.stderr.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def _follow(self):
        for line in self.process.stdout:
            with self.changed:
                self.records.append(json.loads(line))
                self.changed.notify_all()
        with self.changed:
            self.changed.notify_all()

    def errors(self):
        """What the program wrote to stderr; sanitizers report there."""
        self.stderr.flush()
        with open(self.stderr.name, encoding="utf-8") as file:
            return file.read()

    def find(self, test):
        with self.changed:
            return [record for record in self.records if test(record)]

    def wait_for(self, test, seconds=5):
        """The first record that passes `test`, now or within `seconds`."""
        deadline = time.monotonic() + seconds * PATIENCE
        with self.changed:
            seen = 0
            while True:
                for record in self.records[seen:]:
                    if test(record):
                        return record
                seen = len(self.records)
                left = deadline - time.monotonic()
                if left <= 0 or (self.process.poll() is not None and not self.reader.is_alive()):
                    raise AssertionError(f"no such record; stderr: {self.errors()}; last: {self.records[-5:]}")
                self.changed.wait(min(left, 0.5))

    def wait_for_count(self, test, count, seconds=5):
        """Waits until at least `count` records pass `test`."""
        deadline = time.monotonic() + seconds * PATIENCE
        with self.changed:
            while True:
                found = [record for record in self.records if test(record)]
                if len(found) >= count:
                    return found
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"{len(found)} of {count} records came")
                self.changed.wait(min(left, 0.5))

    def token(self, *flags):
        """`wirelamp token` with the keys of this server."""
        done = subprocess.run([PROGRAM, "token", "--config-dir", self.folder, *flags], env=self.env,
                              capture_output=True, text=True, timeout=20 * PATIENCE, check=True)
        return done.stdout.strip()

    def stop(self):
        """SIGTERM; returns how many seconds the program took. It must end by itself, with 0."""
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(10 * PATIENCE)
        took = time.monotonic() - begin
        assert code == 0, f"exit code {code}: {self.errors()}"
        return took

    def open_descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def cpu_seconds(self):
        """What the program has used so far, in user and system mode."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_kib(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))


def of_kind(kind, name=None):
    """A test for wait_for() and find()."""
    return lambda record: record.get("kind") == kind and (name is None or record["name"] == name)
