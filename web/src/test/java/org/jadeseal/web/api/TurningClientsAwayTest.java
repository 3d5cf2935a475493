// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.web.api.TrialDoor.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Clients whose certificates our operations CA signed, so that TLS lets them in, and that are not
/// in force any more.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TurningClientsAwayTest {

    private static final String LIST = Route.LIST.path();

    @Test
    void a_certificate_that_is_revoked_or_on_hold_is_refused_at_once_though_its_client_is_active() {
        try (TrialDoor door = TrialDoor.open()) {
            door.enrol("revoked", "9001", 1_000, 10);
            door.enrol("held", "9002", 1_000, 10);
            int before = door.curl("revoked", LIST).status() + door.curl("held", LIST).status();

            change(
                    door,
                    new StatusChange.Revoke(own(door, "revoked"), RevocationReason.KEY_COMPROMISE));
            change(door, new StatusChange.Hold(own(door, "held")));
            List<Answer> after = List.of(door.curl("revoked", LIST), door.curl("held", LIST));
            Answer order = door.post("held", LIST, TrialDoor.key(), door.order("9002000000000001"));
            change(door, new StatusChange.Release(own(door, "held")));
            Answer released = door.curl("held", LIST);

            assertThat(before).isEqualTo(400);
            after.forEach(TurningClientsAwayTest::requireRefused);
            requireRefused(order);
            assertThat(released.status()).isEqualTo(200);
            assertThat(door.authority().clients().find(new ClientName("revoked")).orElseThrow())
                    .satisfies(client -> assertThat(client.active()).isTrue());
        }
    }

    @Test
    void a_certificate_that_has_ended_by_our_clock_is_refused() throws IOException {
        try (TrialDoor door = TrialDoor.open()) {
            door.enrol("shop", "9001", 1_000, 10);
            int before = door.curl("shop", LIST).status();

            Files.writeString(door.file("data").resolve("clock-ahead"), "P735D");
            door.startAgain();
            Answer after = door.curl("shop", LIST);

            assertThat(before).isEqualTo(200);
            requireRefused(after);
            assertThat(after.member("detail")).endsWith("has ended");
        }
    }

    @Test
    void who_comes_again_and_again_is_told_to_wait_and_written_down_once_a_minute() {
        try (TrialDoor door = TrialDoor.open()) {
            door.enrol("shop", "9001", 1_000, 10);
            door.enrol("gone", "9002", 1_000, 10);
            door.desk().retire(new SystemActor("retire-client"), new ClientName("gone"));

            int refused = 0;
            Answer last = door.curl("gone", LIST);
            while (last.status() == 403 && refused < 3 * Refusals.MOST) {
                refused++;
                last = door.curl("gone", LIST);
            }
            Answer neighbour = door.curl("shop", LIST);

            assertThat(refused).isBetween(Refusals.MOST, 2 * Refusals.MOST); // a minute may end
            assertThat(last.status()).isEqualTo(429);
            assertThat(last.member("type")).isEqualTo(Problem.TOO_MANY_REQUESTS.type());
            assertThat(last.head()).containsPattern("Retry-After: [1-9][0-9]?\\b");
            assertThat(neighbour.status()).isEqualTo(200);
            assertThat(written(door, own(door, "gone").serial())).isBetween(1, 2);
        }
    }

    private static void requireRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.member("type")).isEqualTo(Problem.CLIENT_REFUSED.type());
    }

    private static CertificateId own(TrialDoor door, String client) {
        return new CertificateId(
                IssuerId.OPERATIONS,
                door.authority()
                        .clients()
                        .find(new ClientName(client))
                        .orElseThrow()
                        .certificate());
    }

    private static void change(TrialDoor door, StatusChange change) {
        door.part(Database.class)
                .perform(unit -> {
                    var _ = door.authority().ledger().record(unit, change).orUndo();
                });
    }

    private static int written(TrialDoor door, SerialNumber certificate) {
        return door.part(Database.class)
                .read()
                .sql(
                        "select count(*) from audit_entry where action = 'client.refuse' and object = ? and source <> ''")
                .param("certificate:operations/" + certificate)
                .query(Integer.class)
                .single();
    }
}
