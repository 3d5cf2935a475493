// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jadeseal.ca.folder.PrivateFiles;

/// The file with the passphrase of the key files, and the salt beside it.
final class Passphrase {

    private static final String FILE = "passphrase";

    private static final String SALT_FILE = "salt";

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path directory;

    Passphrase(Path directory) {
        this.directory = directory;
    }

    /// Draws a passphrase of 256 bits and a salt, unless they are there.
    void drawWhenMissing(SecureRandom random) {
        try {
            if (!Files.exists(directory.resolve(SALT_FILE))) {
                PrivateFiles.write(directory.resolve(FILE), hex(random, 32));
                PrivateFiles.write(directory.resolve(SALT_FILE), hex(random, 16));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("passphrase in " + directory + " cannot be made", e);
        }
    }

    /// Draws the salt at the first start, when somebody has put a passphrase there.
    ///
    /// @throws KeyUnusableException if there is no passphrase
    void requireFromSomebody(SecureRandom random) {
        if (!Files.exists(directory.resolve(FILE))) {
            throw new KeyUnusableException(
                    "the keys of production are sealed with a passphrase: write a long one, which"
                            + " somebody keeps, into "
                            + directory.resolve(FILE)
                            + " (mode 0600), and start again");
        }
        try {
            if (!Files.exists(directory.resolve(SALT_FILE)) && holdsNoKeys()) {
                PrivateFiles.write(directory.resolve(SALT_FILE), hex(random, 16));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("salt in " + directory + " cannot be made", e);
        }
    }

    private boolean holdsNoKeys() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.noneMatch(file -> file.toString().endsWith(".key"));
        }
    }

    /// The root of all file keys: Argon2id, 19 MiB, two passes (RFC 9106 §3.1).
    Secret stretch() {
        byte[] passphrase = read(FILE);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(19 * 1024)
                        .withIterations(2)
                        .withParallelism(1)
                        .withSalt(read(SALT_FILE))
                        .build());
        byte[] root = new byte[32];
        generator.generateBytes(passphrase, root);
        Arrays.fill(passphrase, (byte) 0);
        return Secret.takingOver(root);
    }

    /// What stands in another file of the folder that is for its owner only.
    Secret secret(String name) {
        return Secret.takingOver(read(name));
    }

    private byte[] read(String name) {
        Path file = directory.resolve(name);
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeyUnusableException(
                        "file "
                                + file
                                + " must be readable by its owner only; set its mode to 0600");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KeyUnusableException("file " + file + " cannot be read", e);
        }
    }

    private static byte[] hex(SecureRandom random, int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn).getBytes(US_ASCII);
    }
}
