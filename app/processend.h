// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

namespace wirelamp::app {

/// What main() returns, once every object of it is gone. On Windows it does not come back: there,
/// leaving main() ends all other threads (of the system's pool, of drivers) wherever they are, and
/// then unloads the DLLs one by one. MinGW's runtime takes a lock while it is unloaded, and waits
/// for ever if one of those threads held it. The system frees everything of ours without that.
int endProcess(int exitCode);

} // namespace wirelamp::app
