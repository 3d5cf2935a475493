// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.custody;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.jadeseal.ca.key.Secret;

/// A fresh key of 256 bits and its shares (A. Shamir, How to share a secret, 1979), over GF(256).
///
/// @param key is to be closed as soon as it has sealed
/// @param shares one for each custodian
record SplitKey(Secret key, List<Share> shares) {

    SplitKey {
        shares = List.copyOf(shares);
    }

    /// To which the shares belong.
    int set() {
        return shares.getFirst().set();
    }

    static SplitKey drawn(Quorum quorum, SecureRandom random) {
        ShamirSplitSecret split =
                ShamirSecretSplitter.getInstance(Algorithm.AES, Share.LENGTH, random)
                        .split(quorum.any(), quorum.of());
        int set = random.nextInt();
        List<Share> shares = new ArrayList<>();
        try {
            for (ShamirSplitSecretShare one : split.getSecretShares()) {
                Secret part = Secret.takingOver(one.getEncoded());
                shares.add(new Share(quorum, set, shares.size() + 1, part));
            }
            return new SplitKey(join(shares.subList(0, quorum.any())), shares);
        } catch (IOException e) {
            throw new IllegalStateException("a share in memory could not be read", e);
        }
    }

    /// The key again.
    ///
    /// @param shares as many of one set as suffice, each once
    static Secret join(List<Share> shares) {
        Set<Integer> numbers = shares.stream().map(Share::number).collect(Collectors.toSet());
        int any = shares.getFirst().quorum().any();
        if (numbers.size() != any || shares.size() != any) {
            throw new CustodyRefusedException(
                    "custodians " + numbers + " gave shares, expected " + any + " different ones");
        }
        ShamirSplitSecretShare[] parts =
                shares.stream()
                        .map(share ->
                                new ShamirSplitSecretShare(
                                        share.part()
                                                .lend(bytes -> Arrays.copyOf(bytes, bytes.length)),
                                        share.number()))
                        .toArray(ShamirSplitSecretShare[]::new);
        try {
            return Secret.takingOver(
                    ShamirSplitSecret.getInstance(Algorithm.AES, parts).getSecret());
        } catch (IOException e) {
            throw new IllegalStateException("a share in memory could not be read", e);
        }
    }
}
