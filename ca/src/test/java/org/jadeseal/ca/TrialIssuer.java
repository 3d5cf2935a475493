// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.SignedCertificate;

/// A CA made on the spot, with a signer of OCSP answers, for tests of lists and answers.
public final class TrialIssuer {

    private final X500Name name;
    private final Signer signer;
    private final SignedCertificate certificate;
    private final StatusSigner statusSigner;

    private TrialIssuer(String name, String algorithm, Instant beginning) {
        KeyPair pair = pair(algorithm);
        this.name = new X500Name("C=TW, O=Trial, CN=" + name);
        this.signer = signer(pair);
        this.certificate = own(beginning);
        KeyPair status = pair("EC");
        this.statusSigner =
                new StatusSigner(delegated(status.getPublic(), beginning), signer(status));
    }

    public static TrialIssuer rsa(String name, Instant beginning) {
        return new TrialIssuer(name, "RSA", beginning);
    }

    public static TrialIssuer ec(String name, Instant beginning) {
        return new TrialIssuer(name, "EC", beginning);
    }

    public Signer signer() {
        return signer;
    }

    public SignedCertificate certificate() {
        return certificate;
    }

    public StatusSigner statusSigner() {
        return statusSigner;
    }

    private SignedCertificate own(Instant beginning) {
        return signed(
                builder(BigInteger.ONE, beginning, signer.publicKey(), name),
                new BasicConstraints(true),
                new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private SignedCertificate delegated(PublicKey key, Instant beginning) {
        X509v3CertificateBuilder builder =
                builder(
                        BigInteger.TWO,
                        beginning,
                        key,
                        new X500Name("C=TW, O=Trial, CN=Status signer"));
        add(
                builder,
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
        add(builder, OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        return signed(
                builder, new BasicConstraints(false), new KeyUsage(KeyUsage.digitalSignature));
    }

    private X509v3CertificateBuilder builder(
            BigInteger serial, Instant beginning, PublicKey key, X500Name subject) {
        X509v3CertificateBuilder builder =
                new X509v3CertificateBuilder(
                        name,
                        serial,
                        Date.from(beginning),
                        Date.from(beginning.plusSeconds(315_000_000)),
                        subject,
                        SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        add(
                builder,
                Extension.subjectKeyIdentifier,
                false,
                new SubjectKeyIdentifier(identifier(key)));
        add(
                builder,
                Extension.authorityKeyIdentifier,
                false,
                new AuthorityKeyIdentifier(identifier(signer.publicKey())));
        return builder;
    }

    private SignedCertificate signed(
            X509v3CertificateBuilder builder, BasicConstraints constraints, KeyUsage usage) {
        add(builder, Extension.basicConstraints, true, constraints);
        add(builder, Extension.keyUsage, true, usage);
        return new SignedCertificate(
                Bytes.of(Der.of(builder.build(signer.contentSigner()).toASN1Structure())));
    }

    private static void add(
            X509v3CertificateBuilder builder,
            org.bouncycastle.asn1.ASN1ObjectIdentifier extension,
            boolean critical,
            org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            builder.addExtension(extension, critical, value);
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] identifier(PublicKey key) {
        try {
            return java.security.MessageDigest.getInstance("SHA-1")
                    .digest(
                            SubjectPublicKeyInfo.getInstance(key.getEncoded())
                                    .getPublicKeyData()
                                    .getBytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signer signer(KeyPair pair) {
        boolean isRsa = pair.getPublic().getAlgorithm().equals("RSA");
        return new Signer() {
            @Override
            public byte[] sign(byte[] octets, int from, int to) {
                try {
                    Signature signature =
                            Signature.getInstance(isRsa ? "SHA256withRSA" : "SHA256withECDSA");
                    signature.initSign(pair.getPrivate());
                    signature.update(octets, from, to - from);
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public AlgorithmIdentifier algorithm() {
                return SignatureScheme.ordinary(pair.getPublic()).identifier();
            }

            @Override
            public PublicKey publicKey() {
                return pair.getPublic();
            }
        };
    }
}
