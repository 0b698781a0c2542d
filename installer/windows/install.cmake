# SPDX-FileCopyrightText: 2026 The Wirelamp developers
# SPDX-License-Identifier: GPL-3.0-only
# Ours alone; installer/windows/package.py adds the libraries and makes setup, ZIP and winget manifest.
install(TARGETS wirelamp wirelamp_console RUNTIME DESTINATION .)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION . RENAME LICENSE.txt)
install(DIRECTORY "${CMAKE_CURRENT_LIST_DIR}/../licences/" DESTINATION licences)
install(FILES "${PROJECT_SOURCE_DIR}/docs/third-party.md" DESTINATION licences)
configure_file(windows/product.json.in "${PROJECT_BINARY_DIR}/product.json" @ONLY)
