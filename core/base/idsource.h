// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <random>

namespace wirelamp {

/// Makes the names that clients see: `run_4f2a90c1d3b7`. Unique within a process, and across
/// processes unless two were given the same seed, which is how a test gets the same bytes twice.
class IdSource
{
public:
    explicit IdSource(quint64 seed);
    /// Seeded from the operating system.
    IdSource();

    /// `prefix`, an underscore and twelve hexadecimal digits.
    QByteArray next(QByteArrayView prefix);
    /// 64 random bits of the same sequence, for whoever needs a seed of its own.
    quint64 nextSeed();

private:
    std::mt19937_64 m_generator;
};

} // namespace wirelamp
