// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A personalized card used by OpenSSL and curl through their engine for PKCS#11.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenSslAcceptanceTest {

    private static final String PIN = PersonalizedCard.PIN;
    private static final String TEXT = "a document\n";

    @TempDir static Path dir;
    private static JudgeDesk desk;
    private static PersonalizedCard contents;
    private static Map<String, String> engine;

    @BeforeAll
    static void insertPersonalizedCard() throws GeneralSecurityException, IOException {
        TrialCard card = TrialCard.blank(dir.resolve("card"));
        contents = new PersonalizedCard(card);
        desk = JudgeDesk.with(dir, card);
        Files.writeString(dir.resolve("text"), TEXT);
        Path configuration =
                desk.write(
                        "openssl.cnf",
                        "openssl_conf = start",
                        "[start]",
                        "engines = engines",
                        "[engines]",
                        "pkcs11 = pkcs11",
                        "[pkcs11]",
                        "engine_id = pkcs11",
                        "MODULE_PATH = " + JudgeDesk.module(),
                        "init = 0");
        engine = Map.of("OPENSSL_CONF", configuration.toString());
    }

    @AfterAll
    static void endReader() {
        desk.close();
    }

    private static String key(String id) {
        return "pkcs11:id=%" + id + ";type=private;pin-value=" + PIN;
    }

    @Test
    void a_digest_signed_by_9a_verifies() throws IOException, InterruptedException {
        String certificate = desk.certificate("01").toString();
        Path key = Files.writeString(desk.file("9a.pem"), publicKey(certificate));

        desk.tool.run(
                engine,
                "openssl",
                "dgst",
                "-sha256",
                "-engine",
                "pkcs11",
                "-keyform",
                "engine",
                "-sign",
                key("01"),
                "-out",
                desk.path("signature"),
                desk.path("text"));

        assertThat(
                        desk.tool.run(
                                "openssl",
                                "dgst",
                                "-sha256",
                                "-verify",
                                key.toString(),
                                "-signature",
                                desk.path("signature"),
                                desk.path("text")))
                .contains("Verified OK");
    }

    private static String publicKey(String certificate) throws IOException, InterruptedException {
        return desk.tool.run("openssl", "x509", "-in", certificate, "-pubkey", "-noout");
    }

    @Test
    void a_message_signed_by_the_card_verifies_under_its_authority()
            throws IOException, InterruptedException, GeneralSecurityException {
        desk.tool.run(
                engine,
                "openssl",
                "cms",
                "-sign",
                "-in",
                desk.path("text"),
                "-nodetach",
                "-signer",
                desk.certificate("01").toString(),
                "-engine",
                "pkcs11",
                "-keyform",
                "engine",
                "-inkey",
                key("01"),
                "-out",
                desk.path("signed"));

        assertThat(
                        desk.tool.run(
                                "openssl",
                                "cms",
                                "-verify",
                                "-in",
                                desk.path("signed"),
                                "-purpose",
                                "any",
                                "-CAfile",
                                desk.authority(contents).toString()))
                .contains("a document", "Verification successful");
    }

    @Test
    void a_message_encrypted_to_9d_is_read_by_the_card() throws IOException, InterruptedException {
        String certificate = desk.certificate("03").toString();
        desk.tool.run(
                "openssl",
                "cms",
                "-encrypt",
                "-in",
                desk.path("text"),
                "-out",
                desk.path("encrypted"),
                certificate);

        String read =
                desk.tool.run(
                        engine,
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-in",
                        desk.path("encrypted"),
                        "-recip",
                        certificate,
                        "-engine",
                        "pkcs11",
                        "-keyform",
                        "engine",
                        "-inkey",
                        key("03"));

        assertThat(read).contains("a document");
    }

    @Test
    void curl_logs_in_with_9a_and_not_without()
            throws IOException, InterruptedException, GeneralSecurityException {
        int port = LocalServer.freePort();
        String address = "https://127.0.0.1:" + port + "/";
        makeServerKey();
        try (LocalServer _ = startTlsServer(port)) {
            String page =
                    desk.tool.run(
                            engine,
                            "curl",
                            "-sS",
                            "--cacert",
                            desk.path("server.pem"),
                            "--engine",
                            "pkcs11",
                            "--key-type",
                            "ENG",
                            "--key",
                            key("01"),
                            "--cert",
                            desk.certificate("01").toString(),
                            address);

            assertThat(page).containsPattern("CN ?= ?Officer");
            assertThat(
                            desk.tool.run(
                                    Map.of(),
                                    56,
                                    "curl",
                                    "-sS",
                                    "--cacert",
                                    desk.path("server.pem"),
                                    address))
                    .contains("certificate required");
        }
    }

    private static void makeServerKey() throws IOException, InterruptedException {
        desk.tool.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                desk.path("server.key"),
                "-out",
                desk.path("server.pem"));
    }

    private static LocalServer startTlsServer(int port)
            throws IOException, InterruptedException, GeneralSecurityException {
        return LocalServer.start(
                desk,
                port,
                "openssl",
                "s_server",
                "-accept",
                "127.0.0.1:" + port,
                "-www",
                "-cert",
                desk.path("server.pem"),
                "-key",
                desk.path("server.key"),
                "-CAfile",
                desk.authority(contents).toString(),
                "-Verify",
                "2",
                "-verify_return_error");
    }
}
