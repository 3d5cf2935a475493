// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the database is. Holds no secret: a password stands in a file.
public sealed interface DatabaseAddress {

    /// One file of this machine; made when it does not exist. Its folder must exist.
    record Sqlite(Path file) implements DatabaseAddress {}

    /// A PostgreSQL server, 15 or newer.
    ///
    /// @param jdbcUrl `jdbc:postgresql://…`, without user and password
    /// @param passwordFile a file whose first line is the password
    record Postgresql(String jdbcUrl, String user, Optional<Path> passwordFile)
            implements DatabaseAddress {}

    /// Reads `sqlite:PATH` or `postgresql://HOST[:PORT]/NAME?user=NAME[&password-file=PATH]`; other
    /// parameters (`sslmode` for instance) are handed to the driver.
    ///
    /// @throws IllegalArgumentException if it is neither
    static DatabaseAddress parse(String address) {
        if (address.startsWith("sqlite:") && address.length() > "sqlite:".length()) {
            return new Sqlite(Path.of(address.substring("sqlite:".length())));
        }
        if (address.startsWith("postgresql://")) {
            return postgresql(address);
        }
        throw new IllegalArgumentException(
                "database must be sqlite:PATH or postgresql://HOST/NAME?user=NAME, was '"
                        + address
                        + "'");
    }

    private static Postgresql postgresql(String address) {
        URI uri = uri(address);
        Optional<String> user = Optional.empty();
        Optional<Path> passwordFile = Optional.empty();
        List<String> others = new ArrayList<>();
        for (String parameter : Optional.ofNullable(uri.getQuery()).orElse("").split("&", -1)) {
            if (parameter.startsWith("user=")) {
                user = Optional.of(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password-file=")) {
                passwordFile = Optional.of(Path.of(parameter.substring("password-file=".length())));
            } else if (parameter.startsWith("password=")) {
                throw new IllegalArgumentException(
                        "database must not hold a password; write it to a file and name that as"
                                + " password-file=PATH");
            } else if (!parameter.isEmpty()) {
                others.add(parameter);
            }
        }
        String server = "jdbc:postgresql://" + uri.getRawAuthority() + uri.getRawPath();
        return new Postgresql(
                others.isEmpty() ? server : server + "?" + String.join("&", others),
                user.orElseThrow(
                        () -> new IllegalArgumentException("database must name its user: ?user=…")),
                passwordFile);
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "database must be postgresql://HOST[:PORT]/NAME?user=NAME, and is not an"
                            + " address: "
                            + e.getReason(),
                    e);
        }
    }
}
