// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;

/// How a card writes a public key (SP 800-73-5 Part 2, table 10).
///
/// ```
/// RSA  '81' modulus  '82' exponent        curve  '86' 04 X Y
/// ```
final class CardPublicKey {

    private static final int LONGEST_EXPONENT = 64;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

    private CardPublicKey() {}

    /// @throws MalformedAnswerException unless it is a sound key of that algorithm
    static PublicKey parse(KeyAlgorithm algorithm, byte[] template) {
        try {
            return algorithm.isRsa() ? rsa(algorithm, template) : curve(algorithm, template);
        } catch (GeneralSecurityException e) {
            throw new MalformedAnswerException("a public key that Java does not take", e);
        }
    }

    private static PublicKey rsa(KeyAlgorithm algorithm, byte[] template)
            throws GeneralSecurityException {
        TlvReader reader = TlvReader.of(template);
        BigInteger modulus = new BigInteger(1, reader.expect(0x81));
        BigInteger exponent = new BigInteger(1, reader.expect(0x82));
        boolean sound =
                modulus.bitLength() == algorithm.bits()
                        && modulus.testBit(0)
                        && exponent.testBit(0)
                        && exponent.bitLength() <= LONGEST_EXPONENT
                        && exponent.compareTo(SMALLEST_EXPONENT) >= 0;
        if (!sound) {
            throw new MalformedAnswerException(
                    "an unsound %s key: modulus of %d bits, exponent of %d"
                            .formatted(algorithm, modulus.bitLength(), exponent.bitLength()));
        }
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static PublicKey curve(KeyAlgorithm algorithm, byte[] template)
            throws GeneralSecurityException {
        int length = algorithm.bytes();
        byte[] point = TlvReader.of(template).expect(0x86, 1 + 2 * length);
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + length));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + length, point.length));
        ECParameterSpec domain = domain(algorithm);
        if (point[0] != 4 || !isOnCurve(domain.getCurve(), x, y)) {
            throw new MalformedAnswerException("a point that is not on " + algorithm);
        }
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), domain));
    }

    private static ECParameterSpec domain(KeyAlgorithm algorithm) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp" + algorithm.bits() + "r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    /// y² = x³ + ax + b (mod p). Both curves have cofactor 1, so this is enough (SP 800-186,
    /// D.1.1).
    private static boolean isOnCurve(EllipticCurve curve, BigInteger x, BigInteger y) {
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.pow(2).subtract(right).mod(p).signum() == 0;
    }
}
