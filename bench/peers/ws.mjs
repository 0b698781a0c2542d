// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// The work with Node's `ws`, as people write it; with "corked" as the last argument, one write per run.
// usage: node ws.mjs PORT SECRET WORK_FOLDER MODULES [corked]
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const [port, secret, folder, modules, style] = process.argv.slice(2);
const { WebSocketServer } = createRequire(modules)("ws");
const linesOf = (name) => readFileSync(`${folder}/${name}`, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const run = linesOf("run.ndjson");
const stream = linesOf("stream.ndjson");

function userOf(request) {
    const [head, body, signature] = (request.headers.authorization ?? "").slice("Bearer ".length).split(".");
    const wanted = createHmac("sha256", secret).update(`${head}.${body}`).digest();
    const given = Buffer.from(signature ?? "", "base64url");
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
    const claims = JSON.parse(Buffer.from(body, "base64url"));
    return claims.exp * 1000 > Date.now() ? claims.sub : null;
}

let runs = 0;
function* eventsOf(script, user) {
    const run_id = `run_${++runs}`;
    for (const [index, step] of script.entries()) {
        const fields = { ...step, timestamp: Date.now() / 1000, event_id: `evt_${run_id}_${index + 1}`, sequence: index + 1,
            run_id, thread_id: "thread_5245c328d309", user_id: user, agent_name: "instant", agent: "instant" };
        yield JSON.stringify({ ...fields, data: fields, payload: fields });
    }
}

const server = createServer((request, response) => {
    if (request.url.startsWith("/api/chat/stream")) {
        const user = userOf(request);
        if (!user) return response.writeHead(401).end();
        response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
        for (const event of eventsOf(stream, user)) response.write(`data: ${event}\n\n`);
        return response.end();
    }
    const health = JSON.stringify({ status: "healthy", service: "peer", timestamp: Date.now() / 1000, uptime_seconds: process.uptime() });
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(health) });
    response.end(health);
});
const sockets = new WebSocketServer({ noServer: true });
server.on("upgrade", (request, socket, head) => {
    const user = userOf(request);
    if (!user) return socket.end("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
    sockets.handleUpgrade(request, socket, head, (ws) => {
        const data = { event: "connection_established", user_id: user, server_time: new Date().toISOString(), connection_ready: true,
            environment: "development", startup_complete: true, config: { heartbeat_interval: 25, max_message_size: 1048576 } };
        ws.send(JSON.stringify({ type: "system_message", event: "connection_established", timestamp: Date.now() / 1000, data, payload: data }));
        ws.on("message", (text) => {
            const message = JSON.parse(text);
            if (message.type === "ping") {
                const timestamp = Date.now() / 1000;
                return ws.send(JSON.stringify({ type: "pong", timestamp, data: { timestamp, user_id: user } }));
            }
            if (style === "corked") socket.cork();
            for (const event of eventsOf(run, user)) ws.send(event);
            if (style === "corked") socket.uncork();
        });
    });
});
server.listen(Number(port), "127.0.0.1");
