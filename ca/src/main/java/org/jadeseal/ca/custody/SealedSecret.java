// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jadeseal.ca.folder.PrivateFiles;
import org.jadeseal.ca.key.Secret;

/// A secret under a key that is in shares (AES-256-GCM, SP 800-38D): its tag says whether shares
/// are the right ones before anybody tries what they open. As a file:
///
/// ```
/// any = 2
/// of = 3
/// set = 1f0c77a2
/// sealed = nonce (12 octets), ciphertext and tag, hexadecimal
/// ```
///
/// @param quorum is authenticated, as is the set
/// @param set to which its shares belong
/// @param sealed nonce, ciphertext, tag
public record SealedSecret(Quorum quorum, int set, String sealed) {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /// A secret that was sealed, and the shares of its key.
    ///
    /// @param shares one for each custodian; close each when it is written down
    public record Made(SealedSecret secret, List<Share> shares) {

        public Made {
            shares = List.copyOf(shares);
        }
    }

    /// Seals under a fresh key, which is then nowhere but in the shares.
    public static Made seal(Secret secret, Quorum quorum, SecureRandom random) {
        SplitKey split = SplitKey.drawn(quorum, random);
        byte[] whole = new byte[NONCE];
        random.nextBytes(whole);
        SealedSecret empty = new SealedSecret(quorum, split.set(), HexFormat.of().formatHex(whole));
        try (Secret key = split.key()) {
            byte[] content = secret.lend(bytes -> empty.crypt(Cipher.ENCRYPT_MODE, key, bytes));
            SealedSecret full =
                    new SealedSecret(
                            quorum,
                            split.set(),
                            empty.sealed() + HexFormat.of().formatHex(content));
            return new Made(full, split.shares());
        }
    }

    /// Opens it.
    ///
    /// @param shares as many of its set as suffice, each once
    /// @throws CustodyRefusedException if they are too few or others, or the file was changed
    public Secret open(List<Share> shares) {
        shares.forEach(this::require);
        byte[] content = HexFormat.of().parseHex(sealed);
        try (Secret key = SplitKey.join(shares)) {
            return Secret.takingOver(
                    crypt(
                            Cipher.DECRYPT_MODE,
                            key,
                            Arrays.copyOfRange(content, NONCE, content.length)));
        }
    }

    private byte[] crypt(int mode, Secret key, byte[] content) {
        byte[] nonce = Arrays.copyOf(HexFormat.of().parseHex(sealed), NONCE);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec spec = key.lend(bytes -> new SecretKeySpec(bytes, "AES"));
            cipher.init(mode, spec, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((quorum + " " + set).getBytes(US_ASCII));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException _) {
            throw new CustodyRefusedException(
                    "these shares do not open it; the sealed file or a share was changed");
        }
    }

    /// Makes sure that a share belongs to it.
    ///
    /// @throws CustodyRefusedException if it was made at another time
    public void require(Share share) {
        if (share.set() != set || !share.quorum().equals(quorum)) {
            throw new CustodyRefusedException(
                    "it is share %d of the set %s (%s); this secret needs the set %s (%s)"
                            .formatted(
                                    share.number(),
                                    HexFormat.of().toHexDigits(share.set()),
                                    share.quorum(),
                                    HexFormat.of().toHexDigits(set),
                                    quorum));
        }
    }

    /// Writes the file.
    public void write(Path file) {
        String text =
                "any = %d%nof = %d%nset = %s%nsealed = %s%n"
                        .formatted(
                                quorum.any(), quorum.of(), HexFormat.of().toHexDigits(set), sealed);
        try {
            PrivateFiles.write(file, text.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("sealed file " + file + " cannot be written", e);
        }
    }

    /// Reads the file.
    ///
    /// @throws CustodyRefusedException if it is another file
    public static SealedSecret read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, US_ASCII)) {
            Properties named = new Properties();
            named.load(reader);
            return new SealedSecret(
                    new Quorum(
                            Integer.parseInt(required(named, "any", "[0-9]{1,2}")),
                            Integer.parseInt(required(named, "of", "[0-9]{1,2}"))),
                    HexFormat.fromHexDigits(required(named, "set", "[0-9a-f]{8}")),
                    required(named, "sealed", "([0-9a-f]{2}){28,4096}"));
        } catch (IOException | IllegalArgumentException e) {
            throw new CustodyRefusedException(
                    "file " + file + " is no sealed secret: " + e.getMessage());
        }
    }

    private static String required(Properties named, String name, String form) {
        String value = named.getProperty(name, "").strip();
        if (!value.matches(form)) {
            throw new IllegalArgumentException(
                    "'%s' is '%s', expected %s".formatted(name, value, form));
        }
        return value;
    }
}
