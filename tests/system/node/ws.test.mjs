// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import WebSocket from "ws";
import { critical, startServer, subprotocolOf } from "./server.mjs";

let server;
before(async () => {
    server = await startServer();
});
after(async () => assert.equal(await server.stop(), 0));

/** Collects messages until `last` is the type of one. */
function conversation(socket, last, onWelcome) {
    return new Promise((resolve, reject) => {
        const messages = [];
        socket.on("error", reject);
        socket.on("message", (data) => {
            const message = JSON.parse(data.toString());
            messages.push(message);
            if (messages.length === 1) onWelcome(message);
            if (message.type === last) resolve(messages);
        });
    });
}

test("the browser's carrier gets the welcome first, then five events in order", { timeout: 20_000 }, async () => {
    const token = server.token("--sub", "ana");
    const socket = new WebSocket(server.ws, ["jwt-auth", subprotocolOf(token)]);
    const messages = await conversation(socket, "agent_completed", () =>
        socket.send(JSON.stringify({ type: "execute_agent", content: "from Node" })),
    );
    assert.equal(socket.protocol, "jwt-auth");
    assert.equal(messages[0].event, "connection_established");
    assert.deepEqual(messages.slice(1).map((message) => message.event), critical);
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.close(1000);
    assert.equal(await closed, 1000);
});

test("a bad token is refused before 101, with a reason", { timeout: 20_000 }, async () => {
    const socket = new WebSocket(server.ws, { headers: { Authorization: "Bearer " + server.token("--bad", "expired") } });
    const { status, body } = await new Promise((resolve, reject) => {
        socket.on("open", () => reject(new Error("was accepted")));
        socket.on("unexpected-response", (_, response) => {
            let text = "";
            response.on("data", (data) => (text += data));
            response.on("end", () => resolve({ status: response.statusCode, body: JSON.parse(text) }));
        });
    });
    assert.equal(status, 401);
    assert.equal(body.error, "expired");
});
