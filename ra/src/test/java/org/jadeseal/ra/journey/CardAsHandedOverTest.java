// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.CardMaster;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.piv.AdministrationKey;
import org.jadeseal.piv.Chuid;
import org.jadeseal.piv.DataObjectId;
import org.jadeseal.piv.Discovery;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PivCard;
import org.jadeseal.ra.card.Card;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is in a card when its holder gets it, read back and compared with our records.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CardAsHandedOverTest {

    private static final byte[] PUBLISHED =
            HexFormat.of().parseHex("010203040506070801020304050607080102030405060708");

    private final TrialDatabase place = TrialDatabase.sqlite();
    private final TrialSite site = new TrialSite(place);
    private final Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789");

    @BeforeEach
    void handOver() {
        journey.untilHandedOver();
    }

    @AfterEach
    void close() {
        journey.close();
        site.close();
        place.close();
    }

    private PivCard card() {
        return PivCard.select(journey.bench().connect(Bench.READER)).orElseThrow();
    }

    private CardId id() {
        return new CardId(journey.form().outcome().card().value());
    }

    @Test
    void it_tells_the_identifier_that_we_gave_it() {
        byte[] chuid = card().readObject(DataObjectId.CHUID).orElseThrow();
        byte[] capabilities =
                card().readObject(DataObjectId.CARD_CAPABILITY_CONTAINER).orElseThrow();
        byte[] discovery = card().readObject(DataObjectId.DISCOVERY).orElseThrow();

        assertThat(Bytes.of(Chuid.parse(chuid).guid()).hex()).isEqualTo(id().toString());
        assertThat(Bytes.of(Arrays.copyOfRange(capabilities, 9, 23)).hex())
                .isEqualTo(id().toString().substring(4));
        assertThat(Discovery.parse(discovery)).isEqualTo(new Discovery(false, false));
        assertThat(card().readObject(DataObjectId.KEY_HISTORY)).isEmpty();
    }

    @Test
    void its_own_key_has_the_certificate_of_the_device_authority_that_we_recorded() {
        byte[] written = card().readCertificate(KeyReference.CARD_AUTHENTICATION).orElseThrow();
        Card.Delivered delivered =
                (Card.Delivered) site.ra().cards().of(journey.account()).orElseThrow();
        X509Certificate certificate = new SignedCertificate(Bytes.of(written)).read();

        assertThat(
                        site.authority()
                                .certificate(
                                        IssuerId.DEVICE,
                                        delivered.progress().cardCertificate().orElseThrow()))
                .contains(Bytes.of(written));
        assertThatCode(() ->
                        certificate.verify(
                                site.authority()
                                        .issuerCertificate(IssuerId.DEVICE)
                                        .read()
                                        .getPublicKey()))
                .doesNotThrowAnyException();
        assertThat(card().metadata(KeyReference.CARD_AUTHENTICATION).orElseThrow().publicKey())
                .isEqualTo(certificate.getPublicKey());
    }

    @Test
    void it_opens_with_its_own_keys_and_with_no_published_secret() {
        CardMaster master = site.authority().cardMaster();

        assertThat(opens(KeyReference.ADMINISTRATION, PUBLISHED.clone())).isFalse();
        assertThat(opens(KeyReference.UNBLOCK, PUBLISHED.clone())).isFalse();
        assertThat(opens(KeyReference.ADMINISTRATION, own(master, CardMaster.Label.MANAGEMENT)))
                .isTrue();
        assertThat(opens(KeyReference.UNBLOCK, own(master, CardMaster.Label.UNBLOCK))).isTrue();
        assertThat(card().pinMetadata().isDefault()).isFalse();
        assertThat(card().pinMetadata().isSealed()).isTrue();
        assertThat(journey.bench().opens()).isTrue();
    }

    private byte[] own(CardMaster master, CardMaster.Label label) {
        try (Secret secret = master.derive(id(), master.currentVersion(), label)) {
            return secret.lend(byte[]::clone);
        }
    }

    private boolean opens(KeyReference reference, byte[] value) {
        try (AdministrationKey key = AdministrationKey.of(value)) {
            return card().authenticate(reference, key, site.random());
        }
    }
}
