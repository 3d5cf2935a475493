// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The message files, one for each language. Values are [MessageFormat] patterns.
public final class Texts {

    private final Map<Language, Properties> files;

    private Texts(Map<Language, Properties> files) {
        this.files = files;
    }

    /// Reads `messages_zh_TW.properties` and `messages_en.properties` from the class path.
    public static Texts read() {
        Map<Language, Properties> files = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            files.put(language, read("/messages_" + language.locale() + ".properties"));
        }
        return new Texts(files);
    }

    private static Properties read(String name) {
        try (InputStream bytes = Texts.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the message file " + name + " is missing");
            }
            Properties properties = new Properties();
            try (Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(characters);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("the message file " + name + " cannot be read", e);
        }
    }

    /// The text of a key, with its places filled.
    ///
    /// @throws IllegalArgumentException if there is none; a test finds such keys in templates
    public String get(Language language, String key, Object... values) {
        return find(language, key, values)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no text for '" + key + "' in " + language.code()));
    }

    /// The text of a key that may not have one.
    public Optional<String> find(Language language, String key, Object... values) {
        Properties file = files.getOrDefault(language, new Properties());
        return Optional.ofNullable(file.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, language.locale()).format(values));
    }
}
