# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""A WebSocket client of plain bytes, which may break every rule of RFC 6455."""

import json
import os
import socket
import struct
import time

from support.server import PATIENCE

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
HANDSHAKE = ("GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
             "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
             "Authorization: Bearer {}\r\n\r\n")


def frame(opcode, payload=b"", fin=True, reserved=0, masked=True, length=None, width=None):
    """One frame of a client. `length` is what the header claims; `width` how many bytes say it: 0, 2 or 8."""
    if isinstance(payload, str):
        payload = payload.encode()
    claimed = len(payload) if length is None else length
    if width is None:
        width = 0 if claimed < 126 else 2 if claimed < 65536 else 8
    short = {0: claimed, 2: 126, 8: 127}[width]
    head = bytes([(0x80 if fin else 0) | reserved << 4 | opcode, (0x80 if masked else 0) | short])
    head += {0: b"", 2: struct.pack(">H", claimed & 0xffff), 8: struct.pack(">Q", claimed)}[width]
    if not masked:
        return head + payload
    key = os.urandom(4)
    return head + key + bytes(byte ^ key[at % 4] for at, byte in enumerate(payload))


def close_frame(code, reason=b""):
    return frame(CLOSE, struct.pack(">H", code) + reason)


def message(**members):
    return json.dumps(members)


PING_MESSAGE = message(type="ping")


class RawWebSocket:
    """`with RawWebSocket(server, token) as ws:` is connected and has been welcomed."""

    def __init__(self, server, token):
        self.server, self.token = server, token
        self.buffer = b""

    def __enter__(self):
        self.socket = socket.create_connection(("127.0.0.1", self.server.port), timeout=10 * PATIENCE)
        self.socket.sendall(HANDSHAKE.format(self.token).encode())
        while b"\r\n\r\n" not in self.buffer:
            self._more()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        assert head.startswith(b"HTTP/1.1 101 "), head
        opcode, payload = self.receive()
        assert opcode == TEXT and b"connection_established" in payload, payload
        return self

    def __exit__(self, *_):
        self.socket.close()

    def _more(self):
        part = self.socket.recv(65536)
        if not part:
            raise ConnectionResetError("the server closed")
        self.buffer += part

    def _take(self, count):
        while len(self.buffer) < count:
            self._more()
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def send(self, *frames):
        self.socket.sendall(b"".join(frames))

    def receive(self):
        """(opcode, payload) of the next frame. What the server sends is held to the RFC, too."""
        first, second = self._take(2)
        assert first & 0x70 == 0 and first & 0x80, f"a server's frame is whole and has no reserved bits: {first:x}"
        assert second & 0x80 == 0, "a server's frame is never masked"
        length = second
        if length == 126:
            length = struct.unpack(">H", self._take(2))[0]
        elif length == 127:
            length = struct.unpack(">Q", self._take(8))[0]
        return first & 0x0f, self._take(length)

    def receive_text(self):
        while True:
            opcode, payload = self.receive()
            if opcode == TEXT:
                return json.loads(payload)
            assert opcode in (PING, PONG), (opcode, payload)

    def close_code(self, seconds=8):
        """The code of the server's close frame: None for one without a code, 1006 for none at all."""
        self.socket.settimeout(seconds * PATIENCE)
        try:
            while True:
                opcode, payload = self.receive()
                if opcode == CLOSE:
                    return struct.unpack(">H", payload[:2])[0] if payload else None
        except socket.timeout:
            return "still open"
        except OSError:
            return 1006

    def answers(self):
        """True if the connection still does its work."""
        self.send(frame(TEXT, PING_MESSAGE))
        return self.receive_text()["type"] == "pong"


def wait_for_descriptors(server, most, seconds=10):
    """How many descriptors the server has open, once there are at most `most`, or the time is up."""
    deadline = time.monotonic() + seconds * PATIENCE
    while server.open_descriptors() > most and time.monotonic() < deadline:
        time.sleep(0.05)
    return server.open_descriptors()
