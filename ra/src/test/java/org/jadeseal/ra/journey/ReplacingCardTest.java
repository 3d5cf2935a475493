// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.hotline.CardTrouble;
import org.jadeseal.ra.hotline.Proof;
import org.jadeseal.ra.hotline.Report;
import org.jadeseal.ra.hotline.Reporting;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// CD12b and 3.6: a card is lost or broken, its holder registers again and gets another.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacingCardTest {

    private static final String OWN = "A123456789";

    @ParameterizedTest
    @BothDatabases
    void a_damaged_card_is_replaced_and_what_was_on_it_is_revoked_once_the_new_pair_is_in_force(
            TrialDatabase place) {
        replaced(place, CardTrouble.DAMAGED, RevocationReason.SUPERSEDED);
    }

    @ParameterizedTest
    @BothDatabases
    void a_lost_card_is_replaced_and_its_keys_count_as_exposed(TrialDatabase place) {
        replaced(place, CardTrouble.LOST, RevocationReason.KEY_COMPROMISE);
    }

    private static void replaced(
            TrialDatabase place, CardTrouble trouble, RevocationReason reason) {
        try (TrialSite site = new TrialSite(place);
                Journey before = new Journey(site, place.folder().resolve("card"), OWN)) {
            SubscriberActor holder = before.untilInForce(before.home());
            List<Certificate> old = before.certificates(holder);
            Card gone = site.ra().cards().of(before.account()).orElseThrow();
            CertificateId own =
                    new CertificateId(
                            IssuerId.DEVICE,
                            gone.known().orElseThrow().cardCertificate().orElseThrow());
            report(site, before, trouble);
            site.clock().advance(Duration.ofDays(1));

            try (Journey after = new Journey(site, place.folder().resolve("next"), OWN)) {
                after.untilHandedOver();
                TrialAgent home = after.home();
                SubscriberActor again = after.login();
                TaskId applying = after.apply(again, home);
                home.work(0);
                after.requireDone(applying, home);
                assertThat(after.account()).isEqualTo(before.account());
                assertThat(old)
                        .allMatch(one -> status(site, one.id()) instanceof CertificateStatus.Held);

                TaskId activating = after.activate(again, home);
                home.work(0);
                after.requireDone(activating, home);

                assertThat(after.certificates(again).subList(0, 2))
                        .allMatch(Certificate.Active.class::isInstance);
            }
            assertThat(site.ra().cards().find(gone.id()).orElseThrow())
                    .isInstanceOf(Card.Retired.class);
            assertThat(Stream.concat(Stream.of(own), old.stream().map(Certificate::id)))
                    .allSatisfy(id ->
                            assertThat(status(site, id))
                                    .isInstanceOfSatisfying(
                                            CertificateStatus.Revoked.class,
                                            revoked ->
                                                    assertThat(revoked.reason())
                                                            .isEqualTo(reason)));
        }
    }

    private static void report(TrialSite site, Journey journey, CardTrouble trouble) {
        Reporting reporting =
                site.ra()
                        .hotline()
                        .report(
                                site.rao(),
                                site.token(),
                                new Report(
                                        journey.account(),
                                        new Proof.IdentitySeen(),
                                        "本人",
                                        "臨櫃申報",
                                        trouble));
        assertThat(reporting).isInstanceOf(Reporting.Held.class);
    }

    private static CertificateStatus status(TrialSite site, CertificateId id) {
        return site.database()
                .write(unit -> site.authority().ledger().status(unit, id))
                .orElseThrow();
    }
}
