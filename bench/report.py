# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Tables in Markdown, and the targets Wirelamp is held against."""

import statistics


def median(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


def number(value):
    if value is None:
        return "–"
    return f"{value:,.0f}".replace(",", " ") if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def with_spread(values):
    """Median, and how far the rounds are apart."""
    values = [value for value in values if value is not None]
    if not values:
        return "–"
    return f"{number(median(values))} ({number(min(values))}–{number(max(values))})"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def ratios(ours, theirs):
    """Of each round: interleaved rounds see the same weather."""
    return median([a / b for a, b in zip(ours, theirs) if a and b])


# kind of work, peer, least ratio of what a second of server CPU gets done
CPU_TARGETS = [
    ("run", "FastAPI", 4), ("run", "Node ws", 4), ("run", "Node corked", 1.5), ("run", "QWebSocketServer", 3), ("run", "raw epoll", 0.4),
    ("connect", "FastAPI", 5), ("connect", "Node ws", 5), ("connect", "Beast", 0.7),
    ("ping32", "Node ws", 5), ("ping1", "Node ws", 1.3),
    ("stream", "Node ws", 5), ("stream", "FastAPI", 10), ("health", "Node ws", 2), ("health", "FastAPI", 3),
]


class Verdicts:
    def __init__(self):
        self.rows = []

    def least(self, title, reached, target, suffix=""):
        self.add(title, reached, f"≥ {target}{suffix}", reached is not None and reached >= target, suffix)

    def most(self, title, reached, target, suffix=""):
        self.add(title, reached, f"≤ {target}{suffix}", reached is not None and reached <= target, suffix)

    def add(self, title, reached, target, is_met, suffix):
        if reached is not None:
            self.rows.append([title, target, number(reached) + suffix, "yes" if is_met else "**no**"])

    def text(self):
        return table(["target", "wanted", "reached", "met"], self.rows) if self.rows else ""
