// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// The same work with Node's `ws`: judge an HS256 token before the upgrade, send a welcome, answer
// execute_agent with five events and ping with pong.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const [port, secret, modules] = process.argv.slice(2);
const { WebSocketServer } = createRequire(modules)("ws");
const critical = ["agent_started", "agent_thinking", "tool_executing", "tool_completed", "agent_completed"];

function subjectOf(token) {
    const [head, body, signature] = token.split(".");
    const wanted = createHmac("sha256", secret).update(`${head}.${body}`).digest();
    const given = Buffer.from(signature ?? "", "base64url");
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
    const claims = JSON.parse(Buffer.from(body, "base64url"));
    return claims.exp * 1000 > Date.now() ? claims.sub : null;
}

const server = createServer((_, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end('{"status":"healthy"}');
});
const sockets = new WebSocketServer({ noServer: true });
server.on("upgrade", (request, socket, head) => {
    const user = subjectOf((request.headers.authorization ?? "").slice("Bearer ".length));
    if (!user) return socket.end("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
    sockets.handleUpgrade(request, socket, head, (ws) => {
        ws.send(JSON.stringify({ type: "system_message", event: "connection_established", data: { user_id: user } }));
        ws.on("message", (data) => {
            const message = JSON.parse(data);
            if (message.type === "ping") return ws.send(JSON.stringify({ type: "pong", timestamp: Date.now() / 1000 }));
            for (const type of critical) {
                const fields = { run_id: "run_1", user_id: user, agent_name: "instant", content: message.content };
                ws.send(JSON.stringify({ type, event: type, timestamp: Date.now() / 1000, ...fields, data: fields, payload: fields }));
            }
        });
    });
});
server.listen(Number(port), "127.0.0.1", () => console.log("listening"));
