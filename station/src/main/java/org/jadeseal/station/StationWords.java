// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the letters, which carry both languages, and of the station's window.
final class StationWords {

    private static final ResourceBundle CHINESE = bundle(Locale.TAIWAN);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private StationWords() {}

    static String chinese(String word, Object... values) {
        return say(CHINESE, word, values);
    }

    static String english(String word, Object... values) {
        return say(ENGLISH, word, values);
    }

    /// In the language of this computer, chosen as the agent chooses it.
    static String here(String word, Object... values) {
        boolean chinese =
                Locale.getDefault().getLanguage().equals("zh")
                        || Boolean.getBoolean("jadeseal.chinese");
        return say(chinese ? CHINESE : ENGLISH, word, values);
    }

    private static String say(ResourceBundle words, String word, Object... values) {
        return new MessageFormat(words.getString(word), words.getLocale()).format(values);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.jadeseal.station.station", locale);
    }
}
