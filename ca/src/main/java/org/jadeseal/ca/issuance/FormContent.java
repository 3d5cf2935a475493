// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// The fields of a form, read from the octets that officers' decisions bind to: each field with its
/// length in octets before it (`5:hello`), in the order of the form.
record FormContent(List<String> fields) {

    /// A registration lists at most 20 documents with three fields each.
    private static final int MOST_FIELDS = 100;

    private static final int MOST_OCTETS = 65_536;

    private static final int MOST_DIGITS = 5;

    FormContent {
        fields = List.copyOf(fields);
    }

    /// Empty when the octets are not such a list from end to end.
    static Optional<FormContent> read(Bytes content) {
        byte[] octets = content.toArray();
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < octets.length) {
            int colon = colon(octets, at);
            if (colon < 0 || octets.length > MOST_OCTETS || fields.size() == MOST_FIELDS) {
                return Optional.empty();
            }
            int length = Integer.parseInt(new String(octets, at, colon - at, US_ASCII));
            at = colon + 1;
            if (length > octets.length - at) {
                return Optional.empty();
            }
            fields.add(new String(octets, at, length, UTF_8));
            at += length;
        }
        return Optional.of(new FormContent(fields));
    }

    /// Where the colon after one to five digits is, or -1.
    private static int colon(byte[] octets, int from) {
        for (int at = from; at < octets.length && at <= from + MOST_DIGITS; at++) {
            if (octets[at] == ':') {
                return at > from ? at : -1;
            }
            if (octets[at] < '0' || octets[at] > '9') {
                return -1;
            }
        }
        return -1;
    }

    /// The field at `index`, empty text when the form has fewer.
    String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }
}
