// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
// The page at `/`, in a real browser with the browser's own WebSocket.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { critical, startServer } from "./server.mjs";

const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

let server;
let browser;
before(async () => {
    server = await startServer();
    browser = await chromium.launch({
        executablePath: browserPath,
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"],
    });
});
after(async () => {
    await browser?.close();
    assert.equal(await server.stop(), 0);
});

test("the page mints a token, connects, and shows the five events", { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("request", (request) => {
        if (!request.url().startsWith(server.http) && !request.url().startsWith("data:")) problems.push(request.url());
    });
    const response = await page.goto(server.http + "/");
    assert.match(response.headers()["content-security-policy"], /default-src 'none'/);
    await page.getByRole("button", { name: /token/i }).first().click();
    await page.waitForFunction(() => document.querySelector("#token").value.length > 20);
    await page.getByRole("button", { name: /^connect/i }).first().click();
    await page.getByText("connection_established").first().waitFor();
    await page.getByRole("button", { name: /send/i }).first().click();
    for (const name of critical) await page.getByText(name).first().waitFor();
    assert.deepEqual(problems, []);
    const events = await server.recordsOf((record) => record.kind === "agent_event", critical.length);
    assert.deepEqual(events.map((record) => record.name), critical);
});
