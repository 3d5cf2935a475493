// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ra.account.StoredPassword;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;

/// An officer as stored.
record OfficerRecord(
        Badge badge,
        boolean locked,
        int failures,
        StoredPassword password,
        Optional<SessionId> session,
        long version) {

    /// Who the officer is; never changes.
    record Badge(OfficerId id, PersonId person, String name, String login, Role role) {

        /// What statements say of the officer.
        List<Field> fields() {
            return List.of(
                    Field.text("officer", name),
                    Field.text("login", login),
                    Field.word("role", role.name().toLowerCase(Locale.ROOT)));
        }
    }

    OfficerActor actor(SessionId current) {
        return new OfficerActor(badge.id(), badge.person(), Set.of(badge.role()), current);
    }

    boolean stands(OfficerActor asking) {
        return !locked
                && session.filter(asking.session()::equals).isPresent()
                && badge.person().equals(asking.person())
                && asking.roles().equals(Set.of(badge.role()));
    }

    OfficerRecord in(SessionId opened) {
        return new OfficerRecord(badge, false, 0, password, Optional.of(opened), version);
    }

    OfficerRecord out() {
        return new OfficerRecord(badge, locked, failures, password, Optional.empty(), version);
    }

    /// One wrong password more; the third in a row locks and ends the session.
    OfficerRecord strike() {
        boolean last = failures + 1 >= 3;
        return new OfficerRecord(
                badge,
                last,
                last ? 0 : failures + 1,
                password,
                last ? Optional.empty() : session,
                version);
    }
}
