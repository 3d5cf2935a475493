// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jadeseal.agent.AgentProgram;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.PrivateFile;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.trialcard.IsolatedPcscd;
import org.jadeseal.trialcard.TrialCard;
import org.jadeseal.trialcard.VirtualReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Chapter 16: an issued card at a computer that has never seen it. The agent registers OpenSC's
/// module; then Mozilla's own programs use both certificates, and it is undone.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CardOnThisComputerTest {

    private static final String TOKEN = "王小明";

    private final TrialFolder folder = Workshop.folder("this-computer");
    private final Path home = folder.path().resolveSibling("this-computer-home");
    private final String database = "sql:" + home.resolve(".pki/nssdb");
    private TrialCard card;
    private IsolatedPcscd daemon;
    private VirtualReader reader;
    private Judge judge;

    @BeforeAll
    void a_card_is_issued_elsewhere() throws IOException {
        Narrator narrator = Workshop.narrator(folder);
        Workshop.empty(home);
        try (Trial trial = Trial.start(folder, Ports.free(), List.of(), narrator)) {
            Tour tour = trial.tour(narrator);
            Holder holder = tour.register(Person.wang(), "card-wang");
            tour.takeUp(holder);
            tour.applyAndActivate(holder);
            PrivateFile.write(home.resolve("pin"), TOKEN + ":" + holder.pin());
        }
        card = TrialCard.open(folder.cards().resolve("card-wang.card"));
        daemon = IsolatedPcscd.start("Jadeseal Trial Reader");
        reader = new VirtualReader(daemon.slot(0), card);
        reader.insert();
        judge =
                new Judge(
                        Map.of(
                                "HOME",
                                home.toString(),
                                "PCSCLITE_CSOCK_NAME",
                                daemon.socket().toString()));
    }

    @AfterAll
    void end() {
        reader.close();
        daemon.close();
        card.close();
    }

    @Test
    @Order(1)
    void nobody_there_changes_nothing() {
        agent("this-computer");

        assertThat(home.resolve(".pki")).doesNotExist();
    }

    @Test
    @Order(2)
    void registered_both_certificates_are_listed_with_their_keys() {
        agent("this-computer", "register").mustSay("registered the module for the card: " + home);

        judge.ask("certutil", "-L", "-d", database, "-h", "all", "-f", file("pin"))
                .mustSay(TOKEN + ":Certificate for Digital Signature                  u,u,u")
                .mustSay(TOKEN + ":Certificate for Key Management                     u,u,u");
    }

    @Test
    @Order(3)
    void what_is_signed_through_it_verifies() throws IOException {
        Files.writeString(home.resolve("message"), "signed through NSS");
        trustTheTrial();

        judge.ask(
                        "cmsutil",
                        "-S",
                        "-d",
                        database,
                        "-N",
                        TOKEN + ":Certificate for Digital Signature",
                        "-f",
                        file("pin"),
                        "-i",
                        file("message"),
                        "-o",
                        file("signed"))
                .mustSay("");

        judge.ask(
                        "openssl",
                        "cms",
                        "-verify",
                        "-inform",
                        "DER",
                        "-in",
                        file("signed"),
                        "-CAfile",
                        out("root"),
                        "-certfile",
                        out("issuing"))
                .mustSay("signed through NSS")
                .mustSay("Verification successful");
    }

    @Test
    @Order(4)
    void what_is_encrypted_to_the_card_is_read_through_it() {
        judge.ask(
                        "openssl",
                        "cms",
                        "-encrypt",
                        "-in",
                        file("message"),
                        "-outform",
                        "DER",
                        "-out",
                        file("encrypted"),
                        out("encryption"))
                .mustSay("");

        judge.ask("cmsutil", "-D", "-d", database, "-f", file("pin"), "-i", file("encrypted"))
                .mustSay("signed through NSS");
    }

    @Test
    @Order(5)
    void undone_the_module_is_gone_and_what_the_person_put_in_stays() {
        agent("this-computer", "undo");

        judge.ask("modutil", "-dbdir", database, "-list").mustSay("NSS Internal");
        assertThat(judge.ask("modutil", "-dbdir", database, "-list").text())
                .doesNotContain("opensc");
        judge.ask("certutil", "-L", "-d", database).mustSay("root");
        assertThat(home.resolve("state/changes-to-this-computer.txt")).isEmptyFile();
    }

    /// As somebody does by hand; the agent trusts nobody for them.
    private void trustTheTrial() {
        for (String name : List.of("root", "issuing")) {
            String trust = name.equals("root") ? ",C," : ",,";
            judge.ask("certutil", "-A", "-d", database, "-n", name, "-t", trust, "-i", out(name))
                    .mustSay("");
        }
    }

    private Judge.Opinion agent(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-Duser.language=en",
                                "-Duser.home=" + home,
                                "-Djadeseal.state=" + home.resolve("state"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                AgentProgram.class.getName()));
        command.addAll(List.of(arguments));
        return judge.ask(command.toArray(String[]::new)).mustSay("Chromium");
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }

    private String out(String name) {
        return folder.out().resolve(name + ".pem").toString();
    }
}
