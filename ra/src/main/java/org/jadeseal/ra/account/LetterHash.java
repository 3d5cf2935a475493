// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Argon2id hash of a letter's password, as the station sends it (RFC 9106; the encoding of its
/// reference implementation): `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
public final class LetterHash {

    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=1"
                            + "\\$([A-Za-z0-9+/]{22,43})\\$([A-Za-z0-9+/]{43})");

    private final HashCost cost;
    private final byte[] salt;
    private final byte[] hash;

    private LetterHash(HashCost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /// Reads what a station sent; empty when it is something else, too cheap or too dear.
    public static Optional<LetterHash> parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            HashCost cost =
                    new HashCost(
                            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            return Optional.of(
                    new LetterHash(
                            cost,
                            Base64.getDecoder().decode(matcher.group(3)),
                            Base64.getDecoder().decode(matcher.group(4))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    HashCost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    @Override
    public String toString() {
        return "letter hash";
    }
}
