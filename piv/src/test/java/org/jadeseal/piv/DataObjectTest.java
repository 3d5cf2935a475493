// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataObjectTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final byte[] GUID = HEX.parseHex("00112233445566778899AABBCCDDEEFF");

    @Test
    void chuid_says_not_federal_so_that_programs_take_the_guid() {
        byte[] chuid = Chuid.of(GUID, LocalDate.of(2031, 7, 9)).encode();

        assertThat(HEX.formatHex(chuid))
                .isEqualTo(
                        "3019D4E739DA739CED39CE739D836858210842108421C84210C3EB"
                                + "341000112233445566778899AABBCCDDEEFF"
                                + "35083230333130373039"
                                + "3E00FE00");
    }

    @Test
    void chuid_is_read_as_it_was_written() {
        Chuid chuid = Chuid.of(GUID, LocalDate.of(2031, 7, 9));

        assertThat(Chuid.parse(chuid.encode())).isEqualTo(chuid);
    }

    @Test
    void chuid_with_an_impossible_date_is_refused() {
        byte[] chuid = Chuid.of(GUID, LocalDate.of(2031, 7, 9)).encode();
        chuid[chuid.length - 5] = 'x';

        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> Chuid.parse(chuid));
    }

    @Test
    void capability_container_carries_the_card_identifier_and_claims_nothing() {
        byte[] container =
                CardCapabilityContainer.of(HEX.parseHex("000102030405060708090A0B0C0D")).encode();

        assertThat(HEX.formatHex(container))
                .isEqualTo(
                        "F015A000000116FF02000102030405060708090A0B0C0D"
                                + "F10121F20121F300F40100F50110F600F700FA00FB00FC00FD00FE00");
    }

    @Test
    void history_counts_retired_keys() {
        assertThat(HEX.formatHex(new KeyHistory(3, 0).encode())).isEqualTo("C10103C20100F300FE00");
        assertThat(KeyHistory.parse(HEX.parseHex("C10103C20100FE00")))
                .isEqualTo(new KeyHistory(3, 0));
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> KeyHistory.parse(HEX.parseHex("C10114C20101FE00")));
    }

    @Test
    void discovery_tells_which_pin_is_meant() {
        byte[] content = HEX.parseHex("4F0BA0000003080000100001005F2F026020");

        assertThat(Discovery.parse(content)).isEqualTo(new Discovery(true, true));
    }

    @Test
    void packed_certificate_is_unpacked_but_not_without_bounds() throws IOException {
        byte[] small = CertificateObject.parse(packed(new byte[500]));

        assertThat(small).hasSize(500);
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> CertificateObject.parse(packed(new byte[40_000])));
    }

    @Test
    void certificates_of_keys_lie_where_the_standard_says() {
        assertThat(DataObjectId.certificateOf(KeyReference.SIGNATURE)).hasToString("5FC10A");
        assertThat(DataObjectId.certificateOf(KeyReference.retired(1))).hasToString("5FC10D");
        assertThat(DataObjectId.certificateOf(KeyReference.STAGED_SIGNATURE)).hasToString("5FC11F");
        assertThat(DataObjectId.certificateOf(KeyReference.retired(20))).hasToString("5FC120");
    }

    private static byte[] packed(byte[] certificate) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(certificate);
        }
        return new TlvWriter().put(0x70, out.toByteArray()).put(0x71, 1).put(0xFE).bytes();
    }
}
