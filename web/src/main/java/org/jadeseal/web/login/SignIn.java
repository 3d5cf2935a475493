// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.ClientActor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;

/// Who signed in, as the session's row keeps it: plain strings, no serialized classes.
///
/// @param shown what the header says: a masked name, or an officer's
/// @param detail the tail of the card's number, or empty
record SignIn(Actor actor, String shown, String detail, Instant since) {

    private static final String KIND = "sign-in.kind";
    private static final String NAME = "sign-in.name";
    private static final String SESSION = "sign-in.session";
    private static final String PERSON = "sign-in.person";
    private static final String ROLES = "sign-in.roles";
    private static final String SHOWN = "sign-in.shown";
    private static final String DETAIL = "sign-in.detail";
    private static final String SINCE = "sign-in.since";

    void keep(HttpSession session) {
        switch (actor) {
            case SubscriberActor(var account, var sessionId) -> {
                session.setAttribute(KIND, "subscriber");
                session.setAttribute(NAME, account.value());
                session.setAttribute(SESSION, sessionId.value());
            }
            case OfficerActor(var officer, var person, var roles, var sessionId) -> {
                session.setAttribute(KIND, "officer");
                session.setAttribute(NAME, officer.value());
                session.setAttribute(PERSON, person.value());
                session.setAttribute(
                        ROLES, roles.stream().map(Role::name).collect(Collectors.joining(",")));
                session.setAttribute(SESSION, sessionId.value());
            }
            case ClientActor _, SystemActor _ ->
                    throw new IllegalArgumentException(actor.name() + " does not sign in");
        }
        session.setAttribute(SHOWN, shown);
        session.setAttribute(DETAIL, detail);
        session.setAttribute(SINCE, since.toEpochMilli());
        session.setMaxInactiveInterval((int) idle().toSeconds());
    }

    static Optional<SignIn> of(HttpSession session) {
        if (session.getAttribute(SINCE) instanceof Long since) {
            return Optional.of(
                    new SignIn(
                            actor(session),
                            text(session, SHOWN),
                            text(session, DETAIL),
                            Instant.ofEpochMilli(since)));
        }
        return Optional.empty();
    }

    private static Actor actor(HttpSession session) {
        SessionId id = new SessionId(text(session, SESSION));
        String name = text(session, NAME);
        return switch (text(session, KIND)) {
            case "subscriber" -> new SubscriberActor(new AccountId(name), id);
            case "officer" ->
                    new OfficerActor(
                            new OfficerId(name),
                            new PersonId(text(session, PERSON)),
                            roles(text(session, ROLES)),
                            id);
            default -> throw new IllegalStateException("a session of no known kind");
        };
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(HttpSession session, String attribute) {
        return String.valueOf(session.getAttribute(attribute));
    }

    boolean ofOfficer() {
        return actor instanceof OfficerActor;
    }

    Duration idle() {
        return ofOfficer() ? SessionTimes.OFFICER_IDLE : SessionTimes.SUBSCRIBER_IDLE;
    }

    /// How long this session may still last; zero or less when it is over.
    Duration left(Instant now) {
        Duration whole =
                Duration.between(
                        now,
                        since.plus(
                                ofOfficer()
                                        ? SessionTimes.OFFICER_MOST
                                        : SessionTimes.SUBSCRIBER_MOST));
        return whole.compareTo(idle()) < 0 ? whole : idle();
    }
}
