// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.custody;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jadeseal.ca.key.Secret;

/// A share on paper: 72 letters and digits in three lines of six groups.
///
/// ```
/// form (1)  any (1)  of (1)  number (1)  set (4)  part (32)  checksum (5)
/// ```
///
/// in base 32 with Crockford's alphabet, in which no two signs look alike; O is read as 0, I and L
/// as
/// 1. The checksum is the beginning of SHA-256 of the rest, so a slip is found as good as always
///    (one in 2^40 is not).
public final class ShareText {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte FORM = 1;
    private static final int HEAD = 8;
    private static final int BODY = HEAD + Share.LENGTH;
    private static final int CHECKSUM = 5;
    private static final int SIGNS = (BODY + CHECKSUM) * 8 / 5;
    private static final int GROUP = 4;
    private static final int LINE = 24;

    private ShareText() {}

    /// As it is printed; overwrite it after use.
    public static char[] print(Share share) {
        ByteBuffer octets = ByteBuffer.allocate(BODY + CHECKSUM);
        octets.put(FORM)
                .put((byte) share.quorum().any())
                .put((byte) share.quorum().of())
                .put((byte) share.number())
                .putInt(share.set());
        share.part().lend(octets::put);
        octets.put(checksum(octets.array()));
        char[] signs = signs(octets.array());
        Arrays.fill(octets.array(), (byte) 0);
        return signs;
    }

    /// Five octets are eight signs.
    private static char[] signs(byte[] octets) {
        char[] signs = new char[SIGNS + SIGNS / GROUP];
        int at = 0;
        for (int sign = 0; sign < SIGNS; sign++) {
            int value = 0;
            for (int bit = sign * 5; bit < sign * 5 + 5; bit++) {
                value = (value << 1) | ((octets[bit / 8] >> (7 - bit % 8)) & 1);
            }
            signs[at++] = ALPHABET.charAt(value);
            if ((sign + 1) % GROUP == 0) {
                signs[at++] = (sign + 1) % LINE == 0 ? '\n' : ' ';
            }
        }
        return signs;
    }

    /// How many letters and digits a share has more than what was typed so far; 0 or less when that
    /// may be all.
    public static int missing(char[] typed) {
        int signs = SIGNS;
        for (char one : typed) {
            signs -= divides(one) ? 0 : 1;
        }
        return signs;
    }

    private static boolean divides(char typed) {
        return Character.isWhitespace(typed) || typed == '-';
    }

    /// Reads what somebody typed, with or without spaces and hyphens.
    ///
    /// @throws CustodyRefusedException if something in it is mistyped
    public static Share read(char[] typed) {
        byte[] octets = octets(typed);
        try {
            if (!MessageDigest.isEqual(
                    checksum(octets), Arrays.copyOfRange(octets, BODY, BODY + CHECKSUM))) {
                throw new CustodyRefusedException("it is mistyped: its checksum is another");
            }
            ByteBuffer head = ByteBuffer.wrap(octets);
            byte form = head.get();
            if (form != FORM) {
                throw new CustodyRefusedException("it has the form " + form + ", expected " + FORM);
            }
            Quorum quorum = new Quorum(head.get(), head.get());
            int number = head.get();
            return new Share(
                    quorum,
                    head.getInt(),
                    number,
                    Secret.takingOver(Arrays.copyOfRange(octets, HEAD, BODY)));
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private static byte[] octets(char[] typed) {
        byte[] octets = new byte[BODY + CHECKSUM];
        int sign = 0;
        for (char one : typed) {
            if (divides(one)) {
                continue;
            }
            int value = value(one);
            for (int bit = 0; bit < 5 && sign < SIGNS; bit++) {
                int place = sign * 5 + bit;
                octets[place / 8] |= (byte) (((value >> (4 - bit)) & 1) << (7 - place % 8));
            }
            sign++;
        }
        if (sign != SIGNS) {
            throw new CustodyRefusedException(
                    "it has " + sign + " letters and digits, expected " + SIGNS);
        }
        return octets;
    }

    private static int value(char typed) {
        char sign =
                switch (Character.toUpperCase(typed)) {
                    case 'O' -> '0';
                    case 'I', 'L' -> '1';
                    default -> Character.toUpperCase(typed);
                };
        int value = ALPHABET.indexOf(sign);
        if (value < 0) {
            throw new CustodyRefusedException("'" + typed + "' stands in no share");
        }
        return value;
    }

    private static byte[] checksum(byte[] octets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(octets, 0, BODY);
            return Arrays.copyOf(digest.digest(), CHECKSUM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
