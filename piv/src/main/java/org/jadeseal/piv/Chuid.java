// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/// The card holder unique identifier (SP 800-73-5 Part 1, table 9), the card's name for all
/// programs.
///
/// ```
/// CHUID ::= '30' FASC-N (25 bytes)  '34' GUID (16 bytes)  '35' expiry YYYYMMDD  '3E' signature  'FE'
/// ```
///
/// The FASC-N says "not a federal agency"; the GUID is what tells cards apart. It is not signed.
public final class Chuid {

    public static final int GUID_LENGTH = 16;

    private static final int FASC_N = 0x30;
    private static final int GUID = 0x34;
    private static final int EXPIRY = 0x35;
    private static final int SIGNATURE = 0x3E;
    private static final int ERROR_DETECTION = 0xFE;

    private final byte[] guid;
    private final LocalDate expiry;

    private Chuid(byte[] guid, LocalDate expiry) {
        this.guid = guid;
        this.expiry = expiry;
    }

    /// A new one.
    ///
    /// @param guid 16 bytes, random at least in the last 8, not all zero
    /// @param expiry the last day of the card, year 1 to 9999
    public static Chuid of(byte[] guid, LocalDate expiry) {
        if (guid.length != GUID_LENGTH || isZero(guid)) {
            throw new IllegalArgumentException(
                    "a GUID of %d bytes%s, expected 16 that are not all zero"
                            .formatted(guid.length, isZero(guid) ? ", all zero" : ""));
        }
        return new Chuid(guid.clone(), expiry);
    }

    /// Reads it.
    ///
    /// @param content what `PivCard.readObject(DataObjectId.CHUID)` gives
    /// @throws MalformedAnswerException if there is no GUID of 16 bytes or no date
    public static Chuid parse(byte[] content) {
        TlvReader reader = TlvReader.of(content);
        reader.expect(FASC_N, FascN.LENGTH);
        byte[] guid = reader.skipTo(GUID);
        byte[] date = reader.skipTo(EXPIRY);
        if (guid.length != GUID_LENGTH) {
            throw new MalformedAnswerException("a GUID of " + guid.length + " bytes, expected 16");
        }
        return new Chuid(guid, date(date));
    }

    public byte[] guid() {
        return guid.clone();
    }

    public LocalDate expiry() {
        return expiry;
    }

    /// For `PivCard.writeObject(DataObjectId.CHUID, …)`.
    public byte[] encode() {
        return new TlvWriter()
                .put(FASC_N, FascN.notFederal())
                .put(GUID, guid)
                .put(EXPIRY, Ascii.bytes(DateTimeFormatter.BASIC_ISO_DATE.format(expiry)))
                .put(SIGNATURE)
                .put(ERROR_DETECTION)
                .bytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chuid chuid
                && Arrays.equals(guid, chuid.guid)
                && expiry.equals(chuid.expiry);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(guid) + expiry.hashCode();
    }

    private static boolean isZero(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }

    private static LocalDate date(byte[] digits) {
        try {
            return LocalDate.parse(Ascii.text(digits), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new MalformedAnswerException("an expiry that is no date YYYYMMDD", e);
        }
    }
}
