// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jadeseal.ca.client.Allowance;
import org.jadeseal.ca.client.Client;
import org.jadeseal.ca.client.ClientEnrolment;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.client.NameSpace;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.client.OrderedCertificate;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.PreparedSingle;
import org.jadeseal.ca.issuance.StaleEvidenceException;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Affiliation;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ca.x509.SubjectName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderingACertificateTest {

    @ParameterizedTest
    @BothDatabases
    void a_client_gets_what_its_record_says_and_nothing_of_the_request(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient client = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);

            IssuedCertificate issued = client.issued(client.order());

            SignedCertificate certificate = new SignedCertificate(issued.der());
            assertThat(certificate.speaksOf(client.order().names())).isTrue();
            assertThat(certificate.read().getSubjectX500Principal().getName())
                    .doesNotContain("7Q2F8K4M");
            assertThat(trial.status(new CertificateId(issued.issuer(), issued.serial())))
                    .contains(new CertificateStatus.Pending(TrialAuthority.MORNING));
            assertThat(trial.door().orderedCertificates().find(client.name(), issued.serial()))
                    .hasValueSatisfying(found -> assertThat(found.der()).contains(issued.der()));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_is_outside_of_the_clients_rules_is_refused(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient client = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);
            SubjectName stranger = new SubjectName("林", "美華", "林美華", "1234567890123456");
            Optional<Affiliation> none = Optional.empty();

            assertThat(
                            client.refused(
                                    client.order(
                                            TrialClient.names(stranger, none, "a@example.tw"))))
                    .containsExactly("client-names");
            assertThat(
                            client.refused(
                                    client.order(
                                            TrialClient.names(
                                                    TrialClient.PERSON, none, "a@example.org"))))
                    .containsExactly("client-names");
            assertThat(
                            client.refused(
                                    client.order(
                                            TrialClient.names(
                                                    TrialClient.PERSON,
                                                    Optional.of(
                                                            TrialClient.company(
                                                                    "別的公司", "04595257")),
                                                    "a@example.tw"))))
                    .containsExactly("client-names");
            assertThat(
                            client.refused(
                                    client.order(
                                            OrderProfile.ENCRYPTION,
                                            client.order().names(),
                                            TrialClient.request(trial))))
                    .containsExactly("client-profile");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update client set numbers = '9'",
                "update client set per_day = 1000000",
                "update client set profiles = 'anything'",
                "update client set certificate = 'none'",
                "update client set seal = 'none'"
            })
    void rules_that_somebody_wrote_into_the_database_count_for_nothing(String change) {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient client = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);
            PreparedSingle early = TrialClient.ready(trial.door().prepare(client.order()));

            assertThat(place.change(change)).isEqualTo(1);

            assertThat(client.refused(client.order())).containsExactly("client-in-roster");
            assertThatThrownBy(() ->
                            trial.database().perform(unit -> trial.door().record(unit, early)))
                    .isInstanceOf(StaleEvidenceException.class)
                    .hasMessageContaining("client-in-roster");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_request_that_proves_nothing_or_a_key_that_was_certified_is_refused(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient client = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);
            Bytes request = TrialClient.request(trial);
            byte[] forged = request.toArray();
            forged[forged.length - 1] ^= 1;
            client.issued(client.order(OrderProfile.SIGNATURE, client.order().names(), request));

            assertThat(
                            client.refused(
                                    client.order(
                                            OrderProfile.SIGNATURE,
                                            client.order().names(),
                                            Bytes.of(forged))))
                    .contains("request-signed");
            assertThat(
                            client.refused(
                                    client.order(
                                            OrderProfile.SIGNATURE,
                                            client.order().names(),
                                            request)))
                    .containsExactly("key-unseen");
            assertThat(
                            client.refused(
                                    client.order(
                                            OrderProfile.SIGNATURE,
                                            client.order().names(),
                                            Bytes.of(new byte[] {48}))))
                    .containsExactly("well-formed");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void more_than_the_days_number_is_refused_until_the_next_day(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient client = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 1);
            PreparedSingle early = TrialClient.ready(trial.door().prepare(client.order()));
            client.issued(client.order());

            assertThat(client.refused(client.order())).containsExactly("client-quota");
            assertThatThrownBy(() ->
                            trial.database().perform(unit -> trial.door().record(unit, early)))
                    .isInstanceOf(StaleEvidenceException.class)
                    .hasMessageContaining("client-quota");
            trial.clock().advance(Duration.ofDays(1));
            assertThat(client.issued(client.order())).isNotNull();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void whoever_was_revoked_or_retired_after_the_preparation_gets_nothing(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient revoked = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);
            NameSpace others = new NameSpace("9002", true, Map.of(), Set.of("example.tw"));
            TrialClient retired = TrialClient.enrolled(trial, "bank", others, 10);
            SubjectName person = new SubjectName("吳", "", "吳", "9002000000000001");
            PreparedSingle first = TrialClient.ready(trial.door().prepare(revoked.order()));
            PreparedSingle second =
                    TrialClient.ready(
                            trial.door()
                                    .prepare(
                                            retired.order(
                                                    TrialClient.names(
                                                            person,
                                                            Optional.empty(),
                                                            "wu@example.tw"))));
            trial.database()
                    .perform(unit -> {
                        var _ =
                                trial.door()
                                        .ledger()
                                        .record(
                                                unit,
                                                new StatusChange.Revoke(
                                                        revoked.id(),
                                                        RevocationReason.KEY_COMPROMISE))
                                        .orUndo();
                        assertThat(trial.door().clients().retire(unit, retired.name())).isTrue();
                    });

            for (PreparedSingle late : List.of(first, second)) {
                assertThatThrownBy(() ->
                                trial.database().perform(unit -> trial.door().record(unit, late)))
                        .isInstanceOf(StaleEvidenceException.class)
                        .hasMessageContaining("order no longer holds");
            }
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_list_goes_on_where_it_ended_and_shows_no_other_clients_certificates(
            TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient client = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);
            NameSpace others = new NameSpace("9002", true, Map.of(), Set.of("example.tw"));
            TrialClient other = TrialClient.enrolled(trial, "bank", others, 10);
            List<String> issued =
                    Stream.generate(client::order)
                            .limit(3)
                            .map(order -> {
                                trial.clock().advance(Duration.ofSeconds(1));
                                return client.issued(order).serial().hex();
                            })
                            .toList();

            List<OrderedCertificate> first =
                    trial.door().orderedCertificates().list(client.name(), Optional.empty(), 2);
            List<OrderedCertificate> rest =
                    trial.door()
                            .orderedCertificates()
                            .list(client.name(), Optional.of(first.getLast().place()), 2);

            assertThat(Stream.concat(first.stream(), rest.stream()))
                    .extracting(found -> found.serial().hex())
                    .containsExactlyElementsOf(issued);
            assertThat(trial.door().orderedCertificates().list(other.name(), Optional.empty(), 2))
                    .isEmpty();
            assertThat(
                            trial.door()
                                    .orderedCertificates()
                                    .find(other.name(), first.getFirst().serial()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_is_committed_after_a_page_was_read_comes_after_it_whatever_its_time(
            TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient client = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);
            Optional<OrderedCertificate.Place> read = Optional.empty();

            for (int late = 0; late < 4; late++) {
                String serial = orderedEarlier(trial, client, Duration.ofMillis(late / 2));
                List<OrderedCertificate> page =
                        trial.door().orderedCertificates().list(client.name(), read, 2);

                assertThat(page).extracting(found -> found.serial().hex()).containsExactly(serial);
                read = Optional.of(page.getLast().place());
            }
        }
    }

    /// An order by a node whose clock is late, or in the same millisecond as the one before.
    private static String orderedEarlier(TrialAuthority trial, TrialClient client, Duration by) {
        String serial = client.issued(client.order()).serial().hex();
        trial.database()
                .perform(unit ->
                        unit.sql()
                                .sql(
                                        "update ordered_certificate set ordered_at = ordered_at - ? where serial = ?")
                                .params(by.toMillis(), serial)
                                .update());
        return serial;
    }

    @ParameterizedTest
    @BothDatabases
    void nobody_may_name_the_people_of_another_client(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            TrialClient client = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);
            Client within =
                    new Client(
                            new ClientName("bank"),
                            trial.door().clients().find(client.name()).orElseThrow().certificate(),
                            Set.of(OrderProfile.SIGNATURE),
                            new NameSpace("90012", true, Map.of(), Set.of()),
                            new Allowance(1, 1),
                            true);

            ClientEnrolment enrolment =
                    trial.database().write(unit -> trial.door().clients().enrol(unit, within));

            assertThat(enrolment).isEqualTo(new ClientEnrolment.NumbersTaken(client.name()));
        }
    }
}
