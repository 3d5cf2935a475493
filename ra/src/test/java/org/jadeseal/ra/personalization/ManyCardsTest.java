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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.database.TrialDatabase;
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
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardStock;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.card.Holding;
import org.jadeseal.ra.card.Reservation;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand cards get what personalization gives them: identifier, both administration keys, a
/// key in 9E; a blank whose serial number another card has is put aside, as at the station. (The
/// RSA keys are made later, at the holder's computer.) Then they are read back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyCardsTest {

    private static final int CARDS = 10_000;
    private static final KeyName PUBLISHED = new KeyName(0);

    private final SecureRandom random = new SecureRandom();
    private final Set<String> guids = new HashSet<>();
    private final Set<Integer> serials = new HashSet<>();
    private final Set<PublicKey> publicKeys = new HashSet<>();
    private final Set<String> administrationKeys = new HashSet<>();
    private final TrialDatabase place = TrialDatabase.sqlite();
    private final TrialRa ra = TrialRa.at(place);

    @TempDir private Path temp;

    @AfterEach
    void end() {
        ra.close();
        place.close();
    }

    @Test
    void never_share_an_identifier_a_serial_or_a_key() throws IOException {
        var holder = new TrialHolder(ra);
        Holding holding = holder.executed().outcome().holding();
        DataFolder folder = DataFolder.openOrCreate(temp.resolve("data"), Kind.TRIAL);
        try (KeyRing ring = KeyRing.open(folder, random)) {
            var administration = new Administration(CardMaster.in(ring), random);
            for (int made = 0; made < CARDS; made += CardStock.MOST) {
                ra.stock().takeIn(holder.cao(), ra.token(), CardStock.MOST);
                for (CardId card : ra.database().write(unit -> reserve(unit, holding))) {
                    personalize(card, administration);
                }
            }
        }

        assertThat(guids).hasSize(CARDS);
        assertThat(serials).hasSize(CARDS);
        assertThat(publicKeys).hasSize(CARDS);
        assertThat(administrationKeys).hasSize(2 * CARDS);
    }

    private List<CardId> reserve(Transaction unit, Holding holding) {
        List<CardId> cards = new ArrayList<>();
        for (int i = 0; i < CardStock.MOST; i++) {
            cards.add(((Reservation.Reserved) ra.moves().reserve(unit, holding)).card().id());
        }
        return cards;
    }

    private void personalize(CardId id, Administration administration) throws IOException {
        Path file = temp.resolve("card");
        boolean admitted = false;
        while (!admitted) {
            try (TrialCard card = TrialCard.blank(file)) {
                card.stopSaving();
                admitted = admitted(card, id);
                if (admitted) {
                    give(card, id, administration);
                    readBack(card, id, administration);
                }
            }
            Files.delete(file);
        }
    }

    private boolean admitted(TrialCard blank, CardId id) {
        int told = selected(blank).serial().orElseThrow();
        var serial = new DeviceSerial(Integer.toString(told));
        if (ra.cards().find(serial).isPresent()) {
            return false;
        }
        ra.database().perform(unit -> ra.moves().deviceSeen(unit, id, serial));
        return true;
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
