// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jadeseal.ca.folder.PrivateFiles;

/// Encrypted files, each under a key of its own that is derived from one passphrase.
///
/// A file `NAME.key` is a 12-octet nonce and the AES-256-GCM ciphertext with its tag (SP 800-38D);
/// the name is authenticated, so files cannot be exchanged for one another.
final class SealedFiles {

    private static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    private final Path directory;
    private final Secret root;
    private final SecureRandom random;

    SealedFiles(Path directory, Secret root, SecureRandom random) {
        this.directory = directory;
        this.root = root;
        this.random = random;
    }

    boolean has(KeyName name) {
        return Files.exists(file(name));
    }

    void write(KeyName name, byte[] content) {
        if (has(name)) {
            throw new KeyUnusableException("key '" + name + "' is there already and stays");
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, name, nonce, content);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        try {
            PrivateFiles.write(file(name), whole);
        } catch (IOException e) {
            throw new UncheckedIOException("key file " + file(name) + " cannot be written", e);
        }
    }

    Secret read(KeyName name) {
        byte[] whole;
        try {
            whole = Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new KeyUnusableException("key file " + file(name) + " cannot be read", e);
        }
        if (whole.length <= NONCE) {
            throw new KeyUnusableException("key file " + file(name) + " is cut off");
        }
        return Secret.takingOver(
                crypt(
                        Cipher.DECRYPT_MODE,
                        name,
                        Arrays.copyOf(whole, NONCE),
                        Arrays.copyOfRange(whole, NONCE, whole.length)));
    }

    private Path file(KeyName name) {
        return directory.resolve(name + ".key");
    }

    private byte[] crypt(int mode, KeyName name, byte[] nonce, byte[] content) {
        try (Secret key = root.lend(bytes -> Hkdf.derive(bytes, "jadeseal file " + name, 32))) {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec spec = key.lend(bytes -> new SecretKeySpec(bytes, "AES"));
            cipher.init(mode, spec, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.value().getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException(
                    "key file "
                            + file(name)
                            + " does not open: wrong passphrase, or the file was changed",
                    e);
        }
    }
}
