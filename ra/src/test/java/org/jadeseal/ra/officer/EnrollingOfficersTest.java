// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnrollingOfficersTest {

    private static final Actor COMMAND = new SystemActor("enrol-officer");

    private static Enrolment enrol(TrialRa ra, Actor actor, String password, Role... roles) {
        try (Secret secret = TrialRa.secret(password)) {
            NewOfficer officer = new NewOfficer("吳小美", "wu", Set.of(roles), Optional.empty());
            return ra.officers().enrol(actor, officer, secret);
        }
    }

    private static OfficerEntry login(TrialRa ra, String login, String password) {
        try (Secret secret = TrialRa.secret(password)) {
            return ra.officerLogin().login(login, secret, ra.session(), "192.0.2.1");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_ca_knows_the_same_person_in_the_same_role(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor actor = ra.officer("wu", Role.RAO);

            var known = ra.roster().find(new OfficerId(actor.officer().value())).orElseThrow();

            assertThat(known.person().value()).isEqualTo(actor.person().value());
            assertThat(known.mayActAs(OfficerRole.RAO)).isTrue();
            assertThat(known.mayActAs(OfficerRole.RAS)).isFalse();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void roles_exclude_each_other_logins_are_unique_and_passwords_long(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            String good = TrialRa.OFFICER_PASSWORD;

            assertThat(enrol(ra, COMMAND, good, Role.RAO, Role.RAS))
                    .isEqualTo(new Enrolment.RolesExclude());
            assertThat(enrol(ra, COMMAND, good)).isEqualTo(new Enrolment.RolesExclude());
            assertThat(enrol(ra, COMMAND, "short", Role.RAO))
                    .isEqualTo(new Enrolment.PasswordTooShort());
            assertThat(enrol(ra, COMMAND, good, Role.RAO)).isInstanceOf(Enrolment.Enrolled.class);
            assertThat(enrol(ra, COMMAND, good, Role.RAS))
                    .isEqualTo(new Enrolment.LoginTaken("wu"));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void only_an_administrator_or_the_command_line_enrols(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor auditor = ra.officer("ho", Role.AUD);

            assertThat(enrol(ra, auditor, TrialRa.OFFICER_PASSWORD, Role.RAO))
                    .isEqualTo(new Enrolment.Refused(Refusal.NOT_YOUR_RIGHT));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_third_wrong_password_locks_and_ends_the_session(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor actor = ra.officer("wu", Role.RAO);

            assertThat(login(ra, "wu", "wrong")).isEqualTo(new OfficerEntry.Wrong());
            assertThat(login(ra, " WU ", "wrong")).isEqualTo(new OfficerEntry.Wrong());
            assertThat(ra.officerLogin().stands(actor)).isTrue();
            assertThat(login(ra, "wu", "wrong")).isEqualTo(new OfficerEntry.Locked());

            assertThat(login(ra, "wu", TrialRa.OFFICER_PASSWORD))
                    .isEqualTo(new OfficerEntry.Locked());
            assertThat(ra.officerLogin().stands(actor)).isFalse();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_session_ends_by_logout_and_by_another_login(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor first = ra.officer("wu", Role.RAO);

            OfficerEntry.In second = (OfficerEntry.In) login(ra, "wu", TrialRa.OFFICER_PASSWORD);
            boolean firstStands = ra.officerLogin().stands(first);
            ra.officerLogin().logout(second.actor());

            assertThat(firstStands).isFalse();
            assertThat(ra.officerLogin().stands(second.actor())).isFalse();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void production_knows_no_passwords(TrialDatabase place) {
        try (TrialRa ra = TrialRa.forProduction(place)) {
            assertThat(enrol(ra, COMMAND, TrialRa.OFFICER_PASSWORD, Role.RAO))
                    .isEqualTo(new Enrolment.NoPasswordsHere());
            assertThat(login(ra, "wu", TrialRa.OFFICER_PASSWORD))
                    .isEqualTo(new OfficerEntry.NoPasswordsHere());
            assertThat(ra.officerLogin().passwords()).isFalse();
            assertThat(
                            ra.officers()
                                    .enrol(
                                            COMMAND,
                                            new NewOfficer(
                                                    "吳小美",
                                                    "wu",
                                                    Set.of(Role.ADMIN),
                                                    Optional.empty())))
                    .isInstanceOf(Enrolment.Enrolled.class);
        }
    }
}
