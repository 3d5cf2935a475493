// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.nio.file.Path;
import java.util.List;

/// What `./dev package-server` made, started on a data folder.
///
/// @param home its folder
record PackagedServer(Path home) {

    /// Starts the website; it says `ready` and its address.
    ///
    /// @param settings for its virtual machine
    Child serve(Path data, int port, String settings, Path log) {
        return Child.run(
                List.of(
                        "env",
                        "JADESEAL_JAVA_OPTIONS=" + settings,
                        home.resolve("bin/jadeseal").toString(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port)),
                log);
    }
}
