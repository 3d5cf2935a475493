// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.time.Instant;
import java.util.Optional;

/// The moves that lead from more than one state; empty where none leads.
final class RequestMoves {

    private RequestMoves() {}

    /// Whether it can be amended.
    static boolean isOpen(Request request) {
        return amended(request, request.paper(), request.since()).isPresent();
    }

    static Optional<Request.Received> amended(Request request, Request.Paper paper, Instant now) {
        return switch (request) {
            case Request.Received r -> Optional.of(r.amend(paper, now));
            case Request.Reviewed r -> Optional.of(r.amend(paper, now));
            case Request.Returned r -> Optional.of(r.amend(paper, now));
            case Request.Executed _, Request.Rejected _, Request.Withdrawn _, Request.Expired _ ->
                    Optional.empty();
        };
    }

    static Optional<Request> givenBack(Request request, String reason, Instant now) {
        return switch (request) {
            case Request.Received r -> Optional.of(r.giveBack(reason, now));
            case Request.Reviewed r -> Optional.of(r.giveBack(reason, now));
            case Request.Executed _,
                    Request.Returned _,
                    Request.Rejected _,
                    Request.Withdrawn _,
                    Request.Expired _ ->
                    Optional.empty();
        };
    }

    static Optional<Request> rejected(Request request, String reason, Instant now) {
        return switch (request) {
            case Request.Received r -> Optional.of(r.reject(reason, now));
            case Request.Reviewed r -> Optional.of(r.reject(reason, now));
            case Request.Executed _,
                    Request.Returned _,
                    Request.Rejected _,
                    Request.Withdrawn _,
                    Request.Expired _ ->
                    Optional.empty();
        };
    }

    static Optional<Request> withdrawn(Request request, Instant now) {
        return switch (request) {
            case Request.Received r -> Optional.of(r.withdraw(now));
            case Request.Reviewed r -> Optional.of(r.withdraw(now));
            case Request.Returned r -> Optional.of(r.withdraw(now));
            case Request.Executed _, Request.Rejected _, Request.Withdrawn _, Request.Expired _ ->
                    Optional.empty();
        };
    }
}
