// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import org.jadeseal.ca.revocation.ListedCertificate;
import org.jadeseal.ca.x509.Der;

/// The entries of a list, encoded one by one as they come, some 40 octets each.
///
/// ```asn1
/// revokedCertificates  SEQUENCE OF SEQUENCE {
///     userCertificate     CertificateSerialNumber,
///     revocationDate      Time,
///     crlEntryExtensions  Extensions OPTIONAL }
/// ```
///
/// RFC 5280 §5.1.2.6 and §5.3: reasonCode unless there is nothing to say, then invalidityDate.
final class EntryList {

    private static final byte[] REASON_CODE = {
        0x30, 0x0A, 0x06, 0x03, 0x55, 0x1D, 0x15, 0x04, 0x03, 0x0A, 0x01
    };

    private static final byte[] INVALIDITY_DATE = {
        0x30, 0x18, 0x06, 0x03, 0x55, 0x1D, 0x18, 0x04, 0x11, 0x18, 0x0F
    };

    /// What an entry can need at most: 22 octets of serial, 17 of time, 12 and 26 of extensions.
    private static final int LONGEST = 96;

    private byte[] octets = new byte[64 * 1024];
    private int length;

    void add(ListedCertificate listed) {
        if (octets.length - length < LONGEST) {
            octets = Arrays.copyOf(octets, octets.length + octets.length / 2);
        }
        int start = length;
        length += 2; // an entry is shorter than 128 octets: tag and one octet of length
        integer(listed.serial().value());
        time(listed.revocationDate());
        extensions(listed);
        octets[start] = 0x30;
        octets[start + 1] = (byte) (length - start - 2);
    }

    boolean isEmpty() {
        return length == 0;
    }

    int length() {
        return length;
    }

    void writeTo(DerOutput output) {
        output.write(octets, length);
    }

    private void integer(BigInteger value) {
        byte[] twosComplement = value.toByteArray();
        put(0x02, twosComplement.length);
        put(twosComplement);
    }

    /// UTCTime through 2049, GeneralizedTime from then on (RFC 5280 §5.1.2.4).
    private void time(Instant time) {
        byte[] element = Der.generalizedTime(time);
        if (time.isBefore(DerOutput.GENERALIZED_TIME_FROM)) {
            put(0x17, element.length - 4);
            put(element, 4); // without tag, length and century
        } else {
            put(element, 0);
        }
    }

    private void extensions(ListedCertificate listed) {
        int reason = listed.reasonCode() == 0 ? 0 : REASON_CODE.length + 1;
        int invalidity = listed.invalidityDate().isPresent() ? INVALIDITY_DATE.length + 15 : 0;
        if (reason + invalidity == 0) {
            return;
        }
        put(0x30, reason + invalidity);
        if (reason > 0) {
            put(REASON_CODE);
            octets[length++] = (byte) listed.reasonCode();
        }
        listed.invalidityDate()
                .ifPresent(date -> {
                    put(INVALIDITY_DATE);
                    put(Der.generalizedTime(date), 2);
                });
    }

    private void put(int tag, int contentLength) {
        octets[length++] = (byte) tag;
        octets[length++] = (byte) contentLength;
    }

    private void put(byte[] content) {
        put(content, 0);
    }

    private void put(byte[] content, int from) {
        int count = content.length - from;
        System.arraycopy(content, from, octets, length, count);
        length += count;
    }
}
