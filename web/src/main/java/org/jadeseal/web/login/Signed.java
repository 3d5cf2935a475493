// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.ClientActor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;

/// Whose request it is. Only the security chain of this room says so (T6).
public final class Signed {

    private static final String ATTRIBUTE = Actor.class.getName();

    private static final String VISITOR = "visitor";

    private Signed() {}

    static void mark(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }

    /// Notes that this is the request of a visitor at the counter's door.
    static void visit(HttpServletRequest request, AgentUser browser) {
        request.setAttribute(VISITOR, browser);
    }

    /// The holder whose request this is.
    ///
    /// @throws IllegalStateException on a page that strangers may ask for
    public static SubscriberActor subscriber(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof SubscriberActor subscriber) {
            return subscriber;
        }
        throw nobody(request);
    }

    /// The holder whose request this is; empty for strangers and officers.
    public static Optional<SubscriberActor> holder(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SubscriberActor subscriber
                ? Optional.of(subscriber)
                : Optional.empty();
    }

    /// The officer whose request this is.
    ///
    /// @throws IllegalStateException on a page that strangers may ask for
    public static OfficerActor officer(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof OfficerActor officer) {
            return officer;
        }
        throw nobody(request);
    }

    /// Whose card program may serve this request; empty for strangers.
    public static Optional<AgentUser> agentUser(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor
                ? Optional.of(agentUser(actor))
                : Optional.ofNullable((AgentUser) request.getAttribute(VISITOR));
    }

    static AgentUser agentUser(Actor actor) {
        return switch (actor) {
            case SubscriberActor subscriber -> AgentUser.subscriber(subscriber.account().value());
            case OfficerActor officer -> AgentUser.officer(officer.officer().value());
            case ClientActor _, SystemActor _ ->
                    throw new IllegalArgumentException(actor.name() + " has no agent");
        };
    }

    private static IllegalStateException nobody(HttpServletRequest request) {
        return new IllegalStateException(
                "the security chain let nobody through to " + request.getRequestURI());
    }
}
