// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/// Addresses of style sheets and scripts, with a mark that changes with their content so that
/// browsers may keep them for ever.
final class Assets {

    private static final String FOLDER = "/static/assets/";

    private final Map<String, String> addresses;

    private Assets(Map<String, String> addresses) {
        this.addresses = Map.copyOf(addresses);
    }

    static Assets read(String... names) {
        Map<String, String> addresses = new HashMap<>();
        for (String name : names) {
            addresses.put(name, "/assets/" + name + "?v=" + mark(name));
        }
        return new Assets(addresses);
    }

    private static String mark(String name) {
        try (InputStream bytes = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        FOLDER + name + " is missing; build the style sheets (npm ci, sass)");
            }
            CRC32 sum = new CRC32();
            sum.update(bytes.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name + " cannot be read", e);
        }
    }

    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset named '" + name + "'");
        }
        return address;
    }
}
