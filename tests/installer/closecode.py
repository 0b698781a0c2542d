#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""`closecode.py PORT TOKEN` connects, says `connected`, waits for the server to end it and prints with which code."""

import asyncio
import sys

import websockets


async def main():
    port, token = sys.argv[1:]
    async with websockets.connect(f"ws://127.0.0.1:{port}/ws", extra_headers={"Authorization": "Bearer " + token}) as ws:
        await ws.recv()
        print("connected", flush=True)
        await asyncio.wait_for(ws.wait_closed(), 60)
        print(ws.close_code, flush=True)


asyncio.run(main())
