// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.site;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.json.MalformedJsonException;
import org.jadeseal.agent.protocol.Next;

/// A question that waits for the website's answer, and that can be taken back meanwhile by another
/// thread.
public final class PendingPoll {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Origin origin;
    private final CompletableFuture<HttpResponse<String>> response;

    PendingPoll(Origin origin, CompletableFuture<HttpResponse<String>> response) {
        this.origin = origin;
        this.response = response;
    }

    /// Waits for the answer. Empty if the question was taken back.
    ///
    /// @throws SiteUnreachableException if the website does not answer, or not in the protocol
    public Optional<Next> await() {
        try {
            return Optional.of(read(Next::read));
        } catch (CancellationException takenBack) {
            return Optional.empty();
        }
    }

    /// Takes the question back; who waits goes on at once.
    public void takeBack() {
        response.cancel(true);
    }

    <T> T read(Function<JsonObject, T> reading) {
        HttpResponse<String> answer = response();
        // 401 carries the answer that the token is void.
        if (answer.statusCode() != OK && answer.statusCode() != UNAUTHORIZED) {
            throw new SiteUnreachableException(
                    "%s answered %d".formatted(origin, answer.statusCode()));
        }
        try {
            return reading.apply(JsonObject.parse(answer.body()));
        } catch (MalformedJsonException e) {
            throw new SiteUnreachableException(
                    "%s does not speak the agent protocol: %s".formatted(origin, e.getMessage()));
        }
    }

    private HttpResponse<String> response() {
        try {
            return response.get();
        } catch (ExecutionException e) {
            throw new SiteUnreachableException(
                    "%s does not answer: %s".formatted(origin, e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            takeBack();
            throw new SiteUnreachableException("interrupted while waiting for " + origin);
        }
    }
}
