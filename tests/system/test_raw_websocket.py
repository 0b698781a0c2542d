# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Frames that break RFC 6455, and odd ones that don't, byte by byte."""

import contextlib
import os
import random
import socket
import time
import unittest

import httpx

from support.frames import (BINARY, CLOSE, CONTINUATION, HANDSHAKE, PING, PING_MESSAGE, PONG, TEXT, RawWebSocket,
                            close_frame, frame, message, wait_for_descriptors)
from support.server import MEMORY_PATIENCE, PATIENCE, Server, of_kind

SMILE = "\U0001f642".encode()
MUTATION_SECONDS = float(os.environ.get("WIRELAMP_TEST_MUTATION_SECONDS", "4"))


class RawTest(unittest.TestCase):
    """All tests of a class share one server, which must be as it was afterwards."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())
        cls.token = cls.server.token("--sub", "ana")
        with RawWebSocket(cls.server, cls.token):
            pass
        cls.server.wait_for(of_kind("connection_closed"))
        cls.descriptors = cls.server.open_descriptors()

    @classmethod
    def tearDownClass(cls):
        assert httpx.get(cls.server.http + "/health").status_code == 200
        left = wait_for_descriptors(cls.server, cls.descriptors)
        assert left <= cls.descriptors, f"{cls.descriptors} descriptors became {left}"

    def connected(self):
        return RawWebSocket(self.server, self.token)

    def closes_with(self, code, *frames):
        with self.connected() as ws:
            ws.send(*frames)
            self.assertEqual(ws.close_code(), code)


class TestBrokenFrames(RawTest):
    def test_reserved_opcodes_are_a_protocol_error(self):
        # RFC 6455 section 5.2
        for opcode in [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]:
            with self.subTest(opcode=opcode):
                self.closes_with(1002, frame(opcode, b"x"))

    def test_reserved_bits_are_a_protocol_error(self):
        for bits in [1, 2, 4, 7]:
            with self.subTest(bits=bits):
                self.closes_with(1002, frame(TEXT, PING_MESSAGE, reserved=bits))

    def test_unmasked_frames_are_a_protocol_error(self):
        # RFC 6455 section 5.1
        for name, opcode, payload in [("text", TEXT, PING_MESSAGE), ("empty", TEXT, b""), ("binary", BINARY, b"x"),
                                      ("ping", PING, b"x"), ("close", CLOSE, b"\x03\xe8")]:
            with self.subTest(frame=name):
                self.closes_with(1002, frame(opcode, payload, masked=False))

    def test_an_unmasked_frame_behind_good_ones_is_found(self):
        with self.connected() as ws:
            ws.send(frame(TEXT, PING_MESSAGE) * 3, frame(TEXT, PING_MESSAGE, masked=False), frame(TEXT, PING_MESSAGE))
            self.assertEqual(ws.close_code(), 1002)

    def test_good_frames_before_an_unmasked_one_are_answered(self):
        with self.connected() as ws:
            ws.send(frame(TEXT, PING_MESSAGE), frame(TEXT, PING_MESSAGE, masked=False))
            self.assertEqual(ws.receive_text()["type"], "pong")
            self.assertEqual(ws.close_code(), 1002)

    def test_an_unmasked_frame_in_small_pieces_is_found(self):
        data = frame(TEXT, PING_MESSAGE) + frame(TEXT, b"a" * 300) + frame(TEXT, PING_MESSAGE, masked=False)
        with self.connected() as ws:
            for at in range(0, len(data), 7):
                ws.send(data[at:at + 7])
                time.sleep(0.001)
            self.assertEqual(ws.close_code(), 1002)

    def test_control_frames_are_short_and_whole(self):
        # RFC 6455 section 5.5
        for opcode in [CLOSE, PING, PONG]:
            with self.subTest(opcode=opcode, what="126 bytes"):
                self.closes_with(1002, frame(opcode, b"\x03\xe8" + b"x" * 124))
            with self.subTest(opcode=opcode, what="fragmented"):
                self.closes_with(1002, frame(opcode, b"\x03\xe8", fin=False))

    def test_fragments_in_a_wrong_order_are_a_protocol_error(self):
        # RFC 6455 section 5.4
        cases = {
            "continuation of nothing": [frame(CONTINUATION, b"x")],
            "unfinished continuation of nothing": [frame(CONTINUATION, b"x", fin=False)],
            "text inside of text": [frame(TEXT, b"a", fin=False), frame(TEXT, b"b")],
            "binary inside of text": [frame(TEXT, b"a", fin=False), frame(BINARY, b"b")],
        }
        for name, frames in cases.items():
            with self.subTest(case=name):
                self.closes_with(1002, *frames)

    def test_lengths_that_nobody_can_mean(self):
        with self.subTest(length="the highest bit"):  # RFC 6455 section 5.2: it must be 0
            self.closes_with(1002, frame(TEXT, b"x", length=2**63, width=8))
        for length in [2**63 - 1, 2**40, 2**31, 1024 * 1024 + 1]:
            with self.subTest(length=length):
                self.closes_with(1009, frame(TEXT, b"x", length=length, width=8))

    def test_a_length_in_more_bytes_than_needed_is_a_protocol_error(self):
        self.closes_with(1002, frame(TEXT, b"xx", width=2))
        self.closes_with(1002, frame(TEXT, b"xx", width=8))

    def test_a_message_of_many_fragments_is_bounded(self):
        part = frame(CONTINUATION, b"x" * 60000, fin=False)
        with self.connected() as ws:
            ws.send(frame(TEXT, b"x", fin=False))
            try:
                for _ in range(60):
                    ws.send(part)
            except OSError:
                pass  # The server stopped reading, as it may.
            self.assertIn(ws.close_code(), [1009, 1006])
        closed = self.server.wait_for(of_kind("connection_closed", "1009"))
        self.assertEqual(closed["payload"]["by"], "server")

    def test_empty_fragments_without_end_are_bounded(self):
        before = self.server.resident_kib()
        part = frame(CONTINUATION, b"", fin=False) * 5000
        with self.connected() as ws:
            ws.send(frame(TEXT, b"", fin=False))
            deadline = time.monotonic() + 2
            sent = 0
            try:
                while time.monotonic() < deadline:
                    ws.send(part)
                    sent += 5000
            except OSError:
                pass
            self.assertLess(self.server.resident_kib() - before, 10_000 * MEMORY_PATIENCE, f"after {sent} empty fragments")
            self.assertEqual(httpx.get(self.server.http + "/health", timeout=5 * PATIENCE).status_code, 200)


class TestCloseFrames(RawTest):
    def test_valid_codes_are_answered_in_kind(self):
        for code in [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999]:
            with self.subTest(code=code):
                self.closes_with(code, close_frame(code, b"why not"))

    def test_codes_that_must_not_be_sent_are_a_protocol_error(self):
        # RFC 6455 section 7.4
        for code in [0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535]:
            with self.subTest(code=code):
                self.closes_with(1002, close_frame(code))

    def test_half_a_code_is_a_protocol_error(self):
        self.closes_with(1002, frame(CLOSE, b"\x03"))

    def test_no_code_is_answered_in_kind_and_recorded(self):
        # RFC 6455 sections 5.5.1 and 7.1.5
        with self.connected() as ws:
            ws.send(frame(CLOSE))
            self.assertIsNone(ws.close_code())
        closed = self.server.wait_for(of_kind("connection_closed", "1005"))
        self.assertIn("without giving a code", closed["payload"]["message"])

    def test_a_reason_that_is_no_utf8_is_refused(self):
        with self.connected() as ws:
            ws.send(close_frame(1000, b"\xff\xfe"))
            self.assertIn(ws.close_code(), [1002, 1007])

    def test_what_follows_a_close_frame_is_not_handled(self):
        with self.connected() as ws:
            ws.send(close_frame(4001), frame(TEXT, message(type="after_the_close")))
            self.assertEqual(ws.close_code(), 4001)
        self.server.wait_for(of_kind("connection_closed", "4001"))
        self.assertEqual(self.server.find(of_kind("message_received", "after_the_close")), [])


class TestText(RawTest):
    def test_invalid_utf8_closes_with_1007(self):
        # RFC 3629: bad bytes, a surrogate, too long a form, beyond U+10FFFF, a character cut short.
        for bad in [b"\xff", b"\xc3\x28", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80", SMILE[:3]]:
            with self.subTest(bytes=bad):
                self.closes_with(1007, frame(TEXT, b'{"type":"' + bad + b'"}' if bad != SMILE[:3] else bad))

    def test_invalid_utf8_over_fragments_closes_with_1007(self):
        self.closes_with(1007, frame(TEXT, SMILE[:2], fin=False), frame(CONTINUATION, b"x"))

    def test_a_character_split_over_fragments_is_text(self):
        text = message(type="ping").encode()[:-1] + b',"content":"' + SMILE + b'"}'
        for cut in range(text.index(SMILE) + 1, text.index(SMILE) + 4):
            with self.subTest(cut=cut), self.connected() as ws:
                ws.send(frame(TEXT, text[:cut], fin=False), frame(CONTINUATION, text[cut:]))
                self.assertEqual(ws.receive_text()["type"], "pong")

    def test_fragments_of_any_size_make_one_message(self):
        text = PING_MESSAGE.encode()
        with self.connected() as ws:
            for size in [1, 2, 5, 100]:
                parts = [text[at:at + size] for at in range(0, len(text), size)]
                frames = [frame(TEXT if at == 0 else CONTINUATION, part, fin=at == len(parts) - 1)
                          for at, part in enumerate(parts)]
                ws.send(*frames)
                self.assertEqual(ws.receive_text()["type"], "pong", size)

    def test_control_frames_may_come_between_fragments(self):
        text = PING_MESSAGE.encode()
        with self.connected() as ws:
            ws.send(frame(TEXT, text[:4], fin=False), frame(PING, b"between"), frame(PONG, b"unasked"),
                    frame(CONTINUATION, b"", fin=False), frame(CONTINUATION, text[4:]))
            self.assertEqual(ws.receive(), (PONG, b"between"))
            self.assertEqual(ws.receive_text()["type"], "pong")

    def test_pings_are_answered_with_their_bytes(self):
        with self.connected() as ws:
            for payload in [b"", b"\x00\xff", b"x" * 125]:
                ws.send(frame(PING, payload))
                self.assertEqual(ws.receive(), (PONG, payload))

    def test_a_message_in_one_packet_with_the_handshake_is_answered(self):
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=10 * PATIENCE) as sock:
            sock.sendall(HANDSHAKE.format(self.token).encode() + frame(TEXT, PING_MESSAGE))
            received = b""
            while b'"pong"' not in received:
                part = sock.recv(65536)
                self.assertTrue(part, received)
                received += part
        self.assertLess(received.index(b"connection_established"), received.index(b'"pong"'))

    def test_one_byte_at_a_time_is_a_message(self):
        with self.connected() as ws:
            for byte in frame(TEXT, PING_MESSAGE) + frame(PING, b"x"):
                ws.send(bytes([byte]))
            received = [ws.receive(), ws.receive()]
        self.assertIn((PONG, b"x"), received)
        self.assertTrue(any(opcode == TEXT and b'"pong"' in payload for opcode, payload in received), received)

    def test_what_stops_half_way_is_given_up(self):
        half = [("in a header", frame(TEXT, PING_MESSAGE)[:1]), ("in a payload", frame(TEXT, PING_MESSAGE)[:9]),
                ("between fragments", frame(TEXT, b'{"type":', fin=False))]
        with contextlib.ExitStack() as stack:
            sockets = [(what, stack.enter_context(self.connected()), data) for what, data in half]
            for _, ws, data in sockets:
                ws.send(data)
            for what, ws, _ in sockets:
                with self.subTest(stops=what):
                    self.assertEqual(ws.close_code(), 1001)

    def test_an_empty_message_is_answered_as_no_message(self):
        with self.connected() as ws:
            ws.send(frame(TEXT, b""), frame(TEXT, b"", fin=False), frame(CONTINUATION, b""))
            for _ in range(2):
                self.assertEqual(ws.receive_text()["error_code"], "FORMAT_ERROR")
            self.assertTrue(ws.answers())


class TestMutations(RawTest):
    def conversation(self, dice):
        parts = [frame(TEXT, PING_MESSAGE), frame(PING, b"hello"), frame(TEXT, message(type="execute_agent", content="x")),
                 frame(TEXT, b'{"type":', fin=False), frame(CONTINUATION, b'"ping"}'), frame(BINARY, b"\x00" * 200),
                 frame(TEXT, b"y" * 70000), close_frame(1000)]
        return b"".join(dice.sample(parts, dice.randint(1, len(parts))))

    def mutated(self, dice, data):
        changed = bytearray(data)
        for _ in range(dice.randint(1, 6)):
            at = dice.randrange(min(len(changed), 400))
            kind = dice.randrange(4)
            if kind == 0:
                changed[at] ^= 1 << dice.randrange(8)
            elif kind == 1:
                changed[at] = dice.randrange(256)
            elif kind == 2 and len(changed) > 1:
                del changed[at:at + dice.randint(1, 8)]
            else:
                changed[at:at] = dice.randbytes(dice.randint(1, 8))
            if not changed:
                changed = bytearray(b"\x81")
        return bytes(changed)

    def test_mutated_conversations_leave_the_server_as_it_was(self):
        seed = int(os.environ.get("WIRELAMP_TEST_SEED", "6455"))
        dice = random.Random(seed)
        deadline = time.monotonic() + MUTATION_SECONDS
        rounds = 0
        while time.monotonic() < deadline:
            data = self.mutated(dice, self.conversation(dice))
            with self.connected() as ws:
                try:
                    ws.send(data)
                    ws.socket.settimeout(0.02)
                    while True:
                        ws.receive()
                except (OSError, TimeoutError):
                    pass
            rounds += 1
            self.assertIsNone(self.server.process.poll(), f"seed {seed}, round {rounds}: {data[:200]!r}")
        print(f"{rounds} mutated conversations, seed {seed}")
        with self.connected() as ws:
            self.assertTrue(ws.answers())


if __name__ == "__main__":
    unittest.main()
