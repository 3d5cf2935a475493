// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jadeseal.ca.Moment.Lasting;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.crl.Publication;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.recheck.Recheck;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A process is killed at each moment between an order and what is published of it, one life after
/// the other in the same place, and started again each time.
///
/// [DyingAtEveryMomentTest] lets a process die at each of its statements, as the database sees it;
/// here it is dead.
@ParameterizedClass
@BothDatabases
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillingAtEachMomentTest {

    private static final Duration BETWEEN_LIVES = Duration.ofMinutes(2);

    private static MovableClock clock = new MovableClock(TrialAuthority.MORNING);

    private static Acknowledged acknowledged = new Acknowledged();

    private final TrialDatabase place;

    KillingAtEachMomentTest(TrialDatabase place) {
        this.place = place;
    }

    @BeforeParameterizedClassInvocation
    static void keys_are_made_once(TrialDatabase place) {
        clock = new MovableClock(TrialAuthority.MORNING);
        acknowledged = new Acknowledged();
        TrialAuthority.again(place, clock, "node-1").close();
    }

    static List<Moment> moments() {
        return List.of(
                at("judge the order", "issuance.Preparation", "prepare", 1, Lasting.NOTHING),
                at("lint the first", "issuance.Draft", "judged", 1, Lasting.NOTHING),
                at("lint the second", "issuance.Draft", "judged", 2, Lasting.NOTHING),
                at("record", "issuance.Recorder", "record", 1, Lasting.NOTHING),
                at("put it on hold", "revocation.StatusLedger", "recordIssues", 1, Lasting.NOTHING),
                commit("the record", 1, Lasting.NOTHING),
                at("tell of the record", "issuance.RecordedHere", "keep", 1, Lasting.RECORD),
                at("touch the key", "ceremony.SigningDesk", "sign", 1, Lasting.RECORD),
                at("touch the key again", "ceremony.SigningDesk", "sign", 2, Lasting.RECORD),
                at("store both", "issuance.SigningRoom", "store", 1, Lasting.RECORD),
                commit("both signatures", 2, Lasting.RECORD),
                at("activate", "revocation.StatusLedger", "record", 1, Lasting.SIGNATURES),
                commit("the activation", 3, Lasting.SIGNATURES),
                at("tell of it", "revocation.LedgerFollower", "reach", 2, Lasting.ACTIVATION),
                at("make a list", "crl.ListMaker", "full", 1, Lasting.ACTIVATION),
                at("sign the list", "crl.CertificateList", "signed", 1, Lasting.ACTIVATION),
                at("keep the list", "crl.SqlCrls", "keep", 1, Lasting.ACTIVATION),
                commit("the list", 4, Lasting.ACTIVATION),
                at("revoke", "revocation.StatusLedger", "record", 2, Lasting.LIST),
                commit("the revocation", 5, Lasting.LIST),
                at("acknowledge", "revocation.LedgerFollower", "reach", 3, Lasting.REVOCATION),
                at("make the next list", "crl.ListMaker", "full", 2, Lasting.REVOCATION),
                at("make its delta", "crl.ListMaker", "deltaBeside", 2, Lasting.REVOCATION),
                commit("the next list", 6, Lasting.REVOCATION),
                at("write a checkpoint", "audit.Checkpoints", "write", 1, Lasting.SECOND_LIST));
    }

    private static Moment at(String words, String type, String method, int time, Lasting lasting) {
        return new Moment(words, type, method, time, lasting);
    }

    private static Moment commit(String words, int time, Lasting lasting) {
        return at("commit " + words, "database.WriterConnection", "commit", time, lasting);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void nothing_is_lost_and_nothing_is_left_half_done_by_whom_dies_about_to(Moment moment)
            throws IOException {
        Counts before = counts();

        Executioner.End end =
                Executioner.of(
                        moment,
                        place.option(),
                        place.folder().toString(),
                        clock.instant().toString(),
                        "F " + moment);
        end.said().forEach(acknowledged::said);

        assertThat(end.killed()).isTrue();
        assertThat(counts().minus(before)).isEqualTo(Counts.of(moment));
        clock.advance(BETWEEN_LIVES);
        startedAgain();
        clock.advance(BETWEEN_LIVES);
        assertThat(Recheck.of(place.folder().resolve("data"), place.address(), clock).differences())
                .isEmpty();
    }

    private void startedAgain() {
        try (TrialAuthority after = TrialAuthority.again(place, clock, "node-1");
                Witness witness = new Witness(place.open(clock))) {
            witness.findsNothingHalfDone();
            witness.finds(acknowledged);
            long newest = witness.newestList();
            assertThat(after.door().lists().publish(IssuerId.ISSUING))
                    .isInstanceOfSatisfying(
                            Publication.Published.class,
                            published -> acknowledged.published(published.crl().number()));
            assertThat(acknowledged.lists().getLast()).isGreaterThan(newest);
            assertThat(listed(after)).containsAll(acknowledged.revoked());
        }
    }

    private Counts counts() {
        try (Witness witness = new Witness(place.open(clock))) {
            return witness.counts();
        }
    }

    private static List<SerialNumber> listed(TrialAuthority trial) {
        Crl list = trial.door().lists().latest(IssuerId.ISSUING).orElseThrow();
        try {
            X509CRL read =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(list.der().toArray()));
            return Stream.ofNullable(read.getRevokedCertificates())
                    .flatMap(Set::stream)
                    .map(entry -> new SerialNumber(entry.getSerialNumber()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
