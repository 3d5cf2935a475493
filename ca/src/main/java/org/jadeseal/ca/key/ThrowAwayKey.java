// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// Signs what is about to be judged, so that the judges see a whole certificate before the issuer's
/// key has touched it. The keys are made at first use, belong to nobody and end with the process;
/// what they signed never leaves it.
public final class ThrowAwayKey {

    private static final Map<SignatureScheme, Signer> KEYS = new ConcurrentHashMap<>();

    private static final SigningThreads HERE = SigningThreads.forThisMachine();

    private ThrowAwayKey() {}

    /// A certificate with these octets under it and a signature that no path leads to.
    ///
    /// @param algorithm that of the issuer's key
    /// @throws IllegalArgumentException if it is none of ours
    public static SignedCertificate sign(Bytes tbs, AlgorithmIdentifier algorithm) {
        Signer signer = KEYS.computeIfAbsent(SignatureScheme.of(algorithm), ThrowAwayKey::make);
        return SignedCertificate.of(tbs, algorithm, signer.sign(tbs.toArray()));
    }

    /// The smallest key of the family: it guards nothing.
    private static Signer make(SignatureScheme scheme) {
        var pair = scheme.smallestKey().generate();
        return KeptSigner.of(scheme, pair.getPrivate(), pair.getPublic(), HERE);
    }
}
