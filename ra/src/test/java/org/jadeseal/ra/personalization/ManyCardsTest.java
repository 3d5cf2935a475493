// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.CardMaster;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.piv.AdministrationKey;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.Chuid;
import org.jadeseal.piv.DataObjectId;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.PivCard;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand cards get what personalization gives them: identifier, both administration keys, a
/// key in 9E. (The RSA keys are made later, at the holder's computer.) Then they are read back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyCardsTest {

    private static final int CARDS = 10_000;

    /// A serial number is what a card drew at its installation, 30 bits that nobody looks at
    /// before: among so many cards one pair in twenty runs, and five in no run, have the same.
    private static final int MOST_TWINS = 5;

    private static final KeyName PUBLISHED = new KeyName(0);

    private final SecureRandom random = new SecureRandom();
    private final Set<String> guids = new HashSet<>();
    private final Set<Integer> serials = new HashSet<>();
    private final Set<PublicKey> publicKeys = new HashSet<>();
    private final Set<String> administrationKeys = new HashSet<>();

    @TempDir private Path temp;

    @Test
    void never_share_an_identifier_or_a_key_and_hardly_ever_a_serial() throws IOException {
        DataFolder folder = DataFolder.openOrCreate(temp.resolve("data"), Kind.TRIAL);
        try (KeyRing ring = KeyRing.open(folder, random)) {
            var administration = new Administration(CardMaster.in(ring), random);
            for (int i = 0; i < CARDS; i++) {
                personalize(administration);
            }
        }

        assertThat(guids).hasSize(CARDS);
        assertThat(serials).hasSizeGreaterThan(CARDS - MOST_TWINS);
        assertThat(publicKeys).hasSize(CARDS);
        assertThat(administrationKeys).hasSize(2 * CARDS);
    }

    private void personalize(Administration administration) throws IOException {
        Path file = temp.resolve("card");
        try (TrialCard card = TrialCard.blank(file)) {
            card.stopSaving();
            CardId id = CardId.random(random);
            give(card, id, administration);
            readBack(card, id, administration);
        }
        Files.delete(file);
    }

    private void give(TrialCard card, CardId id, Administration administration) {
        PivCard blank = selected(card);
        assertThat(opens(blank, KeyReference.ADMINISTRATION, id, PUBLISHED, administration))
                .isTrue();
        blank.writeObject(
                DataObjectId.CHUID, CardObjects.chuid(id, LocalDate.of(2031, 1, 1)).toArray());
        blank.generate(KeyReference.CARD_AUTHENTICATION, KeyAlgorithm.P_256, PinPolicy.NEVER);
        set(blank, KeyReference.UNBLOCK, id, administration);
        set(blank, KeyReference.ADMINISTRATION, id, administration);
    }

    private void readBack(TrialCard card, CardId id, Administration administration) {
        card.powerOff();
        PivCard given = selected(card);
        byte[] chuid = given.readObject(DataObjectId.CHUID).orElseThrow();
        String guid = HexFormat.of().formatHex(Chuid.parse(chuid).guid());
        assertThat(guid).isEqualTo(id.value());
        guids.add(guid);
        serials.add(given.serial().orElseThrow());
        publicKeys.add(given.metadata(KeyReference.CARD_AUTHENTICATION).orElseThrow().publicKey());
        KeyName current = new KeyName(administration.currentVersion());
        for (KeyReference key : Set.of(KeyReference.ADMINISTRATION, KeyReference.UNBLOCK)) {
            assertThat(opens(given, key, id, PUBLISHED, administration)).isFalse();
            assertThat(opens(given, key, id, current, administration)).isTrue();
        }
    }

    private static PivCard selected(TrialCard card) {
        CardConnection connection = card::transmit;
        return PivCard.select(connection).orElseThrow();
    }

    private boolean opens(
            PivCard card,
            KeyReference reference,
            CardId id,
            KeyName name,
            Administration administration) {
        try (Secret secret = administration.secret(id, named(reference), name);
                AdministrationKey key = secret.lend(AdministrationKey::of)) {
            return card.authenticate(reference, key, random);
        }
    }

    private void set(
            PivCard card, KeyReference reference, CardId id, Administration administration) {
        KeyName current = new KeyName(administration.currentVersion());
        try (Secret secret = administration.secret(id, named(reference), current);
                AdministrationKey key = secret.lend(AdministrationKey::of)) {
            card.setAdministrationKey(reference, key);
            administrationKeys.add(secret.lend(HexFormat.of()::formatHex));
        }
    }

    private static org.jadeseal.ra.task.AdministrationKey named(KeyReference reference) {
        return reference.equals(KeyReference.UNBLOCK)
                ? org.jadeseal.ra.task.AdministrationKey.UNBLOCK
                : org.jadeseal.ra.task.AdministrationKey.MANAGEMENT;
    }
}
