// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after the program's name, as pairs of option and value. Each reading throws
/// `IllegalArgumentException` naming what is wrong and what was expected.
record GivenOptions(Map<String, String> byName) {

    GivenOptions {
        byName = Map.copyOf(byName);
    }

    /// @param bare options without a value
    static GivenOptions read(Set<String> known, Set<String> bare, String... arguments) {
        Map<String, String> given = new HashMap<>();
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String name = words.next();
            if (bare.contains(name)) {
                given.put(name, "");
            } else if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown option '" + name + "'");
            } else if (!words.hasNext()) {
                throw new IllegalArgumentException("option " + name + " needs a value");
            } else {
                given.put(name, words.next());
            }
        }
        return new GivenOptions(given);
    }

    boolean has(String option) {
        return byName.containsKey(option);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(byName.get(option));
    }

    Optional<Path> path(String option) {
        return text(option).map(Path::of);
    }

    /// One of the constants, written small and with hyphens.
    <E extends Enum<E>> E word(String option, E usual) {
        String text = text(option).orElseGet(() -> written(usual));
        for (E constant : usual.getDeclaringClass().getEnumConstants()) {
            if (written(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                option + " must be one of those told by --help, was '" + text + "'");
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int port(String option, String usual) {
        String text = text(option).orElse(usual);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(option + " must be 0 to 65535, was '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    Optional<InetAddress> address(String option) {
        return text(option).map(text -> address(option, text));
    }

    private static InetAddress address(String option, String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    option + " must be an address, was '" + text + "'", e);
        }
    }

    /// A mail server.
    Optional<URI> mail(String option) {
        return text(option).map(text -> mail(option, text));
    }

    private static URI mail(String option, String text) {
        URI uri = URI.create(text);
        if (!"smtp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException(
                    option + " must be smtp://HOST:PORT, was '" + text + "'");
        }
        return uri;
    }
}
