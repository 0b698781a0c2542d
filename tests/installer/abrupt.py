#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""`abrupt.py PORT COUNT` connects, asks for something and resets the connection, COUNT times; then all must be well."""

import socket
import struct
import sys
import urllib.request

port, count = int(sys.argv[1]), int(sys.argv[2])
requests = [b"GET / HT", b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
            b"GET /api/chat/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"]
for number in range(count):
    with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
        client.sendall(requests[number % len(requests)])
        # Closing with a linger time of zero sends a reset.
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=10) as answer:
    sys.exit(answer.status != 200)
