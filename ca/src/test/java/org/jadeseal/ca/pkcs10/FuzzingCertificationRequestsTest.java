// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.pkcs10;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import java.util.stream.Stream;
import org.jadeseal.ca.Damage;
import org.jadeseal.ca.HolderCard;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.Bytes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.provider.MethodSource;

/// A certification request is understood or said to be malformed, whatever the octets are. Every
/// build tries the samples; `./dev fuzz FuzzingCertificationRequestsTest#request 600` looks for
/// worse ones.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzingCertificationRequestsTest {

    private static final String NONCE_ATTRIBUTE = "1.3.6.1.4.1.32473.1.10.1";
    private static final int WAYS = 40;

    @MethodSource("samples")
    @FuzzTest
    void request(byte[] request) {
        try {
            CertificationRequest read =
                    CertificationRequest.parse(Bytes.of(request), NONCE_ATTRIBUTE);
            assertThat(read.key().der().length()).isPositive();
        } catch (MalformedRequestException e) {
            assertThat(e).hasMessageMatching("(?s).*request.*");
        }
    }

    static Stream<byte[]> samples() {
        Random random = new Random(75);
        return Stream.of(KeyAlgorithm.RSA_2048, KeyAlgorithm.P_256, KeyAlgorithm.ML_DSA_65)
                .map(FuzzingCertificationRequestsTest::sound)
                .flatMap(request -> Damage.of(request, WAYS, random));
    }

    private static byte[] sound(KeyAlgorithm kind) {
        KeyProof.Challenge challenge =
                new KeyProof.Challenge("https://site.localhost", "T", Bytes.of(new byte[32]));
        return new HolderCard(kind, KeyAlgorithm.P_256).answer(challenge).request().toArray();
    }
}
