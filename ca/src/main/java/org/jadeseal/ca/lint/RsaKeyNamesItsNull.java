// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/// The public key is of a kind we certify; an RSA key has NULL as its parameters.
final class RsaKeyNamesItsNull implements Rule {

    @Override
    public String citation() {
        return "RFC 3279 §2.3.1, RFC 5480 §2.1.1";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        var algorithm = candidate.tbs().getSubjectPublicKeyInfo().getAlgorithm();
        boolean rsa = algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
        return Rule.when(
                candidate.key().isEmpty()
                        || (rsa && !DERNull.INSTANCE.equals(algorithm.getParameters())),
                "public key of algorithm "
                        + algorithm.getAlgorithm()
                        + " is not written as it must be");
    }
}
