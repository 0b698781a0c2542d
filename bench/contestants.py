# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""The servers of the benchmark: how they are started, watched and stopped."""

import dataclasses
import os
import shutil
import socket
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, "build", "release")
PEERS = os.path.join(ROOT, "bench", "peers")
WORK = os.path.join(PEERS, "work")
NODE_FOLDER = os.path.join(ROOT, "tests", "system", "node")
PYTHON = "/usr/bin/python3"  # Debian's, for Debian's packages.
START_SECONDS_MAX = 30
STOP_SECONDS_MAX = 5

# One core for the server, another for the load: equal for all, and neither disturbs the other.
CORES = sorted(os.sched_getaffinity(0))
SERVER_CORES = set(CORES[:1])
LOAD_CORES = set(CORES[-1:])


class Setting:
    """A configuration folder with a key and a token, gone at the end."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="wirelamp-bench-")
        program = os.path.join(BUILD, "app", "wirelamp-headless")
        command = [program, "token", "--ttl", "12h", "--config-dir", self.folder]
        self.token = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout.strip()
        with open(os.path.join(self.folder, "keys", "development.secret"), encoding="ascii") as file:
            self.secret = file.read().strip()

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclasses.dataclass(frozen=True)
class Contestant:
    name: str
    command: list
    has_http: bool = True


def wirelamp(setting, program="wirelamp-headless", name="Wirelamp"):
    flags = ["--port", "{port}", "--config-dir", setting.folder, "--agent.scenarios", os.path.join(ROOT, "bench", "scenarios"),
             "--websocket.messages_per_minute", "100000000"]
    serve = ["serve", "--quiet"] if program == "wirelamp-headless" else []
    return Contestant(name, [os.path.join(BUILD, "app", program), *serve, *flags])


def all_contestants(setting):
    """Wirelamp first, then those of its peers that can run here."""

    def built(name):
        return [os.path.join(BUILD, "bench", "peers", "bench_peer_" + name), "{port}", setting.secret, WORK]

    node = ["node", os.path.join(PEERS, "ws.mjs"), "{port}", setting.secret, WORK, os.path.join(NODE_FOLDER, "package.json")]
    found = [wirelamp(setting)]
    if subprocess.run([PYTHON, "-c", "import fastapi, uvicorn, jwt, uvloop, httptools"], capture_output=True, check=False).returncode == 0:
        found.append(Contestant("FastAPI", [PYTHON, "-B", os.path.join(PEERS, "fastapi_peer.py"), "{port}", setting.secret, WORK]))
    if shutil.which("node") and os.path.isdir(os.path.join(NODE_FOLDER, "node_modules", "ws")):
        found.append(Contestant("Node ws", node))
        found.append(Contestant("Node corked", [*node, "corked"]))
    found.append(Contestant("QWebSocketServer", built("qt"), has_http=False))
    found.append(Contestant("Beast", built("beast")))
    found.append(Contestant("raw epoll", built("raw")))
    return found


def free_port():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


class Server:
    """A running contestant; `with` stops it."""

    def __init__(self, contestant, cores=None):
        self.contestant, self.port = contestant, free_port()
        command = [part.replace("{port}", str(self.port)) for part in contestant.command]
        chosen = cores or SERVER_CORES
        begin = time.monotonic()
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env=dict(os.environ, QT_QPA_PLATFORM="offscreen"),
                                        preexec_fn=lambda: os.sched_setaffinity(0, chosen))
        try:
            self.wait_for_port(begin + START_SECONDS_MAX)
        except Exception:
            self.stop()
            raise
        self.start_ms = (time.monotonic() - begin) * 1000

    def wait_for_port(self, deadline):
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.2).close()
                return
            except OSError as error:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"{self.contestant.name} does not start") from error
                time.sleep(0.001)

    def resident_mb(self):
        with open(f"/proc/{self.process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
