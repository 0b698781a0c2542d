// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

// What a target needs to own precompiled headers: see WirelampPrecompiled.cmake.
