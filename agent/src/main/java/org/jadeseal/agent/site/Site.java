// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.site;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Greeting;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.Welcome;
import org.jadeseal.agent.reader.ReaderState;

/// The line to one website. Follows no redirect, keeps no cookie, sends no `Origin`. Safe for use
/// by several threads.
public final class Site implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// Beyond the time the website may hold a poll back.
    private static final Duration GRACE = Duration.ofSeconds(15);

    /// In bytes.
    private static final long LONGEST_ANSWER = 1024 * 1024;

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
        var answer =
                new PendingPoll(
                        origin, post("/agent/connect", greeting.write(), Optional.empty(), GRACE));
        Welcome welcome = answer.read(Welcome::read);
        if (welcome instanceof Welcome.Connected(_, Optional<URI> bind, _)
                && bind.filter(address -> !origin.has(address)).isPresent()) {
            throw new SiteUnreachableException(
                    origin + " wants an address of another site to be opened");
        }
        return welcome;
    }

    /// Says which readers there are and what became of the last step, and asks what to do next.
    ///
    /// @param hold how long the website may hold the answer back
    public PendingPoll poll(
            String token, List<ReaderState> readers, Optional<Result> result, Duration hold) {
        JsonObject body =
                JsonObject.empty().with("readers", readers.stream().map(Site::of).toList());
        JsonObject whole = result.map(r -> body.with("result", r.write())).orElse(body);
        return new PendingPoll(
                origin, post("/agent/poll", whole, Optional.of(token), hold.plus(GRACE)));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static JsonObject of(ReaderState reader) {
        return JsonObject.empty().with("name", reader.name()).with("card", reader.cardPresent());
    }

    private CompletableFuture<HttpResponse<String>> post(
            String path, JsonObject body, Optional<String> token, Duration timeout) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(origin.at(path))
                        .timeout(timeout)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.write()));
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return client.sendAsync(
                request.build(),
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8),
                        LONGEST_ANSWER));
    }
}
