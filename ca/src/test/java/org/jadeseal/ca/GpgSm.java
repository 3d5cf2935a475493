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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jadeseal.ca.x509.Bytes;

/// GnuPG's S/MIME program, which fetches lists from where a certificate says they are. A proxy of
/// ours answers for every host.
final class GpgSm implements AutoCloseable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final Path home;
    private final HttpServer proxy;

    private GpgSm(Path home, HttpServer proxy) {
        this.home = home;
        this.proxy = proxy;
    }

    /// @param lists by the end of the path under which they are to be had
    /// @param at the time that it takes for now
    static GpgSm knowing(Path root, Path issuer, Map<String, Bytes> lists, Instant at) {
        try {
            // not below the test's folder: the names of its sockets must stay short
            Path home = Files.createTempDirectory("gpgsm");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            HttpServer proxy =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            proxy.createContext("/", exchange -> answer(exchange, lists));
            proxy.start();
            GpgSm program = new GpgSm(home, proxy);
            program.settle(at);
            program.trust(root);
            program.learn(root);
            program.learn(issuer);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, Bytes> lists) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] list =
                lists.entrySet().stream()
                        .filter(entry -> path.endsWith(entry.getKey()))
                        .map(entry -> entry.getValue().toArray())
                        .findFirst()
                        .orElse(new byte[0]);
        exchange.sendResponseHeaders(list.length == 0 ? 404 : 200, list.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(list);
        }
    }

    private void settle(Instant at) throws IOException {
        Files.writeString(
                home.resolve("dirmngr.conf"),
                "http-proxy http://127.0.0.1:%d\nfaked-system-time %d\n"
                        .formatted(proxy.getAddress().getPort(), at.getEpochSecond()));
        // our policies are not listed in its file of policies
        Files.writeString(
                home.resolve("gpgsm.conf"),
                "faked-system-time %s\ndisable-policy-checks\n".formatted(TIME.format(at)));
    }

    private void trust(Path root) throws IOException {
        Files.writeString(home.resolve("trustlist.txt"), fingerprint(root) + " S\n");
    }

    /// Whether it finds a certificate good; another word than those of [Belief] is a failure.
    Belief believes(Path certificate) {
        learn(certificate);
        String said = gpgsm("--with-validation", "--list-keys", fingerprint(certificate)).output();
        if (said.contains("[certificate is good]")) {
            return Belief.GOOD;
        }
        if (said.contains("[certificate has been revoked]")) {
            return Belief.REVOKED;
        }
        if (said.contains("[certificate has expired]") || said.contains("[certificate expired]")) {
            return Belief.EXPIRED;
        }
        throw new AssertionError("gpgsm does not judge: " + said);
    }

    private void learn(Path certificate) {
        Tool.Verdict verdict = gpgsm("--import", certificate.toString());
        if (verdict.code() != 0) {
            throw new AssertionError("gpgsm does not import: " + verdict.output());
        }
    }

    private Tool.Verdict gpgsm(String... words) {
        return Tool.run(
                Stream.concat(
                                Stream.of("gpgsm", "--homedir", home.toString(), "--batch"),
                                Stream.of(words))
                        .toList());
    }

    private static String fingerprint(Path certificate) {
        Tool.Verdict read =
                Tool.run(
                        List.of(
                                "openssl",
                                "x509",
                                "-noout",
                                "-fingerprint",
                                "-sha1",
                                "-in",
                                certificate.toString()));
        return read.output().substring(read.output().indexOf('=') + 1).replace(":", "").strip();
    }

    @Override
    public void close() {
        var _ = Tool.run(List.of("gpgconf", "--homedir", home.toString(), "--kill", "all"));
        proxy.stop(0);
        var _ = Tool.run(List.of("rm", "-r", home.toString()));
    }
}
