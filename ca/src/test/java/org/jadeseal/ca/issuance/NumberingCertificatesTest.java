// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jadeseal.ca.HolderCard;
import org.jadeseal.ca.TrialAuthority;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Serial numbers as they stand in certificates, octet by octet, of thousands that are ready to be
/// signed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberingCertificatesTest {

    private static final int PAIRS = 1000;

    private static final int BITS = 128;

    /// Hoeffding: of 2,000 fair draws, one of 128 bits is set more often or more rarely than half
    /// of the time by this many with a probability below 10^-12.
    private static final int SWING = 185;

    private static final HolderCard CARD = new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256);

    private static final List<byte[]> NUMBERS = new ArrayList<>();

    @BeforeAll
    static void prepare() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialAuthority trial = TrialAuthority.at(place)) {
            PairOrder order = trial.order("F-1", CARD);
            for (int i = 0; i < PAIRS; i++) {
                trial.prepared(order).issuance().certificates().stream()
                        .map(certificate -> content(certificate.tbs()))
                        .forEach(NUMBERS::add);
            }
        }
    }

    @AfterAll
    static void forget() {
        NUMBERS.clear();
    }

    @Test
    void it_is_positive_and_as_short_as_its_value_allows() {
        assertThat(NUMBERS)
                .hasSize(2 * PAIRS)
                .allSatisfy(octets -> {
                    assertThat(octets.length).isBetween(9, 17);
                    assertThat(octets[0]).isNotNegative();
                    if (octets[0] == 0) {
                        assertThat(octets[1]).isNegative();
                    }
                });
    }

    @Test
    void half_of_them_need_a_zero_in_front_because_the_first_bit_is_drawn_too() {
        long seventeen = NUMBERS.stream().filter(octets -> octets.length == 17).count();

        assertThat(seventeen).isBetween((long) PAIRS - SWING, (long) PAIRS + SWING);
    }

    @Test
    void each_of_the_128_bits_is_set_half_of_the_time() {
        int[] set = new int[BITS];
        for (BigInteger number : values()) {
            IntStream.range(0, BITS).filter(number::testBit).forEach(bit -> set[bit]++);
        }

        assertThat(Arrays.stream(set).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(PAIRS - SWING, PAIRS + SWING));
    }

    /// The numbers as vectors over the field of two elements have full rank.
    @Test
    void no_bit_follows_from_the_others() {
        BigInteger[] byTopBit = new BigInteger[BITS];
        for (BigInteger number : values()) {
            BigInteger left = number;
            while (left.signum() > 0) {
                int top = left.bitLength() - 1;
                if (byTopBit[top] == null) {
                    byTopBit[top] = left;
                    break;
                }
                left = left.xor(byTopBit[top]);
            }
        }

        assertThat(byTopBit).doesNotContainNull();
    }

    @Test
    void no_two_are_alike() {
        assertThat(values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @BothDatabases
    void what_was_prepared_stands_in_the_signed_certificate(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            PreparedPair pair = trial.prepared(trial.order("F-1", CARD));

            IssuedPair issued = TrialAuthority.signed(trial.door().sign(trial.recorded(pair)));

            assertThat(content(new SignedCertificate(issued.signature().der()).tbs()))
                    .isEqualTo(pair.signatureSerial().value().toByteArray());
            assertThat(content(new SignedCertificate(issued.encryption().der()).tbs()))
                    .isEqualTo(pair.encryptionSerial().value().toByteArray());
        }
    }

    /// The order is abandoned, so that form and keys are no obstacle; the numbers are gone for
    /// good.
    @ParameterizedTest
    @BothDatabases
    void a_number_that_was_recorded_once_is_never_recorded_again(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            PreparedPair pair = trial.prepared(trial.order("F-1", CARD));
            IssuanceId id = trial.recorded(pair);
            trial.database()
                    .perform(transaction -> {
                        boolean _ = trial.door().cancel(transaction, id);
                        int _ = transaction.sql().sql("delete from seen_key").update();
                    });

            assertThatThrownBy(() -> trial.recorded(renamed(pair)))
                    .isInstanceOf(StaleEvidenceException.class)
                    .hasMessageContaining("serial number " + pair.signatureSerial());
        }
    }

    /// The same certificates as another issuance, whose nonce nobody has seen.
    private static PreparedPair renamed(PreparedPair pair) {
        PreparedIssuance same = pair.issuance();
        return new PreparedPair(
                new PreparedIssuance(
                        IssuanceId.of("00000000-0000-7000-8000-000000000001"),
                        same.account(),
                        same.card(),
                        same.uniqueMandate(),
                        same.evidence(),
                        _ -> {},
                        same.certificates()));
    }

    private static List<BigInteger> values() {
        return NUMBERS.stream().map(BigInteger::new).toList();
    }

    /// The content octets of `CertificateSerialNumber`, which follows the version.
    private static byte[] content(Bytes tbs) {
        byte[] octets = tbs.toArray();
        int version = octets[1] >= 0 ? 2 : 2 + (octets[1] & 0x7F);
        int serial = version + 5;
        assertThat(octets[version]).isEqualTo((byte) 0xA0);
        assertThat(octets[serial]).isEqualTo((byte) 0x02);
        return Arrays.copyOfRange(octets, serial + 2, serial + 2 + octets[serial + 1]);
    }
}
