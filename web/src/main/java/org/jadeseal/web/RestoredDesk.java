// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jadeseal.ca.restoration.NotReconciledException;
import org.jadeseal.web.page.Language;
import org.jadeseal.web.page.Texts;

/// Stands in the website's place while a restored installation waits to be reconciled: OCSP answers
/// "try later", everything else says why there is nothing. Neither keys nor the database are open.
final class RestoredDesk implements AutoCloseable {

    /// An OCSPResponse whose responseStatus is tryLater (RFC 6960 §4.2.1).
    private static final byte[] TRY_LATER = {0x30, 0x03, 0x0A, 0x01, 0x03};

    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final byte[] words;

    private RestoredDesk(HttpServer server, byte[] words) {
        this.server = server;
        this.words = words;
    }

    /// What keeps the website from starting, when it is that.
    static Optional<NotReconciledException> reason(Throwable failure) {
        if (failure instanceof NotReconciledException restored) {
            return Optional.of(restored);
        }
        return Optional.ofNullable(failure.getCause()).flatMap(RestoredDesk::reason);
    }

    static RestoredDesk open(ProgramOptions options) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(
                                    options.listen().address(), options.listen().port()),
                            0);
            RestoredDesk desk = new RestoredDesk(server, words());
            server.createContext("/", desk::refuse);
            server.createContext("/ocsp", desk::tryLater);
            server.start();
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + options.listen().port() + " is taken", e);
        }
    }

    private static byte[] words() {
        Texts texts = Texts.read();
        return (texts.get(Language.ZH_TW, "restored.waiting")
                        + "\n\n"
                        + texts.get(Language.EN, "restored.waiting")
                        + "\n")
                .getBytes(UTF_8);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void tryLater(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/ocsp-response", TRY_LATER);
    }

    private void refuse(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "300");
        send(exchange, UNAVAILABLE, "text/plain; charset=utf-8", words);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
            if (!isHead) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
