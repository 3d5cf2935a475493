// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.Sites;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The tour once, everything said between browser, agent and server recorded; then what it left is
/// judged.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheMainJobTest {

    private final TrialFolder folder = Workshop.folder("main-job");
    private final int port = Ports.free();
    private final RecordingRelay relay = new RecordingRelay(port);
    private Trial trial;
    private Holder holder;

    @BeforeAll
    void play() {
        Narrator narrator = Workshop.narrator(folder);
        trial = Trial.start(folder, port, new Sites(relay.port()), List.of(), narrator);
        Tour tour = trial.tour(narrator);
        holder = tour.register(Person.wang(), "card-wang");
        tour.takeUp(holder);
        tour.applyAndActivate(holder);
        tour.suspend(holder);
    }

    @AfterAll
    void end() throws IOException {
        trial.close();
        relay.close();
    }

    @Test
    void openssl_and_gnutls_read_both_certificates() {
        for (String name : List.of("signature", "encryption")) {
            Path file = folder.out().resolve(name + ".pem");

            Judge.plain()
                    .ask(
                            "openssl",
                            "x509",
                            "-in",
                            file.toString(),
                            "-noout",
                            "-subject",
                            "-nameopt",
                            "utf8")
                    .mustSay("CN=王小明");
            Judge.plain()
                    .ask("certtool", "--certificate-info", "--infile", file.toString())
                    .mustSay("Subject: ");
        }
    }

    @Test
    void gnutls_reads_the_list_of_suspended_certificates() throws IOException {
        List<Path> lists =
                files(folder.out()).stream().filter(f -> f.toString().endsWith(".crl")).toList();

        assertThat(lists).isNotEmpty();
        for (Path list : lists) {
            Judge.plain()
                    .ask("certtool", "--crl-info", "--inder", "--infile", list.toString())
                    .mustSay("CRL Number");
        }
    }

    @Test
    void the_pin_is_in_no_database_no_log_and_no_traffic() {
        assertThat(relay.recorded()).doesNotContain(holder.pin());
        assertThat(new Leaks(folder).placesWith(holder.pin())).isEmpty();
    }

    @Test
    void the_password_is_in_no_database_and_no_log() {
        assertThat(new Leaks(folder).placesWith(holder.password())).isEmpty();
    }

    @Test
    void the_password_is_in_no_message_of_an_agent() {
        String dialogue = relay.recorded();

        List<String> withPassword = new ArrayList<>();
        for (String message : dialogue.split("POST ", -1)) {
            if (message.startsWith("/agent/")
                    && message.split("\r\n\r\n", 2)[1]
                            .lines()
                            .findFirst()
                            .orElse("")
                            .contains(holder.password())) {
                withPassword.add(message);
            }
        }

        assertThat(withPassword).isEmpty();
    }

    @Test
    void the_published_management_key_opens_nothing_and_is_nowhere() {
        assertThat(relay.recorded())
                .doesNotContain("010203040506070801020304050607080102030405060708");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
