# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""The work with FastAPI on uvicorn, as people write it.

usage: fastapi_peer.py PORT SECRET WORK_FOLDER
"""

import itertools
import json
import pathlib
import sys
import time

import fastapi
import jwt
import uvicorn
from fastapi.responses import StreamingResponse

PORT, SECRET, FOLDER = int(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
RUN, STREAM = ([json.loads(line) for line in (FOLDER / name).read_text().splitlines()] for name in ("run.ndjson", "stream.ndjson"))
STARTED = time.time()
runs = itertools.count(1)
app = fastapi.FastAPI()


def user_of(headers):
    try:
        return jwt.decode(headers.get("authorization", "").removeprefix("Bearer "), SECRET, algorithms=["HS256"])["sub"]
    except (jwt.InvalidTokenError, KeyError):
        return None


def events_of(script, user):
    run_id = f"run_{next(runs)}"
    for sequence, step in enumerate(script, 1):
        fields = {**step, "timestamp": time.time(), "event_id": f"evt_{run_id}_{sequence}", "sequence": sequence, "run_id": run_id,
                  "thread_id": "thread_5245c328d309", "user_id": user, "agent_name": "instant", "agent": "instant"}
        yield {**fields, "data": fields, "payload": fields}


@app.websocket("/ws")
async def talk(socket: fastapi.WebSocket):
    user = user_of(socket.headers)
    if user is None:
        await socket.close(4001)
        return
    await socket.accept()
    data = {"event": "connection_established", "user_id": user, "server_time": time.time(), "connection_ready": True,
            "environment": "development", "startup_complete": True, "config": {"heartbeat_interval": 25, "max_message_size": 1048576}}
    await socket.send_json({"type": "system_message", "event": "connection_established", "timestamp": time.time(), "data": data, "payload": data})
    try:
        while True:
            message = await socket.receive_json()
            if message["type"] == "ping":
                now = time.time()
                await socket.send_json({"type": "pong", "timestamp": now, "data": {"timestamp": now, "user_id": user}})
                continue
            for event in events_of(RUN, user):
                await socket.send_json(event)
    except fastapi.WebSocketDisconnect:
        pass


@app.get("/api/chat/stream")
async def stream(request: fastapi.Request):
    user = user_of(request.headers)
    if user is None:
        raise fastapi.HTTPException(401)

    async def lines():
        for event in events_of(STREAM, user):
            yield f"data: {json.dumps(event)}\n\n"

    return StreamingResponse(lines(), media_type="text/event-stream")


@app.get("/health")
async def health():
    return {"status": "healthy", "service": "peer", "timestamp": time.time(), "uptime_seconds": time.time() - STARTED}


uvicorn.run(app, host="127.0.0.1", port=PORT, log_level="error", access_log=False)
