// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jadeseal.ca.x509.Bytes;

/// The lines `name = value` of a plan; remembers which were asked for.
final class PlanText {

    private static final int MOST = 65_536;

    private final Properties lines;
    private final Set<String> asked = new TreeSet<>();

    private PlanText(Properties lines) {
        this.lines = lines;
    }

    static PlanText of(Bytes source) {
        byte[] bytes = source.toArray();
        if (bytes.length > MOST) {
            throw new CeremonyRefusedException(
                    "the plan has " + bytes.length + " octets, more than " + MOST);
        }
        try {
            Properties lines = new Properties();
            lines.load(
                    new StringReader(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
            return new PlanText(lines);
        } catch (CharacterCodingException _) {
            throw new CeremonyRefusedException("the plan is not UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            throw new CeremonyRefusedException("the plan cannot be read: " + e.getMessage());
        }
    }

    String value(String name) {
        asked.add(name);
        String value = lines.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new CeremonyRefusedException("line '" + name + "' is missing or empty");
        }
        return value;
    }

    <T> T read(String name, Function<String, T> reading) {
        String value = value(name);
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw new CeremonyRefusedException(
                    "line '" + name + "' says '" + value + "': " + e.getMessage());
        }
    }

    <T> T oneOf(String name, T[] all, Function<T, String> word) {
        return read(
                name,
                value ->
                        Arrays.stream(all)
                                .filter(one -> word.apply(one).equals(value))
                                .findFirst()
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "expected one of "
                                                        + Arrays.stream(all).map(word).toList())));
    }

    <T> List<T> words(String name, Function<String, T> reading) {
        return read(name, value -> Arrays.stream(value.split("\\s+", -1)).map(reading).toList());
    }

    /// Divided by commas.
    List<String> list(String name) {
        return Arrays.stream(value(name).split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    void requireNothingElse() {
        Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new CeremonyRefusedException("nobody knows the lines " + unknown);
        }
    }
}
