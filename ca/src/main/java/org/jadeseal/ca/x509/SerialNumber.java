// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A certificate serial number: positive and at most 20 octets long (RFC 5280 §4.1.2.2).
///
/// ```asn1
/// CertificateSerialNumber ::= INTEGER
/// ```
///
/// Its text is the value in lower-case hexadecimal without leading zeros; the longest text has 40
/// characters.
public record SerialNumber(BigInteger value) implements Comparable<SerialNumber> {

    /// 20 octets hold 159 bits beside the sign bit of DER's INTEGER (X.690 §8.3).
    private static final int MAX_BITS = 159;

    /// What we draw: 16 octets, all of them random.
    private static final int RANDOM_BITS = 128;

    /// A drawn value below 2^64 would look like one of the short serials of other issuers.
    private static final int LEAST_RANDOM_BITS = 65;

    public SerialNumber {
        if (value.signum() != 1 || value.bitLength() > MAX_BITS) {
            throw new IllegalArgumentException(
                    "serial number must be positive and fit in 20 octets, was "
                            + value.toString(16));
        }
    }

    /// Draws 128 random bits; a value below 2^64 is drawn again, no bit is ever forced.
    public static SerialNumber random(SecureRandom random) {
        BigInteger drawn;
        do {
            drawn = new BigInteger(RANDOM_BITS, random);
        } while (drawn.bitLength() < LEAST_RANDOM_BITS);
        return new SerialNumber(drawn);
    }

    /// Reads the hexadecimal text of a serial number.
    ///
    /// @throws IllegalArgumentException if the text is not 1 to 40 hexadecimal digits
    public static SerialNumber ofHex(String text) {
        if (text.isEmpty() || text.length() > 40 || !isHex(text)) {
            throw new IllegalArgumentException(
                    "serial number must be 1 to 40 hexadecimal digits, was "
                            + text.length()
                            + " characters");
        }
        String whole = text.length() % 2 == 0 ? text : "0" + text;
        return new SerialNumber(new BigInteger(1, HexFormat.of().parseHex(whole)));
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The value in lower-case hexadecimal, without leading zeros.
    public String hex() {
        return value.toString(16);
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
