// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A personalized card used by Java's own PKCS#11 provider, in a process of its own: pcscd is found
/// by its environment.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JavaAcceptanceTest {

    @TempDir static Path dir;
    private static JudgeDesk desk;

    @BeforeAll
    static void insertPersonalizedCard() throws GeneralSecurityException {
        TrialCard card = TrialCard.blank(dir.resolve("card"));
        var _ = new PersonalizedCard(card);
        desk = JudgeDesk.with(dir, card);
    }

    @AfterAll
    static void endReader() {
        desk.close();
    }

    private static String probe(String act, String key, int expected)
            throws IOException, InterruptedException {
        Path configuration =
                desk.write(
                        "java.cfg",
                        "name=card",
                        "library=" + JudgeDesk.module(),
                        "slotListIndex=0",
                        // OpenSC decrypts and does not encrypt, which Java takes for something old
                        "allowLegacy=true");
        return desk.tool.run(
                Map.of(),
                expected,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                JavaCardProbe.class.getName(),
                configuration.toString(),
                PersonalizedCard.PIN,
                act,
                key);
    }

    @Test
    void it_signs_with_9a() throws IOException, InterruptedException {
        assertThat(probe("SHA256withRSA", "PIV Authentication", 0)).contains("holds: true");
    }

    @Test
    void it_signs_with_9e() throws IOException, InterruptedException {
        assertThat(probe("SHA256withECDSA", "Card Authentication", 0)).contains("holds: true");
    }

    @Test
    void it_decrypts_with_9d() throws IOException, InterruptedException {
        assertThat(probe("decrypt", "Key Management", 0)).contains("holds: true");
    }

    /// 9C wants the PIN before each signature, which this provider never gives a second time.
    @Test
    void it_cannot_sign_with_9c() throws IOException, InterruptedException {
        assertThat(probe("SHA256withRSA", "Digital Signature", 1))
                .contains("CKR_USER_NOT_LOGGED_IN");
    }
}
