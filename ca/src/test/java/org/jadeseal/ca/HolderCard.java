// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.Bytes;

/// What a card and the agent before it do for an application, without a card.
public final class HolderCard {

    private static final String NONCE_ATTRIBUTE = "1.3.6.1.4.1.32473.1.10.1";

    private static final AmazonCorrettoCryptoProvider FAST = AmazonCorrettoCryptoProvider.INSTANCE;

    private final KeyPair signature;
    private final KeyPair encryption;
    private final String scheme;

    public HolderCard() {
        this(KeyAlgorithm.RSA_2048, KeyAlgorithm.RSA_2048);
    }

    /// A card with keys of other kinds.
    public HolderCard(KeyAlgorithm forSignatures, KeyAlgorithm forEncryption) {
        this(pair(forSignatures), pair(forEncryption), scheme(forSignatures));
    }

    private HolderCard(KeyPair signature, KeyPair encryption, String scheme) {
        this.signature = signature;
        this.encryption = encryption;
        this.scheme = scheme;
    }

    /// A card whose source of chance is so poor that another card has one of its primes.
    static HolderCard withPrime(BigInteger prime) {
        BigInteger other = BigInteger.probablePrime(1024, new SecureRandom());
        while (prime.multiply(other).bitLength() != 2048) {
            other = BigInteger.probablePrime(1024, new SecureRandom());
        }
        BigInteger order = prime.subtract(BigInteger.ONE).multiply(other.subtract(BigInteger.ONE));
        BigInteger modulus = prime.multiply(other);
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            BigInteger exponent = RSAKeyGenParameterSpec.F4;
            KeyPair poor =
                    new KeyPair(
                            factory.generatePublic(new RSAPublicKeySpec(modulus, exponent)),
                            factory.generatePrivate(
                                    new RSAPrivateKeySpec(modulus, exponent.modInverse(order))));
            return new HolderCard(poor, pair(KeyAlgorithm.RSA_2048), scheme(KeyAlgorithm.RSA_2048));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String scheme(KeyAlgorithm forSignatures) {
        return switch (forSignatures) {
            case RSA_2048, RSA_3072, RSA_4096 -> "SHA256withRSA";
            case P_256 -> "SHA256withECDSA";
            case P_384 -> "SHA384withECDSA";
            case ML_DSA_65 -> "ML-DSA-65";
        };
    }

    /// An honest answer to `challenge`.
    public KeyProof answer(KeyProof.Challenge challenge) {
        return answer(challenge, challenge);
    }

    /// A statement that answers one challenge beside a request that answers another.
    public KeyProof answer(KeyProof.Challenge statementFor, KeyProof.Challenge requestFor) {
        Bytes statement = statement(statementFor);
        Bytes hash = Bytes.of(new byte[] {42}).sha256();
        return new KeyProof(
                requestFor,
                request(requestFor.nonce()),
                encryptionKey(),
                statement,
                Bytes.of(sign(signature.getPrivate(), statement.toArray())),
                new KeyProof.Decryption(hash, hash));
    }

    public Bytes encryptionKey() {
        return Bytes.of(encryption.getPublic().getEncoded());
    }

    /// The old signature key agrees to the request of a new card.
    public Bytes renewal(KeyProof successor) {
        KeyProof.Challenge challenge = successor.challenge();
        String text =
                "jadeseal renewal 1\n%s\n%s\n%s\nrequest-sha256:%s"
                        .formatted(
                                challenge.origin(),
                                challenge.task(),
                                challenge.nonce().hex(),
                                successor.request().sha256().hex());
        return Bytes.of(sign(signature.getPrivate(), text.getBytes(UTF_8)));
    }

    /// The signature key signs a text.
    public Bytes signs(Bytes text) {
        return Bytes.of(sign(signature.getPrivate(), text.toArray()));
    }

    private Bytes statement(KeyProof.Challenge challenge) {
        String text =
                "jadeseal encryption-key 1\n%s\n%s\n%s\nspki-sha256:%s"
                        .formatted(
                                challenge.origin(),
                                challenge.task(),
                                challenge.nonce().hex(),
                                encryptionKey().sha256().hex());
        return Bytes.of(text.getBytes(UTF_8));
    }

    private Bytes request(Bytes nonce) {
        try {
            ContentSigner signer =
                    new JcaContentSignerBuilder(scheme).build(signature.getPrivate());
            return Bytes.of(
                    new JcaPKCS10CertificationRequestBuilder(
                                    new X500Principal("CN=7Q2F8K4M"), signature.getPublic())
                            .addAttribute(
                                    new ASN1ObjectIdentifier(NONCE_ATTRIBUTE),
                                    new DEROctetString(nonce.toArray()))
                            .build(signer)
                            .getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signing = Signature.getInstance(scheme);
            signing.initSign(key);
            signing.update(content);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(KeyAlgorithm kind) {
        try {
            KeyPairGenerator generator =
                    switch (kind) {
                        case RSA_2048, RSA_3072, RSA_4096 -> generator("RSA");
                        case P_256, P_384 -> generator("EC");
                        case ML_DSA_65 -> KeyPairGenerator.getInstance("ML-DSA-65");
                    };
            switch (kind) {
                case RSA_2048 -> generator.initialize(2048);
                case RSA_3072 -> generator.initialize(3072);
                case RSA_4096 -> generator.initialize(4096);
                case P_256 -> generator.initialize(256);
                case P_384 -> generator.initialize(384);
                case ML_DSA_65 -> {}
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPairGenerator generator(String family) throws GeneralSecurityException {
        return FAST.getLoadingError() == null
                ? KeyPairGenerator.getInstance(family, FAST)
                : KeyPairGenerator.getInstance(family);
    }
}
