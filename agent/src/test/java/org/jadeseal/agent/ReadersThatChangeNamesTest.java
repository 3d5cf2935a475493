// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.agent.Dialogue.with;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Threat T8: systems number readers anew when one is taken out, so a name may mean another reader
/// a moment later. What counts is the card.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadersThatChangeNamesTest {

    private static final String FIRST = TestReaders.READER;
    private static final String SECOND = "Test Reader 01 00";
    private static final String THIRD = "Test Reader 02 00";

    @TempDir private Path folder;
    private final TestPerson person = TestPerson.whoTypes(Dialogue.FACTORY_PIN);
    private Dialogue dialogue;

    @BeforeEach
    void connect() {
        dialogue = new Dialogue(folder, person);
    }

    @AfterEach
    void end() {
        dialogue.close();
    }

    private TestReaders readers() {
        return dialogue.readers();
    }

    /// A card with a key in 9E.
    ///
    /// @return SHA-256 of that key, the card's name from then on
    private String namedCard() {
        dialogue.readCard();
        dialogue.administer("9B");
        JsonObject made = dialogue.generate("9E", "P_256", "never");
        dialogue.done(
                "write-certificate",
                with("reference", "9E").with("certificate", new byte[] {0x30, 0x00}));
        return sha256(made.bytes("publicKey"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_chosen_reader_that_has_another_name_by_then_is_not_replaced_by_one_that_is_there() {
        readers().put(SECOND, TrialCard.blank(folder.resolve("second")));
        person.andChooses(SECOND)
                .whileChoosing(() -> readers().put(THIRD, readers().unplug(SECOND)));

        JsonObject lost = dialogue.site().perform("read-card", JsonObject.empty());
        int commands = readers().commands();
        person.andChooses(THIRD);
        JsonObject read = dialogue.readCard();

        assertThat(lost.text("problem")).isEqualTo("session-lost");
        assertThat(commands).isZero();
        assertThat(person.offered()).containsExactly(List.of(FIRST, SECOND), List.of(FIRST, THIRD));
        assertThat(read.text("reader")).isEqualTo(THIRD);
    }

    @Test
    void the_card_of_a_task_is_found_again_in_a_reader_of_another_name() {
        String card = namedCard();
        readers().put(SECOND, readers().unplug(FIRST));

        JsonObject lost =
                dialogue.site().performAt(card, "prove-card", with("nonce", "00".repeat(32)));
        JsonObject again = dialogue.site().performAt(card, "read-card", JsonObject.empty());
        JsonObject proven =
                dialogue.site().performAt(card, "prove-card", with("nonce", "00".repeat(32)));

        assertThat(lost.text("problem")).isEqualTo("session-lost");
        assertThat(Dialogue.values(again).text("reader")).isEqualTo(SECOND);
        assertThat(proven.text("outcome")).isEqualTo("done");
    }

    @Test
    void another_card_under_the_old_name_is_not_the_card_of_the_task() {
        String card = namedCard();
        var _ = readers().unplug(FIRST);
        readers().put(FIRST, TrialCard.blank(folder.resolve("second")));

        JsonObject read = dialogue.site().performAt(card, "read-card", with("reader", FIRST));
        JsonObject proof =
                dialogue.site().performAt(card, "prove-card", with("nonce", "00".repeat(32)));

        assertThat(read.text("problem")).isEqualTo("other-card");
        assertThat(read.object("values").text("reader")).isEqualTo(FIRST);
        assertThat(proof.text("problem")).isEqualTo("session-lost");
    }

    @Test
    void two_readers_that_change_their_names_do_not_change_their_cards() {
        String card = namedCard();
        readers().put(SECOND, TrialCard.blank(folder.resolve("second")));
        TrialCard first = readers().unplug(FIRST);
        readers().put(FIRST, readers().unplug(SECOND));
        readers().put(SECOND, first);

        JsonObject byName = dialogue.site().performAt(card, "read-card", with("reader", FIRST));
        JsonObject byCard = dialogue.site().performAt(card, "read-card", with("reader", SECOND));

        assertThat(byName.text("problem")).isEqualTo("other-card");
        assertThat(Dialogue.values(byCard).text("reader")).isEqualTo(SECOND);
    }
}
