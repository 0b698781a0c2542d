// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/fuzz/target.h"

#include <QDir>
#include <QFile>

#include <cstdio>

/// Gives every file of a folder to the target. An empty or missing folder is a failure: nothing
/// would have been tested.
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: replay CORPUS_FOLDER\n", stderr);
        return 64;
    }
    const QDir folder(QFile::decodeName(argv[1]));
    int count = 0;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qPrintable(info.filePath()));
            return 1;
        }
        std::printf("%s\n", qPrintable(info.fileName()));
        std::fflush(stdout); // So that the last name is the one that crashed.
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<size_t>(bytes.size()));
        ++count;
    }
    std::printf("%d inputs\n", count);
    return count > 0 ? 0 : 1;
}
