// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// Public keys whose private halves others know: those of Debian's random generator of 2006 to 2008
/// (CVE-2008-0166), and whatever was reported as compromised. Eight octets are kept for each, so an
/// honest key out of a million million stands on it by accident.
public final class Blocklist {

    static final String RULE = "key-is-not-known-to-others";

    static final String TEXT = "public key must not be one whose private half others know";

    static final String CITATION = "CVE-2008-0166, CA/B S/MIME BR §6.1.1.3, §4.9.1.1 (4)";

    private final long[] weak;
    private final long[] reported;

    private Blocklist(long[] weak, long[] reported) {
        this.weak = weak.clone();
        this.reported = reported.clone();
        Arrays.sort(this.weak);
        Arrays.sort(this.reported);
    }

    /// @param weak of lists of Debian's package `openssl-blacklist`: 20 hexadecimal digits, the end
    ///   of the SHA-1 hash of a modulus as `openssl rsa -modulus` prints it; here their first 16
    /// @param reported the first 16 hexadecimal digits of the SHA-256 hash of a whole
    ///   `SubjectPublicKeyInfo`
    static Blocklist of(long[] weak, long[] reported) {
        return new Blocklist(weak, reported);
    }

    /// A list of nobody.
    public static Blocklist empty() {
        return new Blocklist(new long[0], new long[0]);
    }

    /// How many keys stand on it.
    public int size() {
        return weak.length + reported.length;
    }

    /// That the key stands on the list.
    public Optional<Finding> findingIn(SubjectKey key) {
        if (contains(reported, first(key.der().sha256().hex()))) {
            return finding("public key " + key.der().sha256() + " was reported as compromised");
        }
        if (key instanceof SubjectKey.Rsa rsa && contains(weak, debian(rsa))) {
            return finding("modulus is one of the weak ones of Debian's OpenSSL of 2006 to 2008");
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(String message) {
        return Optional.of(new Finding(RULE, CITATION, message));
    }

    private static long debian(SubjectKey.Rsa key) {
        String printed = "Modulus=" + key.modulus().toString(16).toUpperCase(Locale.ROOT) + "\n";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(printed.getBytes(US_ASCII));
            return ByteBuffer.wrap(hash).getLong(10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    static long first(String hex) {
        return Long.parseUnsignedLong(hex, 0, 16, 16);
    }

    private static boolean contains(long[] sorted, long value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }
}
