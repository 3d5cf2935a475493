// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Header fields and body of a mail or of a part of one (RFC 5322 §2.2, RFC 2046 §5.1), as far as
/// reading a bounce needs it. Names are in small letters; of a field that stands twice the first
/// counts. What is no header field is left out, and what is too much as well.
record MailPart(Map<String, String> headers, List<String> body) {

    private static final int MOST_HEADERS = 200;
    private static final int MOST_PARTS = 10;
    private static final int LONGEST = 4_000;

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76}):[ \\t]*(.*)");
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);[ \\t]*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");

    MailPart {
        headers = Map.copyOf(headers);
        body = List.copyOf(body);
    }

    static MailPart of(List<String> lines) {
        int blank = lines.indexOf("");
        int end = blank < 0 ? lines.size() : blank;
        return new MailPart(
                fields(lines.subList(0, end)),
                lines.subList(Math.min(end + 1, lines.size()), lines.size()));
    }

    /// Fields as they are written in a header, lines that continue one put behind it.
    static Map<String, String> fields(List<String> lines) {
        Map<String, String> fields = new HashMap<>();
        String name = "";
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (goesOn && !name.isEmpty()) {
                fields.merge(name, " " + line.strip(), MailPart::joined);
            } else if (field.matches() && fields.size() < MOST_HEADERS) {
                String found = field.group(1).toLowerCase(Locale.ROOT);
                name = fields.putIfAbsent(found, cut(field.group(2))) == null ? found : "";
            } else {
                name = "";
            }
        }
        return fields;
    }

    private static String joined(String before, String more) {
        return cut(before + more);
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The media type in small letters, without its parameters.
    String type() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// The parts between the boundaries, at most ten; none where there is no boundary.
    List<MailPart> parts() {
        Matcher named = BOUNDARY.matcher(header("content-type"));
        if (!named.find()) {
            return List.of();
        }
        String boundary = "--" + (named.group(1) == null ? named.group(2) : named.group(1));
        List<MailPart> parts = new ArrayList<>();
        int begin = -1;
        for (int line = 0; line < body.size() && parts.size() < MOST_PARTS; line++) {
            String text = body.get(line).stripTrailing();
            boolean last = text.equals(boundary + "--");
            if (last || text.equals(boundary)) {
                if (begin >= 0) {
                    parts.add(of(body.subList(begin, line)));
                }
                begin = line + 1;
                if (last) {
                    break;
                }
            }
        }
        return parts;
    }
}
