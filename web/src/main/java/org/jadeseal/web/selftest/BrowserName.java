// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.selftest;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ra.selftest.Finding;
import org.jadeseal.ra.selftest.Row;

/// What a browser says it is, in its `User-Agent` (RFC 9110 §10.1.5): good enough to help a person,
/// and believed for nothing else.
record BrowserName(String userAgent) {

    private static final int LONGEST = 512;

    /// The first that fits counts: most browsers name those they want to be like as well.
    private static final List<Map.Entry<String, Pattern>> BROWSERS =
            List.of(
                    Map.entry("Edge", Pattern.compile("Edg(?:A|iOS)?/([0-9]{1,4})")),
                    Map.entry("Opera", Pattern.compile("OPR/([0-9]{1,4})")),
                    Map.entry("Firefox", Pattern.compile("(?:Firefox|FxiOS)/([0-9]{1,4})")),
                    Map.entry("Chrome", Pattern.compile("(?:Chrome|CriOS)/([0-9]{1,4})")),
                    Map.entry("Safari", Pattern.compile("Version/([0-9]{1,4}).*Safari/")));

    private static final List<Map.Entry<String, Pattern>> SYSTEMS =
            List.of(
                    Map.entry("Android", Pattern.compile("Android")),
                    Map.entry("iOS", Pattern.compile("iPhone|iPad|iPod")),
                    Map.entry("Windows", Pattern.compile("Windows NT")),
                    Map.entry("macOS", Pattern.compile("Macintosh|Mac OS X")),
                    Map.entry("Linux", Pattern.compile("Linux|X11")));

    BrowserName {
        userAgent = userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
    }

    Row row() {
        String system = system();
        if (system.isEmpty()) {
            return Row.of(Finding.COMPUTER_UNKNOWN);
        }
        boolean phone = system.equals("Android") || system.equals("iOS");
        String browser = browser();
        return new Row(
                phone ? Finding.PHONE : Finding.COMPUTER_HERE,
                browser.isEmpty() ? system : system + ", " + browser);
    }

    private String system() {
        return SYSTEMS.stream()
                .filter(each -> each.getValue().matcher(userAgent).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private String browser() {
        for (Map.Entry<String, Pattern> each : BROWSERS) {
            Matcher version = each.getValue().matcher(userAgent);
            if (version.find()) {
                return each.getKey() + " " + version.group(1);
            }
        }
        return "";
    }
}
