// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.jadeseal.ca.HolderCard;
import org.jadeseal.ca.TrialAuthority;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.Bytes;

/// Honest orders, made before anything is measured: each with two new P-256 keys.
final class Orders {

    private Orders() {}

    /// @param name of these orders among others
    static List<PairOrder> make(String name, int count) {
        SecureRandom random = new SecureRandom();
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> {
                    byte[] nonce = new byte[32];
                    random.nextBytes(nonce);
                    HolderCard card = new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256);
                    return TrialAuthority.order(
                            TrialAuthority.approval(name + "-" + number),
                            card.answer(
                                    new KeyProof.Challenge(
                                            "https://site.localhost:8080",
                                            "T7Q2F8K",
                                            Bytes.of(nonce))));
                })
                .toList();
    }
}
