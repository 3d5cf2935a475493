// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jadeseal.trialcard.IsolatedPcscd;
import org.jadeseal.trialcard.TrialCard;
import org.jadeseal.trialcard.VirtualReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PcscReadersTest {

    private static final String NAME = "Jadeseal Test";
    private static final String READER = NAME + " 00 00";
    private static final String EMPTY =
            "[ReaderState[name=%s, cardPresent=false], ReaderState[name=%s, cardPresent=false]]"
                    .formatted(READER, NAME + " 00 01");

    @TempDir private Path folder;
    private IsolatedPcscd service;
    private TrialCard card;
    private VirtualReader reader;
    private ProbeProcess probe;

    @BeforeEach
    void start() throws IOException {
        card = TrialCard.blank(folder.resolve("card"));
        startService();
        probe = new ProbeProcess(socket());
    }

    @AfterEach
    void stop() {
        probe.close();
        reader.close();
        service.close();
        card.close();
    }

    @Test
    void tell_when_a_card_comes_and_goes() {
        assertThat(probe.ask("list")).isEqualTo(EMPTY);
        assertThat(probe.ask("await 200")).isEqualTo("false");

        probe.tell("await 20000");
        reader.insert();
        assertThat(probe.answer()).isEqualTo("true");
        assertThat(probe.ask("list")).contains(READER + ", cardPresent=true");

        probe.tell("await 20000");
        reader.remove();
        assertThat(probe.answer()).isEqualTo("true");
        assertThat(probe.ask("list")).isEqualTo(EMPTY);
    }

    @Test
    void notice_a_card_that_went_and_came_back_between_two_looks() {
        reader.insert();
        awaitCard();

        probe.tell("await 20000");
        reader.remove();
        assertThat(probe.answer()).isEqualTo("true");
        reader.insert();
        assertThat(probe.ask("await 20000")).isEqualTo("true");
    }

    @Test
    void reset_the_card_when_the_connection_closes_so_that_no_pin_stays_given() {
        reader.insert();
        awaitCard();

        assertThat(probe.ask("connect " + READER)).isEqualTo("connected");
        assertThat(probe.ask("version")).isEqualTo("5.7.0");
        assertThat(probe.ask("keys")).isEqualTo("false NoKeys[]");
        assertThat(probe.ask("verify 123456")).isEqualTo("Accepted[]");
        assertThat(probe.ask("pin")).isEqualTo("Verified[]");
        assertThat(probe.ask("close")).isEqualTo("closed");

        assertThat(probe.ask("connect " + READER)).isEqualTo("connected");
        assertThat(probe.ask("pin")).isEqualTo("TriesLeft[count=3]");
    }

    @Test
    void say_that_the_card_is_gone_however_it_went() {
        assertThat(probe.ask("connect " + READER)).isEqualTo("unreachable");
        assertThat(probe.ask("connect no such reader")).isEqualTo("unreachable");
        reader.insert();
        awaitCard();
        assertThat(probe.ask("connect " + READER)).isEqualTo("connected");

        reader.remove();

        assertThat(probe.ask("version")).isEqualTo("unreachable");
        assertThat(probe.ask("version")).isEqualTo("unreachable");
    }

    @Test
    void let_go_of_a_reader_whose_card_went_in_the_middle_of_a_command() {
        reader.insert();
        awaitCard();
        assertThat(probe.ask("connect " + READER)).isEqualTo("connected");

        card.cutPowerBeforeCommit();
        assertThat(probe.ask("change 123456 314159")).isEqualTo("unreachable");
        reader.remove();
        awaitList(EMPTY);
        // pcscd says "empty" before it has looked; a card that is back before it looks is not seen
        probe.ask("await 1500");
        reader.insert();
        awaitCard();

        assertThat(probe.ask("connect " + READER)).isEqualTo("connected");
        assertThat(probe.ask("verify 123456")).isEqualTo("Accepted[]");
    }

    @Test
    void say_that_another_program_holds_the_card() {
        reader.insert();
        awaitCard();
        try (ProbeProcess other = new ProbeProcess(socket())) {
            assertThat(other.ask("connect " + READER)).isEqualTo("connected");

            assertThat(probe.ask("connect " + READER)).isEqualTo("taken");

            assertThat(other.ask("close")).isEqualTo("closed");
            assertThat(probe.ask("connect " + READER)).isEqualTo("connected");
        }
    }

    @Test
    void take_turns_with_a_program_that_only_shares_the_card() {
        reader.insert();
        awaitCard();
        try (ProbeProcess browser = new ProbeProcess(socket())) {
            assertThat(browser.ask("share " + READER)).isEqualTo("shared");

            assertThat(probe.ask("connect " + READER)).isEqualTo("connected");
            assertThat(probe.ask("version")).isEqualTo("5.7.0");
            assertThat(browser.ask("connect " + READER)).isEqualTo("taken");
        }
    }

    @Test
    void come_back_with_a_service_that_was_restarted() throws IOException {
        assertThat(probe.ask("list")).isEqualTo(EMPTY);
        probe.tell("await 20000");
        service.close();
        assertThat(probe.answer()).isEqualTo("true");
        assertThat(probe.ask("list")).isEqualTo("[]");

        probe.tell("await 20000");
        startService();
        assertThat(probe.answer()).isEqualTo("true");
        assertThat(probe.ask("list")).isEqualTo(EMPTY);
    }

    @Test
    void say_that_the_card_is_gone_when_the_service_ends_in_the_middle() throws IOException {
        reader.insert();
        awaitCard();
        assertThat(probe.ask("connect " + READER)).isEqualTo("connected");
        assertThat(probe.ask("verify 123456")).isEqualTo("Accepted[]");

        service.close();
        assertThat(probe.ask("version")).isEqualTo("unreachable");
        reader.close();
        startService();
        reader.insert();
        awaitCard();

        assertThat(probe.ask("connect " + READER)).isEqualTo("connected");
        assertThat(probe.ask("pin")).isEqualTo("TriesLeft[count=3]");
    }

    @Test
    void stop_waiting_when_they_are_closed() {
        assertThat(probe.ask("list")).isEqualTo(EMPTY);

        assertThat(probe.ask("await-closed")).isEqualTo("false");
    }

    private void awaitCard() {
        awaitList(EMPTY.replaceFirst("false", "true"));
    }

    private void awaitList(String expected) {
        while (!probe.ask("list").equals(expected)) {
            assertThat(probe.ask("await 20000")).isEqualTo("true");
        }
    }

    /// The same path for every service that comes.
    private Path socket() {
        return folder.resolve("service");
    }

    private void startService() throws IOException {
        service = IsolatedPcscd.start(NAME);
        reader = new VirtualReader(service.slot(0), card);
        Path link = Files.createSymbolicLink(folder.resolve("next"), service.socket());
        Files.move(link, socket(), StandardCopyOption.ATOMIC_MOVE);
    }
}
