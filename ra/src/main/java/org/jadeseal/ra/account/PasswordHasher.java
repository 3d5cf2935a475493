// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jadeseal.ca.key.Pepper;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;

/// Hashes passwords with Argon2id (RFC 9106) and the pepper. At most three at once, since each
/// takes tens of mebibytes; never inside a unit of work. Safe for use by many threads.
public final class PasswordHasher {

    /// 64 logins at once without a limit took 1.2 GB.
    private static final int AT_ONCE = 3;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Pepper pepper;
    private final SecureRandom random;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    private PasswordHasher(Pepper pepper, SecureRandom random) {
        this.pepper = pepper;
        this.random = random;
    }

    /// A hasher under a data folder's pepper.
    public static PasswordHasher under(Pepper pepper, SecureRandom random) {
        return new PasswordHasher(pepper, random);
    }

    /// What to store for a password.
    ///
    /// @param password UTF-8; the caller closes it
    public StoredPassword hash(Secret password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return stored(
                HashCost.USUAL, salt, password.lend(bytes -> argon2(bytes, HashCost.USUAL, salt)));
    }

    /// What to store for a letter's password; the station has hashed it.
    StoredPassword store(LetterHash letter) {
        return stored(letter.cost(), letter.salt(), letter.hash());
    }

    /// Whether this is the password. Takes as long when there is none to compare with.
    ///
    /// @param password UTF-8; the caller closes it
    public boolean matches(Secret password, Optional<StoredPassword> stored) {
        StoredPassword compared = stored.orElseGet(PasswordHasher::nobodys);
        byte[] hash =
                password.lend(bytes -> argon2(bytes, compared.cost(), compared.salt().toArray()));
        byte[] hmac = pepper.over(hash).toArray();
        Arrays.fill(hash, (byte) 0);
        boolean same = MessageDigest.isEqual(hmac, compared.hmac().toArray());
        return same && stored.isPresent();
    }

    private StoredPassword stored(HashCost cost, byte[] salt, byte[] hash) {
        Bytes hmac = pepper.over(hash);
        Arrays.fill(hash, (byte) 0);
        return new StoredPassword(cost, Bytes.of(salt), hmac);
    }

    private static StoredPassword nobodys() {
        return new StoredPassword(
                HashCost.USUAL, Bytes.of(new byte[SALT_BYTES]), Bytes.of(new byte[HASH_BYTES]));
    }

    private byte[] argon2(byte[] password, HashCost cost, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory())
                        .withIterations(cost.passes())
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[HASH_BYTES];
        places.acquireUninterruptibly();
        try {
            generator.generateBytes(password, hash);
        } finally {
            places.release();
        }
        return hash;
    }
}
