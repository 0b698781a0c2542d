# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""The race of a FastAPI backend: accept, judge the token, and close with 1011 when the services behind it
are not there; a stream that waits for them without a deadline. Listens on the socket it inherits."""

import asyncio
import sys

import fastapi
import uvicorn
from fastapi.responses import StreamingResponse

app = fastapi.FastAPI()


@app.get("/health")
async def health():
    return {"status": "healthy"}


@app.websocket("/ws")
async def talk(websocket: fastapi.WebSocket):
    await websocket.accept()
    if "authorization" in websocket.headers:
        await asyncio.sleep(0.05)
    await websocket.close(1011, "service not ready")


async def waiting():
    yield 'data: {"type":"stream_start"}\n\n'
    await asyncio.Event().wait()


@app.get("/api/chat/stream")
async def stream():
    return StreamingResponse(waiting(), media_type="text/event-stream")


@app.post("/api/chat/stream")
async def unavailable():
    text = 'data: {"type":"service_unavailable"}\n\ndata: {"type":"stream_complete"}\n\n'
    return StreamingResponse(iter([text]), media_type="text/event-stream")


if __name__ == "__main__":
    uvicorn.run(app, fd=int(sys.argv[1]), log_level="error", lifespan="off")
