// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.CardId;

/// The two data objects that make systems recognise a card (SP 800-73 Part 1 §3.1.1, §3.1.2).
final class CardObjects {

    /// Card holder unique identifier.
    static final String CHUID = "5FC102";

    /// Card capability container.
    static final String CAPABILITIES = "5FC107";

    /// A FASC-N with agency code 9999: the GUID identifies the card.
    private static final String NO_AGENCY = "d4e739da739ced39ce739d836858210842108421c84210c3eb";

    /// GSC-RID, no manufacturer, Java Card; 14 octets of this card follow.
    private static final String CAPABILITIES_HEAD = "f015a000000116ff02";

    private static final String CAPABILITIES_TAIL =
            "f10121f20121f300f40100f50110f600f700fa00fb00fc00fd00fe00";

    private CardObjects() {}

    /// FASC-N, GUID, expiry, empty signature, empty error detection code.
    static Bytes chuid(CardId card, LocalDate expiry) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        put(object, 0x30, HexFormat.of().parseHex(NO_AGENCY));
        put(object, 0x34, card.bytes());
        put(
                object,
                0x35,
                DateTimeFormatter.BASIC_ISO_DATE
                        .format(expiry)
                        .getBytes(StandardCharsets.US_ASCII));
        put(object, 0x3e, new byte[0]);
        put(object, 0xfe, new byte[0]);
        return Bytes.of(object.toByteArray());
    }

    static Bytes capabilities(CardId card) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(HexFormat.of().parseHex(CAPABILITIES_HEAD));
        object.writeBytes(Arrays.copyOfRange(card.bytes(), 2, 16));
        object.writeBytes(HexFormat.of().parseHex(CAPABILITIES_TAIL));
        return Bytes.of(object.toByteArray());
    }

    private static void put(ByteArrayOutputStream object, int tag, byte[] value) {
        object.write(tag);
        object.write(value.length);
        object.writeBytes(value);
    }
}
