// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jadeseal.ca.ocsp.OcspAnswer;
import org.jadeseal.ca.ocsp.OcspResponder;

/// A responder where other programs can reach it, at an address that stands in certificates.
final class StatusSite implements AutoCloseable {

    private static final String OCSP = "/ocsp";

    private final HttpServer server;
    private final CompletableFuture<Supplier<OcspResponder>> responder = new CompletableFuture<>();

    private StatusSite(HttpServer server) {
        this.server = server;
    }

    /// It has an address before there is a responder.
    static StatusSite open() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StatusSite site = new StatusSite(server);
            server.createContext(OCSP, site::answer);
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI ocsp() {
        return URI.create(address() + OCSP);
    }

    /// @param now is asked for at each request
    void serve(Supplier<OcspResponder> now) {
        boolean _ = responder.complete(now);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        OcspResponder desk = responder.join().get();
        String path = exchange.getRequestURI().getRawPath();
        OcspAnswer answer =
                exchange.getRequestMethod().equals("POST")
                        ? desk.answer(body)
                        : desk.answerGet(path.substring(OCSP.length() + 1));
        byte[] der = answer.der().toArray();
        exchange.getResponseHeaders().set("Content-Type", "application/ocsp-response");
        exchange.sendResponseHeaders(200, der.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(der);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
