# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
"""Which DLLs an executable file of Windows needs: its import and delay-import tables, read from the file.

Source: Microsoft's "PE Format", sections "The .idata Section" and "Delay-Load Import Tables". Only 64-bit files (PE32+)."""

import struct

IMPORT_TABLE, DELAY_IMPORT_TABLE = 1, 13


class Image:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.data = file.read()
        (header,) = struct.unpack_from("<I", self.data, 0x3C)
        if self.data[header:header + 4] != b"PE\0\0":
            raise ValueError(f"{path} is not an executable file of Windows")
        section_count, optional_size = struct.unpack_from("<H12xH", self.data, header + 6)
        self.optional = header + 24
        if struct.unpack_from("<H", self.data, self.optional) != (0x20B,):
            raise ValueError(f"{path} is not a 64-bit file")
        # VirtualSize, VirtualAddress, SizeOfRawData, PointerToRawData of every section.
        table = self.optional + optional_size
        self.sections = [struct.unpack_from("<4I", self.data, table + 40 * i + 8) for i in range(section_count)]

    def offset(self, address):
        for size, start, raw_size, raw_start in self.sections:
            if start <= address < start + max(size, raw_size):
                return address - start + raw_start
        raise ValueError(f"address {address:#x} lies in no section")

    def text(self, address):
        start = self.offset(address)
        return self.data[start:self.data.index(b"\0", start)].decode("ascii")

    def table(self, number, entry_size, name_at):
        """The names in one table; it ends with an entry of zeros."""
        (address,) = struct.unpack_from("<I", self.data, self.optional + 112 + 8 * number)
        if address == 0:
            return
        entry = self.offset(address)
        while name := struct.unpack_from("<I", self.data, entry + name_at)[0]:
            yield self.text(name)
            entry += entry_size


def imports_of(path):
    """Names as the file spells them, such as `KERNEL32.dll`."""
    image = Image(path)
    return sorted({*image.table(IMPORT_TABLE, 20, 12), *image.table(DELAY_IMPORT_TABLE, 32, 4)})
