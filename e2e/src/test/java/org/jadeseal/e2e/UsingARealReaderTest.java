// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.trialcard.IsolatedPcscd;
import org.jadeseal.trialcard.TrialCard;
import org.jadeseal.trialcard.VirtualReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// `./dev run --real-card`: the second person's card lies behind pcscd, the PIN is typed into the
/// agent's window, and another program finds both certificates on it.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsingARealReaderTest {

    private static final String READER = "Jadeseal Real Reader 00 00";
    private static final String PIN_WINDOW = "IC卡密碼驗證";

    private final TrialFolder folder = Workshop.folder("real-reader");
    private final CaptchaReader captchas = new CaptchaReader(folder.database());
    private final int port = Ports.free();
    private final Map<String, String> machine = new HashMap<>();
    private Screen screen;
    private IsolatedPcscd daemon;
    private TrialCard card;
    private VirtualReader reader;
    private Browser browser;
    private Browser desk;
    private @Nullable RunningTrial running;
    private @Nullable Holder holder;

    @BeforeAll
    void plug_a_reader_in() throws IOException {
        screen = Screen.start();
        daemon = IsolatedPcscd.start("Jadeseal Real Reader");
        card = TrialCard.open(Files.createTempDirectory("real-reader").resolve("plastic.card"));
        reader = new VirtualReader(daemon.slot(0), card);
        machine.putAll(screen.environment());
        machine.put("PCSCLITE_CSOCK_NAME", daemon.socket().toString());
        browser = new Browser("zh-TW", "real-");
        desk = new Browser("zh-TW", "real-desk-");
    }

    @AfterAll
    void end() {
        desk.close();
        browser.close();
        if (running != null) {
            running.close();
        }
        reader.close();
        daemon.close();
        card.close();
        screen.close();
    }

    @Test
    @Order(1)
    void without_a_service_or_a_card_it_says_what_is_missing_and_makes_nothing() {
        Map<String, String> nobody = Map.of("PCSCLITE_CSOCK_NAME", "/nonexistent/pcscd.comm");

        assertThatThrownBy(() -> start(folder, nobody))
                .hasMessageContaining("no card reader")
                .hasMessageContaining("./dev card --empty")
                .hasMessageContaining("nobody can be asked for");
        assertThatThrownBy(() -> start(folder, machine))
                .hasMessageContaining("no card in " + READER)
                .hasMessageContaining("asked in a window of its own");
        assertThat(folder.path()).isEmptyDirectory();
    }

    @Test
    @Order(2)
    void the_blank_card_in_the_reader_becomes_the_second_persons() throws IOException {
        reader.insert();

        running = start(folder, machine);

        holder = trial().holder("card-chen");
        assertThat(trial().printed())
                .anyMatch(line -> line.contains("The blank card in reader '" + READER + "'"))
                .anyMatch(line -> line.contains("card-chen is the card in your reader"));
        try (Stream<java.nio.file.Path> cards = Files.list(folder.cards())) {
            assertThat(cards.map(file -> file.getFileName().toString()))
                    .contains("card-wang.card")
                    .doesNotContain("card-chen.card");
        }
    }

    @Test
    @Order(3)
    void the_desk_shows_the_readers_of_this_computer() {
        desk.open(trial().desk());
        desk.await("[data-card=true]");
        desk.picture("card-in");
        String with = desk.text();
        reader.remove();

        desk.await("main:not(:has([data-card=true]))");

        desk.picture("empty");
        assertThat(with).contains(READER, "已插卡").doesNotContain("取一張空白卡");
        assertThat(desk.has("form[action=insert]")).isFalse();
        try (Browser english = new Browser("en", "real-desk-en-")) {
            english.open(trial().desk());
            english.picture("empty");
            assertThat(english.text()).contains("The readers of this computer");
        }
        reader.insert();
    }

    @Test
    @Order(4)
    void the_holder_applies_and_activates_with_the_pin_in_the_window() {
        browser.open(trial().link());
        logIn();
        browser.open(site("/apply"));
        browser.tick("accepted");
        browser.send("apply");
        screen.type(PIN_WINDOW, chen().pin());
        browser.await("#outcome");
        browser.open(site("/activate"));
        browser.tick("confirmed");
        browser.fill("password", chen().password());

        browser.send("activate");

        browser.await("#outcome");
        browser.picture("activated");
        assertThat(browser.text()).contains("憑證啟用完成");
    }

    @Test
    @Order(5)
    void another_program_finds_two_certificates_on_the_card() {
        Judge.Opinion listed =
                new Judge(machine).ask("pkcs11-tool", "--module", "opensc-pkcs11.so", "-O");

        listed.mustSay("Certificate for Digital Signature")
                .mustSay("Certificate for Key Management");
    }

    @Test
    @Order(6)
    void a_second_start_goes_on_with_the_same_card() {
        trial().close();
        running = start(folder, machine);

        browser.open(trial().link());
        logIn();
        browser.open(site("/download"));
        browser.send("download");

        browser.await("#outcome");
        assertThat(browser.text()).contains("憑證匯入完成");
        assertThat(trial().printed())
                .anyMatch(line -> line.contains("Reader '" + READER + "': a card"));
    }

    @Test
    @Order(7)
    void a_card_that_is_somebodys_is_never_written_over() {
        TrialFolder another = Workshop.folder("real-reader-again");

        assertThatThrownBy(() -> start(another, machine))
                .hasMessageContaining("is somebody's already; nothing was written");
        assertThat(another.path()).isEmptyDirectory();
        assertThat(desk.findings()).isEmpty();
    }

    private RunningTrial start(TrialFolder where, Map<String, String> environment) {
        return RunningTrial.start(where, port, environment, "--real-card");
    }

    private void logIn() {
        browser.open(site("/login"));
        browser.fill("account", chen().account());
        browser.fill("password", chen().password());
        browser.fill("captcha", captchas.read(browser.attribute("[name=captchaId]", "value")));
        browser.send("login");
        browser.await("form[action='/logout']");
    }

    private URI site(String path) {
        return trial().site().resolve(path);
    }

    private RunningTrial trial() {
        return Objects.requireNonNull(running, "no test has started the trial");
    }

    private Holder chen() {
        return Objects.requireNonNull(holder, "no test has started the trial");
    }
}
