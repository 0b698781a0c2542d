// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

/// Each source of this folder is one target: it reads hostile bytes as the program would and calls
/// promise() for everything the header of the class promises about any input. The same source is
/// built twice: with libFuzzer (`./dev fuzz`), and with replay.cpp, which reads the corpus.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

namespace wirelamp::fuzz {

/// Ends the process with the promise that was broken, which both drivers report as a crash.
inline void promise(bool isKept, const char *what)
{
    if (!isKept)
        qFatal("broken promise: %s", what);
}

/// A copy on the heap of exactly this size, so that a sanitizer sees every read behind its end.
inline QByteArray inputFrom(const unsigned char *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

} // namespace wirelamp::fuzz
