// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingKeysTest {

    private static final KeyName NAME = new KeyName("issuing");

    private static final CardId CARD = new CardId("00112233445566778899aabbccddeeff");

    /// How the object identifier of RSA keys begins every such key (RFC 8017 appendix A.1).
    private static final String RSA_ENCRYPTION = "2a864886f70d010101";

    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    @TempDir private Path temp;

    private DataFolder folder = new DataFolder(Path.of("."), Kind.TRIAL);

    @BeforeEach
    void makeFolder() {
        folder = DataFolder.openOrCreate(temp.resolve("data"), Kind.TRIAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA_2048", "P_256"})
    void a_key_signs_after_a_restart_as_before(KeyAlgorithm algorithm) {
        try (KeyRing before = open()) {
            before.generate(NAME, algorithm);
        }

        try (KeyRing after = open()) {
            Signer signer = after.signer(NAME);
            assertThat(SignatureCheck.holds(signer, CONTENT, signer.sign(CONTENT))).isTrue();
        }
    }

    @Test
    void virtual_threads_sign_too() throws InterruptedException {
        try (KeyRing ring = open()) {
            ring.generate(NAME, KeyAlgorithm.P_256);
            Signer signer = ring.signer(NAME);
            List<Boolean> held = new CopyOnWriteArrayList<>();

            List<Thread> threads =
                    Stream.generate(() ->
                                    Thread.ofVirtual()
                                            .start(() ->
                                                    held.add(
                                                            SignatureCheck.holds(
                                                                    signer,
                                                                    CONTENT,
                                                                    signer.sign(CONTENT)))))
                            .limit(50)
                            .toList();
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(held).hasSize(50).containsOnly(true);
        }
    }

    @Test
    void a_key_is_never_overwritten() {
        try (KeyRing ring = open()) {
            ring.generate(NAME, KeyAlgorithm.P_256);

            assertThatThrownBy(() -> ring.generate(NAME, KeyAlgorithm.P_256))
                    .isInstanceOf(KeyUnusableException.class)
                    .hasMessageContaining("is there already");
        }
    }

    @Test
    void key_files_cannot_be_exchanged_for_one_another() throws IOException {
        KeyName other = new KeyName("root");
        try (KeyRing ring = open()) {
            ring.generate(NAME, KeyAlgorithm.P_256);
            ring.generate(other, KeyAlgorithm.P_256);
        }
        Files.copy(file("root.key"), file("issuing.key"), StandardCopyOption.REPLACE_EXISTING);

        try (KeyRing ring = open()) {
            assertThatThrownBy(() -> ring.signer(NAME))
                    .isInstanceOf(KeyUnusableException.class)
                    .hasMessageContaining("wrong passphrase, or the file was changed");
        }
    }

    @Test
    void a_key_file_shows_nothing_of_the_key_and_belongs_to_its_owner() throws IOException {
        try (KeyRing ring = open()) {
            ring.generate(NAME, KeyAlgorithm.RSA_2048);
        }

        String content = Bytes.of(Files.readAllBytes(file("issuing.key"))).hex();

        assertThat(content).doesNotContain(RSA_ENCRYPTION);
        assertThat(Files.getPosixFilePermissions(file("issuing.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_passphrase_that_others_may_read_opens_nothing() throws IOException {
        open().close();
        Files.setPosixFilePermissions(
                file("passphrase"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(this::open)
                .isInstanceOf(KeyUnusableException.class)
                .hasMessageContaining("set its mode to 0600");
    }

    @Test
    void each_card_and_each_purpose_has_a_key_of_its_own_that_never_changes() {
        List<String> first = derived();

        List<String> afterRestart = derived();

        assertThat(first).doesNotHaveDuplicates().allMatch(key -> key.length() == 48);
        assertThat(afterRestart).isEqualTo(first);
    }

    private List<String> derived() {
        CardId other = new CardId("ffeeddccbbaa99887766554433221100");
        try (KeyRing ring = open()) {
            CardMaster master = CardMaster.in(ring);
            return Stream.of(CARD, other)
                    .flatMap(card ->
                            Stream.of(CardMaster.Label.values())
                                    .map(label -> master.derive(card, 1, label)))
                    .map(secret -> secret.lend(bytes -> Bytes.of(bytes).hex()))
                    .toList();
        }
    }

    @Test
    void a_secret_prints_nothing_and_is_gone_when_closed() {
        byte[] bytes = {1, 2, 3};
        Secret secret = Secret.takingOver(bytes);

        secret.close();

        assertThat(bytes).containsOnly(0);
        assertThat(secret).hasToString("secret");
    }

    private KeyRing open() {
        return KeyRing.open(folder, new SecureRandom());
    }

    private Path file(String name) {
        return folder.path().resolve("keys").resolve(name);
    }
}
