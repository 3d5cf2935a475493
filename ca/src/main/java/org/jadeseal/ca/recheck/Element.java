// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jadeseal.ca.x509.Bytes;

/// An element of DER (X.690), for what the platform's parsers do not hand out.
///
/// @param tag one octet; longer tags do not occur in what we read
/// @param whole with tag and length
record Element(int tag, Bytes content, Bytes whole) {

    static final int OCTET_STRING = 0x04;
    static final int SEQUENCE = 0x30;

    /// Reads exactly one element.
    ///
    /// @throws IllegalArgumentException if the octets are something else
    static Element of(Bytes octets) {
        List<Element> all = all(octets.toArray());
        if (all.size() != 1) {
            throw new IllegalArgumentException("one element was expected, found " + all.size());
        }
        return all.getFirst();
    }

    /// The elements inside this one.
    List<Element> inside() {
        return all(content.toArray());
    }

    /// The content as a number.
    BigInteger number() {
        return new BigInteger(content.toArray());
    }

    private static List<Element> all(byte[] octets) {
        List<Element> found = new ArrayList<>();
        int at = 0;
        while (at < octets.length) {
            Element element = at(octets, at);
            found.add(element);
            at += element.whole().length();
        }
        return found;
    }

    private static Element at(byte[] octets, int at) {
        int start = at + 2;
        int length = start <= octets.length ? octets[at + 1] & 0xFF : -1;
        if (length > 0x80 && length <= 0x84 && start + length - 0x80 <= octets.length) {
            int end = start + length - 0x80;
            length = new BigInteger(1, Arrays.copyOfRange(octets, start, end)).intValue();
            start = end;
        }
        boolean isLong =
                length >= 0x80 && start == at + 2; // with more octets of length than any of ours
        if (length < 0 || isLong || length > octets.length - start) {
            throw new IllegalArgumentException("octets are not in DER");
        }
        return new Element(
                octets[at] & 0xFF,
                Bytes.of(Arrays.copyOfRange(octets, start, start + length)),
                Bytes.of(Arrays.copyOfRange(octets, at, start + length)));
    }
}
