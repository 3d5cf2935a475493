// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardPersonalizationTest {

    private static final KeyReference ADMINISTRATION = KeyReference.ADMINISTRATION;

    private final SecureRandom random = new SecureRandom();
    @TempDir private Path folder;
    private BlankCard card;
    private PivCard piv;

    @BeforeEach
    void select() {
        card = new BlankCard(folder);
        piv = card.select();
    }

    @AfterEach
    void close() {
        card.close();
    }

    @Test
    void needs_the_administration_key() {
        assertThatExceptionOfType(CardRefusedException.class)
                .isThrownBy(() -> piv.writeObject(DataObjectId.CHUID, new byte[1]))
                .withMessageContaining("PUT DATA");
    }

    @Test
    void can_be_relayed_to_a_server_that_alone_knows_the_key() {
        try (AdministrationKey far = BlankCard.publishedKey()) {
            byte[] challenge = random.generateSeed(16);

            assertThat(piv.administrationAlgorithm(ADMINISTRATION)).isEqualTo(far.algorithm());
            byte[] witness = far.decryptWitness(piv.beginAuthentication(ADMINISTRATION));
            byte[] response =
                    piv.completeAuthentication(ADMINISTRATION, witness, challenge).orElseThrow();

            assertThat(far.isAnswered(challenge, response)).isTrue();
        }
    }

    @Test
    void is_refused_to_who_does_not_know_the_key() {
        piv.beginAuthentication(ADMINISTRATION);

        assertThat(piv.completeAuthentication(ADMINISTRATION, new byte[16], new byte[16]))
                .isEmpty();
    }

    @Test
    void leaves_objects_that_are_read_back() {
        card.open(piv, ADMINISTRATION);
        Chuid chuid = Chuid.of(random.generateSeed(16), LocalDate.of(2036, 1, 31));
        KeyHistory history = new KeyHistory(2, 0);

        piv.writeObject(DataObjectId.CHUID, chuid.encode());
        piv.writeObject(DataObjectId.KEY_HISTORY, history.encode());

        assertThat(piv.readObject(DataObjectId.CHUID).map(Chuid::parse)).contains(chuid);
        assertThat(piv.readObject(DataObjectId.KEY_HISTORY).map(KeyHistory::parse))
                .contains(history);
        assertThat(piv.readObject(DataObjectId.DISCOVERY).map(Discovery::parse))
                .contains(new Discovery(false, false));
        assertThat(piv.readObject(DataObjectId.CARD_CAPABILITY_CONTAINER)).isEmpty();
    }

    @Test
    void replaces_the_published_keys_and_is_sealed() {
        card.open(piv, ADMINISTRATION);
        try (AdministrationKey own = AdministrationKey.of(random.generateSeed(32))) {
            piv.setAdministrationKey(KeyReference.UNBLOCK, own);
            piv.setAdministrationKey(ADMINISTRATION, own);

            assertThat(piv.administrationAlgorithm(ADMINISTRATION))
                    .isEqualTo(AdministrationAlgorithm.AES_256);
            assertThat(piv.authenticate(ADMINISTRATION, own, random)).isTrue();
            piv.seal();
            assertThat(piv.pinMetadata().isSealed()).isTrue();
        }
    }

    @Test
    void knows_version_and_serial() {
        assertThat(piv.version()).contains(new CardVersion(5, 7, 0));
        assertThat(piv.serial()).isPresent();
    }

    @Test
    void is_not_tried_on_a_card_without_the_application() {
        assertThat(PivCard.select(new ScriptedCard("6A82"))).isEmpty();
    }
}
