// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/// Hears whatever is logged, at any level.
final class Eavesdropper implements AutoCloseable {

    private static final Logger ALL = Logger.getLogger("");

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final StreamHandler handler = new StreamHandler(heard, new SimpleFormatter());
    private final Level before = ALL.getLevel();

    Eavesdropper() {
        handler.setLevel(Level.ALL);
        ALL.setLevel(Level.ALL);
        ALL.addHandler(handler);
    }

    String heard() {
        handler.flush();
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ALL.removeHandler(handler);
        ALL.setLevel(before);
    }
}
