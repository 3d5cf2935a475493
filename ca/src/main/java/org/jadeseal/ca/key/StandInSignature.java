// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.SignedCertificate;

/// Makes a whole certificate of what is about to be judged, before the issuer's key has touched it:
/// the octets in the place of the signature have its form and are the same for every certificate.
/// Nobody has computed them, so no key in the world makes them valid (ADR 0006).
public final class StandInSignature {

    private static final byte FILLING = 0x5A;

    private StandInSignature() {}

    /// A certificate with these octets under a stand-in.
    ///
    /// @param algorithm that of the issuer's key
    /// @throws IllegalArgumentException if it is none of ours
    public static SignedCertificate under(Bytes tbs, AlgorithmIdentifier algorithm) {
        return SignedCertificate.of(tbs, algorithm, value(SignatureScheme.of(algorithm)));
    }

    /// A whole block of the smallest modulus, an `Ecdsa-Sig-Value` (RFC 5480 appendix A), or the
    /// octets of ML-DSA-65 (FIPS 204 §4).
    private static byte[] value(SignatureScheme scheme) {
        return switch (scheme) {
            case RSA_SHA256, RSA_SHA384 -> filled(256);
            case ECDSA_SHA256 -> pair(32);
            case ECDSA_SHA384 -> pair(48);
            case ML_DSA_65 -> filled(3309);
        };
    }

    private static byte[] pair(int octets) {
        ASN1Integer half = new ASN1Integer(new BigInteger(1, filled(octets)));
        return Der.of(new DERSequence(new ASN1Integer[] {half, half}));
    }

    private static byte[] filled(int octets) {
        byte[] value = new byte[octets];
        Arrays.fill(value, FILLING);
        return value;
    }
}
