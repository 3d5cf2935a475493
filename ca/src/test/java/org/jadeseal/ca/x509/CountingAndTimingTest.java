// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingAndTimingTest {

    @Test
    void every_one_of_the_128_bits_of_a_serial_number_is_drawn() {
        SecureRandom random = new SecureRandom();
        BigInteger everSet = BigInteger.ZERO;
        BigInteger alwaysSet = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

        for (int i = 0; i < 200; i++) {
            BigInteger drawn = SerialNumber.random(random).value();
            everSet = everSet.or(drawn);
            alwaysSet = alwaysSet.and(drawn);
        }

        assertThat(everSet.bitCount()).isEqualTo(128);
        assertThat(alwaysSet).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void a_short_serial_number_is_drawn_again() {
        SecureRandom smallFirst = new SmallFirst();

        SerialNumber serial = SerialNumber.random(smallFirst);

        assertThat(serial.value().bitLength()).isGreaterThan(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "8000000000000000000000000000000000000000"})
    void a_serial_number_is_positive_and_fits_twenty_octets(String hex) {
        BigInteger value = new BigInteger(hex, 16);

        assertThatThrownBy(() -> new SerialNumber(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive and fit in 20 octets");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T02:00:00.987Z, 2026-11-23T02:00:00Z, 2027-11-23T01:59:59Z",
        "2028-02-28T16:00:00Z, 2028-02-28T16:00:00Z, 2029-02-27T15:59:59Z",
        "2028-02-29T04:00:00Z, 2028-02-29T04:00:00Z, 2029-02-28T03:59:59Z",
        "2027-12-31T15:59:59Z, 2027-12-31T15:59:59Z, 2028-12-31T15:59:58Z"
    })
    void a_year_ends_a_second_before_the_same_time_in_taipei(
            Instant now, Instant notBefore, Instant notAfter) {
        assertThat(Validity.ofYears(now, 1)).isEqualTo(new Validity(notBefore, notAfter));
    }

    /// Draws zeros the first time.
    private static final class SmallFirst extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final Random later = new Random(7);
        private boolean drawn;

        @Override
        public void nextBytes(byte[] bytes) {
            if (drawn) {
                later.nextBytes(bytes);
            }
            drawn = true;
        }
    }

    @Test
    void times_are_written_with_two_digits_of_the_year_through_2049() {
        Instant last = Instant.parse("2049-12-31T23:59:59Z");

        byte[] before = Der.time(last);
        byte[] after = Der.time(last.plusSeconds(1));

        assertThat(new String(before, US_ASCII)).isEqualTo("\u0017\r491231235959Z");
        assertThat(new String(after, US_ASCII)).isEqualTo("\u0018\u000f20500101000000Z");
    }
}
