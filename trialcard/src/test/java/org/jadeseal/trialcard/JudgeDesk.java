// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

/// A card in a virtual reader of its own, and the programs of others that judge it.
final class JudgeDesk implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    final Path directory;
    final TrialCard card;
    final Tool tool;
    final VirtualReader reader;

    private final IsolatedPcscd daemon;

    private JudgeDesk(Path directory, TrialCard card) {
        this.directory = directory;
        this.card = card;
        this.daemon = IsolatedPcscd.start("Jadeseal Trial");
        this.reader = new VirtualReader(daemon.slot(0), card);
        this.tool = new Tool(daemon.socket(), directory);
        reader.insert();
    }

    /// @param card open; closed together with the desk
    static JudgeDesk with(Path directory, TrialCard card) {
        return new JudgeDesk(directory, card);
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    String path(String name) {
        return file(name).toString();
    }

    Path write(String name, String... lines) throws IOException {
        return Files.write(file(name), List.of(lines));
    }

    /// A certificate of the card, read by OpenSC, in PEM.
    Path certificate(String id) throws IOException, InterruptedException {
        return Files.writeString(
                file("certificate" + id + ".pem"),
                tool.run("pkcs15-tool", "--read-certificate", id)
                        .replaceFirst("(?s)^.*?-----BEGIN", "-----BEGIN"));
    }

    /// OpenSC's PKCS#11 module, by its full path.
    static String module() {
        try (Stream<Path> found =
                Files.find(LIBRARIES, 2, (path, _) -> path.endsWith("opensc-pkcs11.so"))) {
            return found.map(Path::toString)
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("install the Debian package opensc-pkcs11"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The certificate that stands behind all others of a personalized card, in PEM.
    Path authority(PersonalizedCard contents) throws IOException, GeneralSecurityException {
        Path der = Files.write(file("authority.der"), contents.authority.own().getEncoded());
        try {
            tool.run("openssl", "x509", "-in", der.toString(), "-out", path("authority.pem"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return file("authority.pem");
    }

    @Override
    public void close() {
        reader.close();
        daemon.close();
        card.close();
    }
}
