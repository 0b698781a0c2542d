# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""The program with its window, on a real X server (Xvfb), with real clients."""

import asyncio
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

import httpx
import websockets

from support.clients import CRITICAL, connect, receive, receive_until
from support.screen import Screen
from support.server import PATIENCE, PROGRAM, environment

# Of ui/theme/themecolors.cpp: window, base, alternate base; the words "accepted" and "refused".
THEMES = {"light": ((0xf4f5f7, 0xffffff, 0xf8f9fb), 0x15702f, 0xab420a),
          "dark": ((0x1c1e22, 0x15171a, 0x191b1f), 0x4cc26a, 0xff9562)}
# It is 3 at most on a machine with nothing else to do.
SHUTDOWN_SECONDS = 10
SCREENSHOTS = os.environ.get("WIRELAMP_SCREENSHOTS")  # A folder: the pictures are kept there for a person to look at.


class Window:
    """`with Window(screen) as window:` runs the program as a double click would, on a free port, as large as the screen."""

    def __init__(self, screen, theme="light"):
        self.theme = theme
        self.geometry = f"{screen.width}x{screen.height}+0+0"
        self.env = dict(environment(), QT_QPA_PLATFORM="xcb", DISPLAY=screen.display)

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="wirelamp-window-")
        # Qt warns where a login session is missing, as on a build machine.
        self.env["XDG_RUNTIME_DIR"] = self.folder
        with open(os.path.join(self.folder, "window.ini"), "w", encoding="utf-8") as file:
            file.write(f"[window]\ntheme={self.theme}\n")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.http = f"http://127.0.0.1:{self.port}"
        self.ws = f"ws://127.0.0.1:{self.port}/ws"
        self.stderr = open(os.path.join(self.folder, "stderr.txt"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [PROGRAM, "-qwindowgeometry", self.geometry, "--port", str(self.port), "--config-dir", self.folder],
            stdout=self.stderr, stderr=self.stderr, env=self.env)
        self.wait_until(self._answers, "the server answers")
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)
        self.stderr.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _answers(self):
        try:
            return httpx.get(self.http + "/health", timeout=5).status_code == 200
        except httpx.TransportError:
            return False

    def wait_until(self, test, what, seconds=15):
        deadline = time.monotonic() + seconds * PATIENCE
        while not test():
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode}: {self.errors()}")
            if time.monotonic() > deadline:
                raise AssertionError(f"waited in vain until {what}: {self.errors()}")
            time.sleep(0.05)

    def errors(self):
        self.stderr.flush()
        with open(self.stderr.name, encoding="utf-8") as file:
            return file.read()

    def token(self, *flags):
        done = subprocess.run([PROGRAM, "token", "--config-dir", self.folder, *flags], env=self.env, capture_output=True,
                              text=True, timeout=20 * PATIENCE, check=True)
        return done.stdout.strip()

    def stop(self):
        """SIGTERM; returns the exit code and how many seconds it took."""
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(3 * SHUTDOWN_SECONDS * PATIENCE)
        return code, time.monotonic() - begin


class TestWindow(unittest.IsolatedAsyncioTestCase):
    async def test_the_window_lives_through_good_bad_and_stalling_clients(self):
        with Screen() as screen, Window(screen) as window:
            # The server answers before its window has heard that it does.
            window.wait_until(lambda: f"{window.ws} – Wirelamp" in screen.window_titles(), "the title names the server")
            async with connect(window, window.token()) as ws:
                welcome = await receive(ws)
                self.assertEqual(welcome["event"], "connection_established")
                await ws.send(json.dumps({"type": "execute_agent", "agent": "researcher", "content": "tides"}))
                types = [message["type"] for message in await receive_until(ws, "agent_completed")]
                self.assertEqual([name for name in dict.fromkeys(types) if name in CRITICAL], CRITICAL)

                with self.assertRaises(websockets.InvalidStatusCode) as refused:
                    await connect(window, "not.a.token")
                self.assertEqual(refused.exception.status_code, 401)

                with socket.create_connection(("127.0.0.1", window.port)) as stalled:
                    stalled.sendall(b"GET /api/chat/stream?agent=storyteller HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    self.assertIn(b"200", stalled.recv(100))
                    # From here on it reads nothing, while the other one goes on working.
                    await ws.send(json.dumps({"type": "execute_agent", "content": "once more"}))
                    await receive_until(ws, "agent_completed")

                    self.assertIsNone(window.process.poll(), window.errors())
                    self.assertIn(f"{window.ws} – Wirelamp", screen.window_titles())
                    code, took = await asyncio.get_running_loop().run_in_executor(None, window.stop)
            self.assertEqual(code, 0, window.errors())
            self.assertLess(took, SHUTDOWN_SECONDS * PATIENCE)
            self.assertEqual(screen.window_titles(), [])

    async def test_the_window_is_painted_in_every_size_and_theme(self):
        for width, height in ((1280, 800), (1920, 1080)):
            for theme in THEMES:
                with self.subTest(size=f"{width}x{height}", theme=theme), Screen(width, height) as screen, \
                        Window(screen, theme) as window:
                    await self.look_at(screen, window)

    async def look_at(self, screen, window):
        surfaces, accepted, refused = THEMES[window.theme]
        async with connect(window, window.token()) as ws:
            await receive(ws)
            await ws.send(json.dumps({"type": "execute_agent", "agent": "researcher", "content": "tides"}))
            await receive_until(ws, "agent_completed")
            with self.assertRaises(websockets.InvalidStatusCode):
                await connect(window, window.token("--bad", "expired"))
            with socket.create_connection(("127.0.0.1", window.port)) as stalled:
                stalled.sendall(b"GET /api/chat/stream?agent=storyteller HTTP/1.1\r\nHost: localhost\r\n\r\n")
                picture = screen.picture()

                def is_painted():
                    nonlocal picture
                    picture = screen.picture()
                    return picture.share(*surfaces) > 0.5 and picture.share(accepted) > 0 and picture.share(refused) > 0

                try:
                    window.wait_until(is_painted, "accepted and refused connections are to be seen")
                finally:
                    if SCREENSHOTS:
                        picture.save(os.path.join(SCREENSHOTS, f"window-{window.theme}-{screen.width}.png"))
        self.assertEqual((picture.width, picture.height), (screen.width, screen.height))
        self.assertGreater(len(picture.counts), 50, "text and icons have many shades")
        self.assertLess(picture.share(0x000000), 0.01, "the window covers the screen")
        for theme, (others, _, _) in THEMES.items():
            if theme != window.theme:
                self.assertLess(picture.share(*others), 0.01, f"nothing is left of the {theme} theme")

    def test_the_window_tells_nobody_anything_on_the_terminal(self):
        with Screen() as screen, Window(screen) as window:
            code, took = window.stop()
            self.assertEqual((code, window.errors()), (0, ""))
            self.assertLess(took, SHUTDOWN_SECONDS * PATIENCE)

    def test_the_panes_are_remembered_in_the_configuration_folder(self):
        with Screen() as screen, Window(screen) as window:
            window.stop()
            with open(os.path.join(window.folder, "window.ini"), encoding="utf-8") as file:
                self.assertIn("[window]", file.read())


if __name__ == "__main__":
    unittest.main()
