// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.SerialNumber;

/// Judges lists of revoked certificates before they are signed. Goes over the octets once and keeps
/// no entry, so that a million of them cost little.
public final class ListLint {

    private ListLint() {}

    static List<ListRule> rules() {
        return ListRules.ALL;
    }

    /// The rules that a to-be-signed list breaks, which stands between two places of `octets`.
    public static List<Finding> check(
            byte[] octets, int from, int to, CertificateIssuer issuer, ExpectedList expected) {
        try {
            ListCandidate candidate =
                    ListCandidate.of(
                            octets,
                            new DerCursor(octets, from, to),
                            new ListCandidate.Judged(issuer, expected));
            return rules().stream()
                    .map(rule -> rule.findingIn(candidate))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (RuntimeException e) {
            // Bouncy Castle throws half a dozen kinds at what is something else than it says
            return List.of(
                    new Finding(
                            "list-well-formed",
                            "RFC 5280 §5.1",
                            "list does not parse: " + e.getMessage()));
        }
    }

    /// The serial numbers that stand in a signed list and not in a to-be-signed one, which stands
    /// between two places of `octets`.
    public static List<SerialNumber> missing(byte[] before, byte[] octets, int from, int to) {
        long[] present = hashes(octets, new DerCursor(octets, from, to).step(0x30).inside());
        long[] expected = hashes(before, signedPart(before));
        Arrays.sort(present);
        Arrays.sort(expected);
        return containsAll(present, expected)
                ? List.of()
                : missing(before, entries(signedPart(before)), present);
    }

    private static DerCursor signedPart(byte[] list) {
        return new DerCursor(list, 0, list.length).step(0x30).inside().step(0x30).inside();
    }

    /// Goes through both, which are sorted, at once.
    private static boolean containsAll(long[] present, long[] expected) {
        int at = 0;
        for (long hash : expected) {
            while (at < present.length && present[at] < hash) {
                at++;
            }
            if (at == present.length || present[at] != hash) {
                return false;
            }
        }
        return true;
    }

    private static List<SerialNumber> missing(byte[] before, DerCursor entries, long[] present) {
        List<SerialNumber> missing = new ArrayList<>();
        while (entries.hasNext()) {
            DerCursor serial = entries.step(0x30).inside().step(0x02);
            long hash = ListTally.hash(before, serial.content(), serial.end());
            if (Arrays.binarySearch(present, hash) < 0) {
                missing.add(
                        new SerialNumber(
                                new BigInteger(before, serial.content(), serial.length())));
            }
        }
        return missing;
    }

    private static long[] hashes(byte[] octets, DerCursor tbs) {
        DerCursor entries = entries(tbs);
        long[] hashes = new long[1024];
        int count = 0;
        while (entries.hasNext()) {
            DerCursor serial = entries.step(0x30).inside().step(0x02);
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count + count / 2);
            }
            hashes[count++] = ListTally.hash(octets, serial.content(), serial.end());
        }
        return Arrays.copyOf(hashes, count);
    }

    /// The entries come after version, signature, issuer and two times.
    private static DerCursor entries(DerCursor tbs) {
        tbs.step(0x02).step(0x30).step(0x30).step().step();
        return tbs.hasNext() && tbs.step().tag() == 0x30
                ? tbs.inside()
                : new DerCursor(new byte[0], 0, 0);
    }
}
