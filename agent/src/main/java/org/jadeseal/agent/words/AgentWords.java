// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the agent in the language of this computer: Traditional Chinese for Chinese,
/// English for any other.
public final class AgentWords {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(
                    "org.jadeseal.agent.words.agent",
                    Locale.getDefault().getLanguage().equals("zh")
                                    || Boolean.getBoolean("jadeseal.chinese")
                            ? Locale.TAIWAN
                            : Locale.ENGLISH);

    private AgentWords() {}

    /// A text with its values; the word itself where there is no text for it.
    public static String say(String word, Object... values) {
        return WORDS.containsKey(word)
                ? new MessageFormat(WORDS.getString(word), WORDS.getLocale()).format(values)
                : word;
    }

    /// Whether there is a text for a word.
    public static boolean has(String word) {
        return WORDS.containsKey(word);
    }

    /// The text of a word that comes from outside; another text where there is none for it.
    public static String sayOr(String word, String otherwise) {
        return say(WORDS.containsKey(word) ? word : otherwise);
    }
}
