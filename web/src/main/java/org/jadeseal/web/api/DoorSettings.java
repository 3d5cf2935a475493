// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.nio.file.Path;

/// Where the door listens, and under which name.
///
/// @param port 0 for one that is free
/// @param certificate the server's certificate and those above it, in PEM
/// @param key its private key, in PEM
public record DoorSettings(int port, Path certificate, Path key) {}
