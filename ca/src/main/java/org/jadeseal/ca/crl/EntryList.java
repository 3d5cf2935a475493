// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import org.jadeseal.ca.lint.ListTally;
import org.jadeseal.ca.revocation.ListedCertificate;

/// The entries of a list, encoded one by one as they come, some 40 octets each, and counted for the
/// judge.
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
        0x30, 0x18, 0x06, 0x03, 0x55, 0x1D, 0x18, 0x04, 0x11
    };

    /// What an entry can need at most: 22 octets of serial, 17 of time, 12 and 26 of extensions.
    private static final int LONGEST = 96;

    private final ListTally tally = new ListTally();
    private final byte[] entry = new byte[LONGEST];
    private final DerTimes times = new DerTimes();
    private final DerBuffer octets;
    private int length;

    /// @param expected how many octets there will be, as far as is known
    EntryList(int expected) {
        this.octets = new DerBuffer(expected);
    }

    void add(ListedCertificate listed) {
        byte[] serial = listed.serial().value().toByteArray();
        length = 2; // an entry is shorter than 128 octets: tag and one octet of length
        put(0x02, serial.length);
        put(serial);
        length = times.time(listed.revocationDate(), entry, length);
        extensions(listed);
        entry[0] = 0x30;
        entry[1] = (byte) (length - 2);
        octets.append(entry, length);
        tally.add(serial, listed.revocationDate(), listed.reasonCode(), listed.invalidityDate());
    }

    /// What was added, to be compared with what will be read.
    ListTally tally() {
        return tally;
    }

    /// All entries as `revokedCertificates`, or nothing when there is none; not to be added to any
    /// more.
    DerBuffer finished() {
        return octets.isEmpty() ? octets : octets.wrap(0x30);
    }

    private void extensions(ListedCertificate listed) {
        int reason = listed.reasonCode() == 0 ? 0 : REASON_CODE.length + 1;
        int invalidity = listed.invalidityDate().isPresent() ? INVALIDITY_DATE.length + 17 : 0;
        if (reason + invalidity == 0) {
            return;
        }
        put(0x30, reason + invalidity);
        if (reason > 0) {
            put(REASON_CODE);
            entry[length++] = (byte) listed.reasonCode();
        }
        listed.invalidityDate()
                .ifPresent(date -> {
                    put(INVALIDITY_DATE);
                    length = times.generalizedTime(date, entry, length);
                });
    }

    private void put(int tag, int contentLength) {
        entry[length++] = (byte) tag;
        entry[length++] = (byte) contentLength;
    }

    private void put(byte[] content) {
        System.arraycopy(content, 0, entry, length, content.length);
        length += content.length;
    }
}
