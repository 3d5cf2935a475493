// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.Actor.ClientActor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.card.Intake;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoMayDoWhatTest {

    private static final AccountId OWN = AccountId.random(new Random(1));
    private static final AccountId OTHER = AccountId.random(new Random(2));
    private static final SessionId SESSION = new SessionId("session-1");

    /// Every right, and after it whoever has it; `own` is a holder on what is hers, `other` on what
    /// is not.
    private static final String MATRIX =
            """
            ENTER_FORM RAO
            REVIEW_FORM RAO
            APPROVE_FORM RAS
            DECLINE_FORM RAO RAS
            EXECUTE_FORM job
            FOLLOW_CALENDAR job
            READ_FORMS RAO RAS CAO HELP AUD
            READ_PERSONAL_RECORD RAO RAS
            TAKE_IN_CARDS CAO
            READ_CARDS RAO RAS CAO HELP AUD
            PERSONALIZE_CARD CAO
            PRINT_LETTER CAO
            SET_PIN_AT_COUNTER RAO CAO
            HAND_OVER RAO
            REPORT_LOSS RAO RAS HELP own
            READ_OWN_RECORD own
            CONFIRM_PASSWORD own
            CHANGE_PASSWORD own
            CHANGE_CONTACT own
            CHANGE_PIN own
            RESET_PIN own
            APPLY own
            ACTIVATE own
            DOWNLOAD own
            TRY_CERTIFICATES own
            TEST_COMPUTER own
            READ_SELF_TEST RAO RAS HELP
            NOTE_BOUNCE job
            RENEW own
            SUSPEND RAO RAS HELP own
            PROPOSE_MASS_CHANGE CAO
            APPROVE_MASS_CHANGE RAS
            CARRY_OUT_MASS_CHANGE job
            SUSPEND_ACCOUNT RAS
            READ_FIGURES RAS CAO AUD ADMIN
            READ_AUDIT AUD
            CHANGE_OFFICERS ADMIN job
            CHANGE_CLIENTS job
            ORDER_CERTIFICATE client
            FINISH_ORDER job
            READ_ORDERED client
            HOLD_ORDERED client
            RELEASE_ORDERED client
            REVOKE_ORDERED client
            """;

    @Test
    void the_matrix_is_this_and_nothing_else() {
        String found =
                Arrays.stream(Right.values())
                        .map(right ->
                                right
                                        + candidates(right).entrySet().stream()
                                                .filter(e -> granted(e.getValue()))
                                                .map(e -> " " + e.getKey())
                                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n", "", "\n"));

        assertThat(found).isEqualTo(MATRIX);
    }

    @ParameterizedTest
    @BothDatabases
    void a_refusal_is_written_down_and_changes_nothing(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor help = ra.officer("ho", Role.HELP);

            Intake intake = ra.stock().takeIn(help, ra.token(), 3);

            assertThat(intake).isEqualTo(new Intake.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(ra.stock().count()).isZero();
            assertThat(ra.audited("ra.take-in-cards", "refused")).isEqualTo(1);
        }
    }

    private static boolean granted(Act act) {
        return Gate.allows(act);
    }

    private static Map<String, Act> candidates(Right right) {
        Map<String, Act> candidates = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            candidates.put(role.name(), new Act(officer(role), right, Matter.of(OWN)));
        }
        SubscriberActor holder = new SubscriberActor(OWN, SESSION);
        candidates.put("own", new Act(holder, right, Matter.of(OWN)));
        candidates.put("other", new Act(holder, right, Matter.of(OTHER)));
        candidates.put("nobody's", new Act(holder, right, Matter.of("stock:cards")));
        ClientActor client = new ClientActor(new ClientName("shop"), SerialNumber.ofHex("1f"));
        candidates.put("client", new Act(client, right, Matter.of(OWN)));
        candidates.put("job", new Act(new SystemActor("some-job"), right, Matter.of(OWN)));
        return candidates;
    }

    private static OfficerActor officer(Role role) {
        return new OfficerActor(
                new OfficerId("OF-" + CheckedCharacters.random(10, new Random(3))),
                new PersonId("PE-" + CheckedCharacters.random(10, new Random(4))),
                Set.of(role),
                SESSION);
    }
}
