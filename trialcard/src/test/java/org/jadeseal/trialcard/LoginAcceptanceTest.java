// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A personalized card used by OpenSSH, NSS, GnuTLS and Java, as Debian has them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginAcceptanceTest {

    private static final String PIN = PersonalizedCard.PIN;

    @TempDir static Path dir;
    private static JudgeDesk desk;
    private static PersonalizedCard contents;
    private static String module;

    @BeforeAll
    static void insertPersonalizedCard() throws GeneralSecurityException {
        TrialCard card = TrialCard.blank(dir.resolve("card"));
        contents = new PersonalizedCard(card);
        desk = JudgeDesk.with(dir, card);
        module = JudgeDesk.module();
    }

    @AfterAll
    static void endReader() {
        desk.close();
    }

    /// As the service of sshd does when the machine starts.
    @BeforeAll
    static void makeRoomForSshd() throws IOException {
        Path run = Path.of("/run");
        if (Files.isWritable(run)) {
            Files.createDirectories(run.resolve("sshd"));
        }
    }

    @Test
    void ssh_logs_in_with_9a() throws IOException, InterruptedException {
        int port = LocalServer.freePort();
        desk.tool.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", desk.path("host"));
        Files.writeString(desk.file("authorized"), keyOf9a());
        Path configuration =
                desk.write(
                        "sshd.conf",
                        "ListenAddress 127.0.0.1:" + port,
                        "HostKey " + desk.path("host"),
                        "AuthorizedKeysFile " + desk.path("authorized"),
                        "PidFile none",
                        "StrictModes no",
                        "UsePAM no",
                        "PermitRootLogin yes",
                        "PasswordAuthentication no",
                        "KbdInteractiveAuthentication no");
        try (LocalServer server =
                LocalServer.start(
                        desk, port, "/usr/sbin/sshd", "-D", "-e", "-f", configuration.toString())) {
            assertThat(ssh(port)).contains("logged in by card");
            assertThat(server.printed()).contains("Accepted publickey");
        }
    }

    private static String keyOf9a() throws IOException, InterruptedException {
        return desk.tool
                .run("ssh-keygen", "-D", module)
                .lines()
                .filter(line -> line.startsWith("ssh-rsa") && line.contains("PIV AUTH"))
                .findFirst()
                .orElseThrow();
    }

    private static String ssh(int port) throws IOException, InterruptedException {
        Path askPin = desk.write("ask", "#!/bin/sh", "echo " + PIN);
        Files.setPosixFilePermissions(askPin, PosixFilePermissions.fromString("rwx------"));
        return desk.tool.run(
                Map.of("SSH_ASKPASS", askPin.toString(), "SSH_ASKPASS_REQUIRE", "force"),
                "ssh",
                "-F",
                "none",
                "-p",
                Integer.toString(port),
                "-o",
                "PKCS11Provider=" + module,
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=" + desk.path("known"),
                "-l",
                System.getProperty("user.name"),
                "127.0.0.1",
                "echo logged in by card");
    }

    @Test
    void nss_lists_keys_and_certificates_and_signs_a_message()
            throws IOException, InterruptedException, GeneralSecurityException {
        Path database = Files.createDirectory(desk.file("nss"));
        String nss = "sql:" + database;
        String password = desk.write("nss.pin", "Officer:" + PIN).toString();
        desk.tool.run("certutil", "-N", "-d", nss, "--empty-password");
        desk.tool.run("modutil", "-dbdir", nss, "-add", "card", "-libfile", module, "-force");
        desk.tool.run(
                "certutil",
                "-A",
                "-d",
                nss,
                "-n",
                "authority",
                "-t",
                "C,C,C",
                "-i",
                desk.authority(contents).toString());

        assertThat(desk.tool.run("modutil", "-dbdir", nss, "-list"))
                .contains("slot: Jadeseal Trial 00 00", "token: Officer");
        assertThat(desk.tool.run("certutil", "-K", "-d", nss, "-h", "Officer", "-f", password))
                .contains("PIV AUTH key", "SIGN key", "KEY MAN key", "CARD AUTH key");
        assertThat(desk.tool.run("certutil", "-L", "-d", nss, "-h", "Officer", "-f", password))
                .contains("Officer:Certificate for Digital Signature", "u,u,u");
        Files.writeString(desk.file("message"), "signed by NSS");
        desk.tool.run(
                "cmsutil",
                "-S",
                "-d",
                nss,
                "-N",
                "Officer:Certificate for PIV Authentication",
                "-f",
                password,
                "-i",
                desk.path("message"),
                "-o",
                desk.path("nss.cms"));
        assertThat(
                        desk.tool.run(
                                "openssl",
                                "cms",
                                "-verify",
                                "-inform",
                                "DER",
                                "-purpose",
                                "any",
                                "-in",
                                desk.path("nss.cms"),
                                "-CAfile",
                                desk.authority(contents).toString()))
                .contains("signed by NSS", "Verification successful");
    }

    @Test
    void gnutls_lists_the_keys_and_signs() throws IOException, InterruptedException {
        String keys =
                desk.tool.run(
                        "p11tool",
                        "--provider",
                        module,
                        "--login",
                        "--set-pin",
                        PIN,
                        "--list-privkeys",
                        "--only-urls");
        String key =
                keys.lines().filter(line -> line.contains("PIV%20AUTH")).findFirst().orElseThrow();

        assertThat(keys.lines().filter(line -> line.startsWith("pkcs11:"))).hasSize(4);
        assertThat(
                        desk.tool.run(
                                "p11tool",
                                "--provider",
                                module,
                                "--login",
                                "--set-pin",
                                PIN,
                                "--test-sign",
                                key))
                .contains("Signing using RSA-SHA256... ok", "private key parameters... ok");
    }

    @Test
    void java_lists_all_four_keys() throws IOException, InterruptedException {
        Path configuration =
                desk.write("java.cfg", "name=card", "library=" + module, "slotListIndex=0");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

        assertThat(
                        desk.tool.run(
                                keytool,
                                "-J-Duser.language=en",
                                "-list",
                                "-storetype",
                                "PKCS11",
                                "-providerClass",
                                "sun.security.pkcs11.SunPKCS11",
                                "-providerArg",
                                configuration.toString(),
                                "-storepass",
                                PIN))
                .contains("contains 4 entries")
                .contains("Certificate for Digital Signature, PrivateKeyEntry");
    }
}
