// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.site.Origin;

/// A website as far as agents see it, on loopback: hands out what a test gives it, keeps all that
/// was said.
final class TestSite implements AutoCloseable {

    static final String TOKEN = "0ZrLr3YwS1m2u3y4z5A6B7";
    static final String TASK = "T7Q2F8K";

    private static final int PATIENCE_SECONDS = 30;
    private static final int HOLD_SECONDS = 20;
    private static final int SLICE_MILLISECONDS = 50;

    private final HttpServer server;
    private final BlockingQueue<String> toSay = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> polls = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> results = new LinkedBlockingQueue<>();
    private final Queue<String> traffic = new ConcurrentLinkedQueue<>();
    private final AtomicInteger newest = new AtomicInteger();
    private volatile Optional<String> handed = Optional.empty();
    private int step;

    TestSite() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/agent/connect", exchange -> answer(exchange, connected()));
        server.createContext("/agent/poll", this::poll);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /// By a name that only RFC 6761 makes loopback.
    Origin origin() {
        return new Origin("http://site.localhost:" + server.getAddress().getPort());
    }

    /// Hands a step out and waits for its result.
    JsonObject perform(String name, JsonObject parameters) {
        step++;
        return perform(name, parameters, step, 1);
    }

    /// Hands the same step out once more.
    JsonObject again(String name, JsonObject parameters, int attempt) {
        return perform(name, parameters, step, attempt);
    }

    /// Hands a step out for the card whose 9E key has this SHA-256.
    JsonObject performAt(String card, String name, JsonObject parameters) {
        step++;
        hand(order(name, parameters, step, 1).with("card", card));
        return result();
    }

    private JsonObject perform(String name, JsonObject parameters, int number, int attempt) {
        hand(name, parameters, number, attempt);
        return result();
    }

    void hand(String name, JsonObject parameters, int number, int attempt) {
        hand(order(name, parameters, number, attempt));
    }

    private void hand(JsonObject order) {
        say(JsonObject.empty().with("next", "step").with("step", order));
    }

    private static JsonObject order(String name, JsonObject parameters, int number, int attempt) {
        JsonObject show =
                JsonObject.empty()
                        .with("act", "apply")
                        .with("account", "K7M4-****-9A")
                        .with("holder", "王○明");
        return JsonObject.empty()
                .with("task", TASK)
                .with("step", number)
                .with("attempt", attempt)
                .with("name", name)
                .with("seconds", 120)
                .with("show", show)
                .with("parameters", parameters);
    }

    void say(JsonObject answer) {
        toSay.add(answer.write());
    }

    JsonObject result() {
        return take(results);
    }

    /// The next poll that comes, whether with a result or without.
    JsonObject poll() {
        return take(polls);
    }

    void forgetPolls() {
        polls.clear();
    }

    int stepNumber() {
        return step;
    }

    /// Everything that went over the wire, in both directions, with all headers of the agent.
    String traffic() {
        return String.join("\n", traffic);
    }

    private JsonObject take(BlockingQueue<JsonObject> queue) {
        try {
            JsonObject next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("the agent says nothing for " + PATIENCE_SECONDS + " s");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void poll(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        JsonObject poll = JsonObject.parse(body);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, "{\"next\":\"closed\",\"reason\":\"expired\"}");
            return;
        }
        polls.add(poll);
        poll.optionalObject("result")
                .filter(this::isAwaited)
                .ifPresent(result -> {
                    handed = Optional.empty();
                    results.add(result);
                });
        answer(exchange, next().orElse("{\"next\":\"wait\"}"));
    }

    /// A result whose poll was taken back is told again; once is enough.
    private boolean isAwaited(JsonObject result) {
        return handed.map(text -> JsonObject.parse(text).object("step"))
                .filter(step -> key(step).equals(key(result)))
                .isPresent();
    }

    private static String key(JsonObject of) {
        return of.text("task") + "/" + of.number("step") + "/" + of.number("attempt");
    }

    /// A step is told until its result comes, as the real website does: the poll that it was told
    /// to first may have been taken back.
    private Optional<String> next() {
        int mine = newest.incrementAndGet();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HOLD_SECONDS);
        try {
            while (handed.isEmpty() && newest.get() == mine && System.nanoTime() < end) {
                Optional<String> next =
                        Optional.ofNullable(toSay.poll(SLICE_MILLISECONDS, TimeUnit.MILLISECONDS));
                handed = next.filter(text -> text.contains("\"attempt\"")).or(() -> handed);
                if (next.isPresent()) {
                    return next;
                }
            }
            return newest.get() == mine ? handed : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String connected() {
        return JsonObject.empty()
                .with("outcome", "connected")
                .with("token", TOKEN)
                .with("bindUrl", origin().at("/agent/bind?ticket=3q2-7w").toString())
                .with("pollSeconds", HOLD_SECONDS)
                .write();
    }

    private void answer(HttpExchange exchange, String answer) throws IOException {
        body(exchange);
        traffic.add(answer);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String body(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!body.isEmpty()) {
            exchange.getRequestHeaders().forEach((name, value) -> traffic.add(name + ": " + value));
            traffic.add(body);
        }
        return body;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
