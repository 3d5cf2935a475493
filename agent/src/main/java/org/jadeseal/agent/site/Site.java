// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.site;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.json.MalformedJsonException;
import org.jadeseal.agent.protocol.Greeting;
import org.jadeseal.agent.protocol.Next;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.Welcome;
import org.jadeseal.agent.reader.ReaderState;

/// The line to one website. Follows no redirect, keeps no cookie, sends no `Origin`. Safe for use
/// by several threads.
public final class Site implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// Beyond the time the website may hold a poll back.
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Origin origin;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    public Site(Origin origin) {
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    /// Introduces this agent.
    ///
    /// @throws SiteUnreachableException if the website does not answer, or not in the protocol
    public Welcome connect(Greeting greeting) {
        return understand(
                post("/agent/connect", greeting.write(), Optional.empty(), GRACE), Welcome::read);
    }

    /// Says which readers there are and what became of the last step, and asks what to do next.
    ///
    /// @param hold how long the website may hold the answer back
    /// @throws SiteUnreachableException if the website does not answer, or not in the protocol
    public Next poll(
            String token, List<ReaderState> readers, Optional<Result> result, Duration hold) {
        JsonObject body =
                JsonObject.empty()
                        .with(
                                "readers",
                                readers.stream()
                                        .map(r ->
                                                JsonObject.empty()
                                                        .with("name", r.name())
                                                        .with("card", r.cardPresent()))
                                        .toList());
        JsonObject whole = result.map(r -> body.with("result", r.write())).orElse(body);
        return understand(
                post("/agent/poll", whole, Optional.of(token), hold.plus(GRACE)), Next::read);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private String post(String path, JsonObject body, Optional<String> token, Duration timeout) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(origin.at(path))
                        .timeout(timeout)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.write()));
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        try {
            HttpResponse<String> response =
                    client.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            // 401 carries the answer that the token is void.
            if (response.statusCode() != 200 && response.statusCode() != 401) {
                throw new SiteUnreachableException(
                        "%s answered %d to %s".formatted(origin, response.statusCode(), path));
            }
            return response.body();
        } catch (IOException e) {
            throw new SiteUnreachableException("%s does not answer: %s".formatted(origin, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteUnreachableException("interrupted while waiting for " + origin);
        }
    }

    private <T> T understand(String body, java.util.function.Function<JsonObject, T> reading) {
        try {
            return reading.apply(JsonObject.parse(body));
        } catch (MalformedJsonException e) {
            throw new SiteUnreachableException(
                    "%s does not speak the agent protocol: %s".formatted(origin, e.getMessage()));
        }
    }
}
