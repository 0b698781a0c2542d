# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""An X server for a test, and what is to be seen on it."""

import collections
import os
import shutil
import struct
import subprocess
import tempfile
import zlib

from support.server import PATIENCE


class Picture:
    """The pixels of a screen, row by row, each as 0xrrggbb."""

    def __init__(self, width, height, pixels):
        self.width, self.height, self.pixels = width, height, pixels
        self.counts = collections.Counter(pixels)

    def share(self, *colors):
        """How much of the picture has one of these colours: 0 to 1."""
        return sum(self.counts[color] for color in colors) / len(self.pixels)

    def save(self, path):
        rows = b"".join(b"\0" + b"".join(struct.pack(">I", pixel)[1:] for pixel in self.pixels[y:y + self.width])
                        for y in range(0, len(self.pixels), self.width))

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0))
                       + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Screen:
    """`with Screen(1280, 800) as screen:` runs an Xvfb of its own, without a window manager.

    `-displayfd` makes it choose a free number and say when it is ready; `-fbdir` lets us read its memory as a file.
    """

    def __init__(self, width=1280, height=800):
        self.width, self.height = width, height

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="wirelamp-screen-")
        reader, writer = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{self.width}x{self.height}x24", "-dpi", "96",
             "-fbdir", self.folder, "-nolisten", "tcp"],
            pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as lines:
            self.display = ":" + lines.readline().strip()
        if self.display == ":":
            raise AssertionError("Xvfb did not start")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10 * PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)

    def window_titles(self):
        """The names of all windows, as `xwininfo` lists them."""
        listed = subprocess.run(["xwininfo", "-display", self.display, "-root", "-tree"], capture_output=True,
                                text=True, timeout=20 * PATIENCE, check=True)
        return [line.split('"')[1] for line in listed.stdout.splitlines() if line.count('"') > 1]

    def picture(self):
        """What is to be seen now. The file has the format of xwd: 25 numbers, a name, colours, pixels of 32 bits."""
        with open(os.path.join(self.folder, "Xvfb_screen0"), "rb") as file:
            data = file.read()
        header = struct.unpack(">25I", data[:100])
        width, height, bytes_per_line = header[4], header[5], header[12]
        if header[1] != 7 or header[11] != 32 or bytes_per_line != 4 * width:
            raise AssertionError(f"not the format of xwd that is expected: {header}")
        begin = header[0] + 12 * header[19]
        pixels = struct.unpack(f"<{width * height}I", data[begin:begin + bytes_per_line * height])
        return Picture(width, height, [pixel & 0xffffff for pixel in pixels])
