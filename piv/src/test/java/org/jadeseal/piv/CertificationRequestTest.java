// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificationRequestTest {

    private static final String NONCE = "1.3.6.1.4.1.32473.1.10.1";

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void is_verified_by_openssl_which_sees_name_and_attribute(KeyAlgorithm algorithm)
            throws IOException, InterruptedException, GeneralSecurityException {
        KeyPair pair = pair(algorithm);
        var request =
                CertificationRequest.of(
                        "王小明 0001", algorithm, pair.getPublic(), NONCE, new byte[] {1, 2, 3});

        String seen = openssl(request.signedBy(bytes -> signed(algorithm, pair, bytes)));

        assertThat(seen)
                .contains("verify OK")
                .contains("CN=王小明 0001", NONCE, "OCTET STRING")
                .contains("[HEX DUMP]:010203");
    }

    @Test
    void has_a_name_of_at_most_64_characters() throws GeneralSecurityException {
        KeyPair pair = pair(KeyAlgorithm.P_256);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CertificationRequest.of(
                                "名".repeat(65),
                                KeyAlgorithm.P_256,
                                pair.getPublic(),
                                NONCE,
                                new byte[1]))
                .withMessageContaining("65 characters");
    }

    private String openssl(byte[] request) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("request.der"), request);
        String verified =
                run(
                        "openssl",
                        "req",
                        "-inform",
                        "DER",
                        "-in",
                        file.toString(),
                        "-verify",
                        "-noout",
                        "-subject",
                        "-nameopt",
                        "utf8");
        return verified + run("openssl", "asn1parse", "-inform", "DER", "-in", file.toString());
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static KeyPair pair(KeyAlgorithm algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.isRsa() ? "RSA" : "EC");
        generator.initialize(algorithm.bits());
        return generator.generateKeyPair();
    }

    private static byte[] signed(KeyAlgorithm algorithm, KeyPair pair, byte[] bytes) {
        try {
            String digest = algorithm == KeyAlgorithm.P_384 ? "SHA384" : "SHA256";
            Signature signature =
                    Signature.getInstance(digest + "with" + (algorithm.isRsa() ? "RSA" : "ECDSA"));
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
