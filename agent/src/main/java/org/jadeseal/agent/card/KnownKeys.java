// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.piv.CardRefusedException;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyOrigin;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.PivCard;

/// Which keys a card has. A plain PIV card does not tell: of it we know the keys that were made in
/// this session, and of others what the certificate beside them says.
final class KnownKeys {

    private final PivCard card;
    private final Map<KeyReference, KeyMetadata> born = new HashMap<>();

    KnownKeys(PivCard card) {
        this.card = card;
    }

    Optional<KeyMetadata> at(KeyReference place) {
        try {
            return card.metadata(place);
        } catch (CardRefusedException e) {
            return Optional.ofNullable(born.get(place)).or(() -> certified(place));
        }
    }

    void born(KeyReference place, KeyAlgorithm algorithm, PinPolicy policy, PublicKey key) {
        born.put(place, new KeyMetadata(algorithm, policy, KeyOrigin.GENERATED, key));
    }

    private Optional<KeyMetadata> certified(KeyReference place) {
        return card.readCertificate(place)
                .flatMap(KnownKeys::key)
                .flatMap(key ->
                        algorithm(key)
                                .map(algorithm ->
                                        new KeyMetadata(
                                                algorithm,
                                                PinPolicy.naturalOf(place),
                                                KeyOrigin.UNKNOWN,
                                                key)));
    }

    /// Whatever is there may be no certificate at all.
    private static Optional<PublicKey> key(byte[] certificate) {
        try {
            return Optional.of(
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate))
                            .getPublicKey());
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static Optional<KeyAlgorithm> algorithm(PublicKey key) {
        int bits =
                switch (key) {
                    case RSAPublicKey rsa -> rsa.getModulus().bitLength();
                    case ECPublicKey curve ->
                            curve.getParams().getCurve().getField().getFieldSize();
                    default -> 0;
                };
        for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
            if (algorithm.bits() == bits && algorithm.isRsa() == key instanceof RSAPublicKey) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }
}
