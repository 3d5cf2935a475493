// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.ceremony.Minutes;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the reviewed file to a production folder, with OpenSSL reading what came out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldingACeremonyTest {

    private static final String PLAN =
            """
            # small keys: this is a test
            kind = production
            organisation = 玉印測試機關
            product = 玉印
            status-address = http://status.example.gov.tw
            practice-statement = http://status.example.gov.tw/cps
            policy-arc = 2.16.886.1.999.1
            keys.root = P_384
            keys.issuing = RSA_3072
            keys.other = P_256
            keys.status = P_256
            keys.certified = RSA_2048 P_256
            make = root issuing device operations
            present = 王小明 (administrator), 李大同 (CAO), 陳美玉 (auditor)
            """;

    private final MovableClock clock = new MovableClock(TrialAuthority.MORNING);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir private Path temp;
    private Path data;

    @BeforeEach
    void bringAPassphrase() throws IOException {
        data = temp.resolve("data");
        DataFolder folder = DataFolder.openOrCreate(data, Kind.PRODUCTION);
        Path passphrase = folder.directory("keys").resolve("passphrase");
        Files.createFile(
                passphrase,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passphrase, "eleven words that somebody keeps in an envelope in a safe");
    }

    private int run(String... arguments) {
        printed.reset();
        return new CeremonyProgram(clock, new PrintStream(printed, true, UTF_8))
                .run(List.of(arguments));
    }

    private String told() {
        return printed.toString(UTF_8);
    }

    private Path plan(String text) throws IOException {
        return Files.writeString(temp.resolve("plan"), text);
    }

    /// Shows it, takes the digest from the last line, and holds it.
    private int hold(String text) throws IOException {
        Path plan = plan(text);
        assertThat(run(plan.toString())).as(told()).isZero();
        String digest = told().strip().replaceFirst("(?s).*--perform ", "");
        clock.advance(Duration.ofMinutes(5));
        return run(plan.toString(), "--data", data.toString(), "--perform", digest);
    }

    private Hierarchy open() {
        DataFolder folder = DataFolder.openOrCreate(data, Kind.PRODUCTION);
        return Hierarchy.open(
                folder,
                KeyRing.open(folder, new SecureRandom()),
                Minutes.lastPlan(folder).orElseThrow().settings(),
                clock,
                new SecureRandom());
    }

    private List<String> kept(String ending) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("ceremony"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_rehearsal_shows_everything_and_leaves_nothing() throws IOException {
        assertThat(run(plan(PLAN).toString())).isZero();

        assertThat(told())
                .contains("REHEARSAL", "CA root", "CA issuing", "CA device", "CA operations")
                .contains("用戶憑證管理中心 G1", "RSA_3072", "王小明 (administrator)");
        assertThat(data.resolve("authority")).doesNotExist();
        assertThat(data.resolve("ceremony")).doesNotExist();
    }

    @Test
    void a_production_folder_opens_with_what_the_ceremony_made_and_openssl_believes_the_chain()
            throws IOException {
        assertThat(hold(PLAN)).as(told()).isZero();

        Hierarchy hierarchy = open();

        assertThat(hierarchy.issuing().certificate().subject().toString())
                .contains("玉印測試機關")
                .doesNotContain("TRIAL");
        assertThat(
                        Tool.run(
                                        List.of(
                                                "openssl",
                                                "verify",
                                                "-x509_strict",
                                                "-CAfile",
                                                pem("root"),
                                                pem("issuing")))
                                .output())
                .contains("OK");
    }

    private String pem(String name) throws IOException {
        Path file = temp.resolve(name + ".pem");
        assertThat(
                        Tool.run(
                                        List.of(
                                                "openssl",
                                                "x509",
                                                "-inform",
                                                "DER",
                                                "-in",
                                                data.resolve("authority/" + name + ".cer")
                                                        .toString(),
                                                "-out",
                                                file.toString()))
                                .code())
                .isZero();
        return file.toString();
    }

    @Test
    void the_minutes_are_signed_and_openssl_finds_one_changed_letter() throws IOException {
        assertThat(hold(PLAN)).isZero();
        Path minutes = Path.of(kept(".minutes").getFirst());

        assertThat(checked(minutes)).contains("Verified OK");
        Files.writeString(minutes, Files.readString(minutes).replace("李大同", "李小同"));

        assertThat(checked(minutes)).doesNotContain("Verified OK");
    }

    private String checked(Path minutes) throws IOException {
        return Tool.run(
                        List.of(
                                "openssl",
                                "dgst",
                                "-sha256",
                                "-verify",
                                data.resolve("audit/audit-key.pem").toString(),
                                "-signature",
                                kept(".minutes.sig").getFirst(),
                                minutes.toString()))
                .output();
    }

    @Test
    void a_plan_that_was_changed_after_it_was_shown_is_refused() throws IOException {
        Path plan = plan(PLAN);
        run(plan.toString());
        String digest = told().strip().replaceFirst("(?s).*--perform ", "");
        plan(PLAN.replace("李大同", "李小同"));

        assertThat(run(plan.toString(), "--data", data.toString(), "--perform", digest))
                .isEqualTo(1);

        assertThat(told()).contains("let everybody read it");
        assertThat(data.resolve("authority")).doesNotExist();
    }

    @Test
    void a_new_generation_stands_beside_the_old_one_and_issues_from_then_on() throws IOException {
        assertThat(hold(PLAN)).isZero();
        IssuerId before = open().issuing().id();

        assertThat(hold(PLAN.replace("make = root issuing device operations", "make = issuing-2")))
                .as(told())
                .isZero();

        Hierarchy hierarchy = open();
        assertThat(before).isEqualTo(IssuerId.ISSUING);
        assertThat(hierarchy.issuing().id()).isEqualTo(IssuerId.issuing(2));
        assertThat(hierarchy.authority(IssuerId.ISSUING).certificate().subject().toString())
                .contains("G1");
        assertThat(hierarchy.issuing().certificate().subject().toString()).contains("G2");
        assertThat(hierarchy.statusSigner(IssuerId.ISSUING)).isNotNull();
        assertThat(hierarchy.statusSigner(IssuerId.issuing(2))).isNotNull();
    }

    @Test
    void a_generation_is_not_skipped_another_service_is_not_mixed_in_and_nothing_is_kept_of_it()
            throws IOException {
        assertThat(hold(PLAN)).isZero();

        assertThat(hold(PLAN.replace("make = root issuing device operations", "make = issuing-3")))
                .isEqualTo(1);
        assertThat(told()).contains("'issuing-3' needs 'issuing-2'");

        assertThat(hold(PLAN.replace("玉印測試機關", "別的機關"))).isEqualTo(1);
        assertThat(told()).contains("only kinds of keys may change");
        assertThat(kept(".plan")).hasSize(1);
        assertThat(kept(".minutes")).hasSize(1);
    }

    @Test
    void the_rehearsal_refuses_a_plan_that_makes_cas_in_an_impossible_order() throws IOException {
        for (String make : List.of("issuing root", "root issuing-2 issuing device operations")) {
            assertThat(run(plan(PLAN.replace("root issuing device operations", make)).toString()))
                    .isEqualTo(1);

            assertThat(told()).containsPattern("'make' names '(issuing|issuing-2)' before");
        }
    }

    @Test
    void a_ceremony_that_was_interrupted_is_held_again_and_finishes() throws IOException {
        assertThat(hold(PLAN.replace("make = root issuing device operations", "make = root")))
                .isZero();

        assertThat(hold(PLAN)).as(told()).isZero();

        assertThat(told())
                .contains("CA root (was there already, nothing was made)", "CA issuing\n");
        assertThat(open().authorities()).hasSize(4);
        assertThat(kept(".minutes")).hasSize(2);
    }

    @Test
    void a_plan_says_which_line_is_wrong() throws IOException {
        assertThat(run(plan(PLAN.replace("RSA_2048 P_256", "RSA_512")).toString())).isEqualTo(1);
        assertThat(told()).contains("line 'keys.certified' says 'RSA_512'");

        assertThat(run(plan(PLAN + "witness = 某人\n").toString())).isEqualTo(1);
        assertThat(told()).contains("nobody knows the lines [witness]");

        assertThat(run(plan(PLAN.replace("2.16.886.1.999.1", "1.3.6.1.4.1.32473.1.1")).toString()))
                .isEqualTo(1);
        assertThat(told()).contains("is not for production; change the plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys.root = P_384", "keys.issuing = RSA_3072", "keys.other = P_256"})
    void no_ca_of_production_gets_a_key_that_must_end_before_its_certificate(String line)
            throws IOException {
        String weak = line.replaceFirst("= .*", "= RSA_2048");

        assertThat(run(plan(PLAN.replace(line, weak)).toString())).isEqualTo(1);

        assertThat(told()).contains("RSA_2048, which ends with 2030", "change the plan");
    }

    @Test
    void no_certificate_is_older_than_the_minutes_say_that_the_ceremony_is() throws IOException {
        assertThat(hold(PLAN)).isZero();

        Instant began = Instant.parse(told().replaceFirst("(?s).*began +(\\S+).*", "$1"));
        assertThat(open().authorities())
                .allSatisfy(made ->
                        assertThat(made.certificate().validity().notBefore())
                                .isAfterOrEqualTo(began));
    }

    @Test
    void without_a_passphrase_it_says_where_to_put_one() throws IOException {
        Files.delete(data.resolve("keys/passphrase"));

        assertThat(hold(PLAN)).isEqualTo(1);

        assertThat(told()).contains("write a long one", "keys/passphrase");
    }
}
