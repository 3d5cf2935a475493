// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// GET DATA and PUT DATA: SP 800-73-4 Part 2, 3.1.2 and 3.3.1.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DataObjectTest extends CardTest {

    private static final String CERTIFICATE = "5FC105";

    private static byte[] bytes(int length) {
        byte[] value = new byte[length];
        new Random(length).nextBytes(value);
        return value;
    }

    @Test
    void an_object_of_3500_bytes_goes_in_and_out_by_chaining() {
        byte[] value = bytes(3500);
        host.proveAdministration("9B");

        assertThat(host.putObject(CERTIFICATE, value).status()).isEqualTo(OK);

        assertThat(host.getObject(CERTIFICATE).data()).isEqualTo(Tlv.of(0x53, value));
    }

    @Test
    void an_object_goes_in_and_out_by_one_extended_command() {
        byte[] value = bytes(2000);
        host.proveAdministration("9B");
        byte[] data = Tlv.join(HexFormat.of().parseHex("5C035FC105"), Tlv.of(0x53, value));
        String length = HexFormat.of().toHexDigits((short) data.length);

        Answer put = host.raw("00DB3FFF00" + length + HexFormat.of().formatHex(data));
        Answer got = host.raw("00CB3FFF0000055C035FC1050FFF");

        assertThat(put.status()).isEqualTo(OK);
        assertThat(got.status()).isEqualTo(OK);
        assertThat(got.data()).isEqualTo(Tlv.of(0x53, value));
    }

    @Test
    void a_new_value_takes_the_place_of_the_old_one_however_often() {
        host.proveAdministration("9B");
        for (int i = 0; i < 60; i++) {
            assertThat(host.putObject(CERTIFICATE, bytes(3000 + i)).status()).isEqualTo(OK);
        }

        assertThat(host.getObject(CERTIFICATE).data()).isEqualTo(Tlv.of(0x53, bytes(3059)));
    }

    @Test
    void a_full_card_says_so_and_keeps_what_it_has() {
        host.proveAdministration("9B");
        int written = 0;
        Answer answer = new Answer(new byte[0], 0x9000);
        while (answer.sw() == 0x9000) {
            answer = host.putObject(retired(written), bytes(3400));
            written++;
        }

        assertThat(answer.status()).isEqualTo("6A84");
        assertThat(written).isGreaterThan(12);
        assertThat(host.getObject(retired(written - 2)).data())
                .isEqualTo(Tlv.of(0x53, bytes(3400)));
    }

    private static String retired(int index) {
        return "5FC1" + HexFormat.of().toHexDigits((byte) (0x0D + index));
    }

    @Test
    void an_empty_value_deletes() {
        host.proveAdministration("9B");
        host.putObject(CERTIFICATE, bytes(10));

        host.putObject(CERTIFICATE, new byte[0]);

        assertThat(host.getObject(CERTIFICATE).status()).isEqualTo(NOT_FOUND);
    }

    @Test
    void personal_objects_need_the_pin_even_when_there_is_nothing() {
        assertThat(host.getObject("5FC109").status()).isEqualTo(NOT_ALLOWED);

        host.verify(Host.FACTORY_PIN);

        assertThat(host.getObject("5FC109").status()).isEqualTo(NOT_FOUND);
    }

    @Test
    void the_discovery_object_names_the_pin_of_the_application() {
        assertThat(host.command("00CB3FFF", "5C017E").hex())
                .isEqualTo("7E124F0BA0000003080000100001005F2F024000");
    }

    @Test
    void a_chain_that_is_broken_off_is_forgotten() {
        host.proveAdministration("9B");
        host.raw("10DB3FFF065C035FC10553");

        assertThat(host.getObject(CERTIFICATE).status()).isEqualTo(NOT_FOUND);
        assertThat(host.putObject(CERTIFICATE, bytes(5)).status()).isEqualTo(OK);
        assertThat(host.getObject(CERTIFICATE).data()).isEqualTo(Tlv.of(0x53, bytes(5)));
    }

    @Test
    void selecting_another_application_that_is_not_there_loses_nothing() {
        host.verify(Host.FACTORY_PIN);

        assertThat(host.command("00A40400", "A000000527").status()).isEqualTo(NOT_FOUND);

        assertThat(host.raw("00200080").status()).isEqualTo(OK);
    }
}
