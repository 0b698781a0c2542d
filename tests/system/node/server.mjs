// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const program = process.env.WIRELAMP_PROGRAM;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("WIRELAMP_")));

/** Starts the built program on a free port; `stop()` ends it and resolves to its exit code. */
export async function startServer(...flags) {
    const folder = mkdtempSync(join(tmpdir(), "wirelamp-test-"));
    const child = spawn(program, ["serve", "--port", "0", "--format", "ndjson", "--config-dir", folder, ...flags], {
        env,
        stdio: ["ignore", "pipe", "ignore"],
    });
    const records = [];
    const watchers = new Set();
    const started = new Promise((resolve, reject) => {
        createInterface({ input: child.stdout }).on("line", (line) => {
            const record = JSON.parse(line);
            records.push(record);
            for (const look of watchers) look();
            if (record.kind === "server_started") resolve(record.payload);
        });
        child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    });
    const urls = await started;
    return {
        http: urls.http,
        ws: urls.websocket,
        records,
        /** The first `count` records that `matches`; the printer follows the wire at its own pace. */
        recordsOf: (matches, count, patience = 10_000) =>
            new Promise((resolve, reject) => {
                const timer = setTimeout(() => end(reject, new Error(`no ${count} such records came`)), patience);
                const end = (settle, value) => {
                    clearTimeout(timer);
                    watchers.delete(look);
                    settle(value);
                };
                const look = () => {
                    const found = records.filter(matches);
                    if (found.length >= count) end(resolve, found.slice(0, count));
                };
                watchers.add(look);
                look();
            }),
        token: (...options) =>
            execFileSync(program, ["token", "--config-dir", folder, ...options], { env, encoding: "utf8" }).trim(),
        stop: () =>
            new Promise((resolve) => {
                child.removeAllListeners("exit");
                child.once("exit", (code) => {
                    rmSync(folder, { recursive: true, force: true });
                    resolve(code);
                });
                child.kill("SIGTERM");
            }),
    };
}

export const critical = ["agent_started", "agent_thinking", "tool_executing", "tool_completed", "agent_completed"];
export const subprotocolOf = (token) => "jwt." + Buffer.from(token).toString("base64url");
