// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The desk's web server: loopback only, `Host` checked against DNS rebinding, everything behind a
/// path token (threat T20).
public final class TrialDesk implements AutoCloseable {

    private static final Map<String, String> SHIPPED =
            Map.of("desk.css", "text/css", "desk.js", "text/javascript");

    private final HttpServer server;
    private final String token;
    private final DeskReaders readers;
    private final DeskPin pins;
    private final Connector connector;
    private final Supplier<String> codes;
    private final DeskFolders folders;
    private final DeskSites sites;
    private volatile Optional<String> notice = Optional.empty();

    /// What the desk serves beside itself.
    ///
    /// @param sites the origins of the subscribers' site and of the counter
    public record DeskFolders(Path letters, Path mail, List<URI> sites) {
        public DeskFolders {
            sites = List.copyOf(sites);
        }
    }

    /// @param port 0 for any
    /// @param token unguessable, as a part of the path
    /// @param codes one-time codes of the subscribers' site that any browser may bind
    public TrialDesk(
            int port,
            String token,
            DeskReaders readers,
            DeskPin pins,
            Connector connector,
            Supplier<String> codes,
            DeskFolders folders) {
        this.token = token;
        this.readers = readers;
        this.pins = pins;
        this.connector = connector;
        this.codes = codes;
        this.folders = folders;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port %d is taken; choose another with --port".formatted(port), e);
        }
        sites = new DeskSites(folders.sites(), server.getAddress().getPort());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where a browser finds the desk.
    public URI address() {
        return URI.create(
                "http://localhost:%d/%s/".formatted(server.getAddress().getPort(), token));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var exchange = new DeskExchange(asked);
            String path = exchange.path();
            if (!exchange.isForUs() || !path.startsWith("/" + token + "/")) {
                exchange.refuse();
                return;
            }
            String name = path.substring(token.length() + 2);
            if (exchange.isForm()) {
                post(exchange, name, exchange.form());
            } else {
                get(exchange, name);
            }
        }
    }

    private void get(DeskExchange exchange, String name) throws IOException {
        if (name.isEmpty()) {
            List<URI> seen = sites.seenFrom(exchange.host());
            String page = new DeskPage(words(exchange)).render(state(), seen);
            notice = Optional.empty();
            exchange.page(page);
        } else if (name.equals("state")) {
            exchange.file("text/plain", state().mark().getBytes(StandardCharsets.UTF_8));
        } else if (name.equals("connect")) {
            connect(exchange, exchange.query());
        } else if (SHIPPED.containsKey(name)) {
            exchange.file(SHIPPED.getOrDefault(name, ""), shipped(name));
        } else {
            paper(exchange, name);
        }
    }

    private void post(DeskExchange exchange, String name, Map<String, String> form)
            throws IOException {
        switch (name) {
            case "connect" -> connect(exchange, form);
            case "pair" -> connect(exchange, Map.of("code", codes.get()));
            case "insert", "remove", "blank", "pin" -> {
                act(name, form);
                exchange.leadTo(URI.create("/" + token + "/"));
            }
            default -> exchange.refuse();
        }
    }

    private void act(String name, Map<String, String> form) {
        if (name.equals("pin")) {
            pins.answer(form);
        } else if (readers instanceof DeskReaders.Simulated(TrialTray tray)) {
            switch (name) {
                case "insert" -> tray.insert(form.getOrDefault("card", ""));
                case "blank" -> tray.insert("card-%d".formatted(tray.cards().size() + 1));
                default -> tray.remove();
            }
            pins.withdraw();
        }
    }

    /// Redeems a code and sends this browser on to the site, which completes the connection with
    /// the cookie it finds there (threat T2).
    private void connect(DeskExchange exchange, Map<String, String> form) throws IOException {
        URI seen =
                sites.named(form.getOrDefault("site", ""))
                        .orElseGet(() -> sites.seenFrom(exchange.host()).getFirst());
        URI site = sites.dialled(seen).orElseThrow();
        switch (connector.connect(site, form.getOrDefault("code", "").strip())) {
            case Connector.Outcome.Redeemed(URI bind) -> exchange.leadTo(DeskSites.at(seen, bind));
            case Connector.Outcome.Refused(String reason) -> {
                notice = Optional.of(words(exchange).say("connect.failed", reason));
                exchange.leadTo(URI.create("/" + token + "/"));
            }
        }
    }

    private DeskState state() {
        return new DeskState(
                readers.look(),
                pins.question(),
                Paper.letters(folders.letters()),
                Paper.mails(folders.mail()),
                notice);
    }

    /// A letter as it is, a mail as a page.
    private void paper(DeskExchange exchange, String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (isAmong(Paper.letters(folders.letters()), name)) {
            exchange.file("application/pdf", Files.readAllBytes(folders.letters().resolve(name)));
        } else if (isAmong(Paper.mails(folders.mail()), name)) {
            Mail mail = Mail.read(folders.mail().resolve(name));
            exchange.page(new MailPage(words(exchange), sites, exchange.host()).render(mail));
        } else {
            exchange.refuse();
        }
    }

    private static boolean isAmong(List<Paper> papers, String name) {
        return papers.stream().anyMatch(paper -> paper.name().equals(name));
    }

    private static byte[] shipped(String name) throws IOException {
        try (InputStream resource = TrialDesk.class.getResourceAsStream(name)) {
            return resource == null ? new byte[0] : resource.readAllBytes();
        }
    }

    private static DeskWords words(DeskExchange exchange) {
        return new DeskWords(exchange.language());
    }
}
