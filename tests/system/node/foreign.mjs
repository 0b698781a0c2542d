// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// A server as it is written in five minutes with `ws`: it knows nothing of tokens, welcomes nobody, and acknowledges
// whatever it is sent. Prints its port.
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const server = createServer((request, response) => {
    response.writeHead(404).end("not found");
});
new WebSocketServer({ server, path: "/ws" }).on("connection", (socket) => {
    socket.on("message", () => socket.send(JSON.stringify({ type: "ack" })));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
