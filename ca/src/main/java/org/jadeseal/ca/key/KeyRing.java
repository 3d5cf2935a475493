// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.x509.Der;

/// The keys of a data folder: in encrypted files below `keys`, or in the PKCS#11 token that is
/// named there; a key stays where it was made.
///
/// Safe for use by many threads. A key that is there is never overwritten.
public final class KeyRing implements AutoCloseable {

    private final Path directory;
    private final Kind kind;
    private final SealedFiles files;
    private final SecureRandom random;
    private final SigningThreads threads = SigningThreads.forThisMachine();
    private final Map<String, Signer> signers = new ConcurrentHashMap<>();
    private final Optional<SigningToken> token;
    private Optional<MasterToken> masterToken = Optional.empty();

    private KeyRing(
            Path directory,
            Kind kind,
            SealedFiles files,
            Optional<SigningToken> token,
            SecureRandom random) {
        this.directory = directory;
        this.kind = kind;
        this.files = files;
        this.token = token;
        this.random = random;
    }

    /// Opens the ring of `folder`. A trial draws its passphrase by itself; for production somebody
    /// has to put the file `keys/passphrase` there; a salt is drawn at the first start.
    ///
    /// @throws KeyUnusableException if the passphrase is missing or others may read it, or a token
    ///   is named and does not open
    public static KeyRing open(DataFolder folder, SecureRandom random) {
        Path directory = folder.directory("keys");
        Passphrase passphrase = new Passphrase(directory);
        if (folder.kind() == Kind.TRIAL) {
            passphrase.drawWhenMissing(random);
        } else {
            passphrase.requireFromSomebody(random);
        }
        return new KeyRing(
                directory,
                folder.kind(),
                new SealedFiles(directory, passphrase.stretch(), random),
                SigningToken.namedIn(directory, folder.kind()),
                random);
    }

    /// Whether there is a key of this name.
    public boolean has(KeyName name) {
        return files.has(name) || isInToken(name);
    }

    private boolean isInToken(KeyName name) {
        return token.isPresent() && token.get().has(name);
    }

    /// Where a key is, in words.
    public String place(KeyName name) {
        return isInToken(name)
                ? "in the token of " + token.orElseThrow().library()
                : "in the encrypted file " + directory.resolve(name + ".key");
    }

    /// Makes a signing key: in the token where one is named, else in a file.
    ///
    /// @throws KeyUnusableException if there is one of this name
    public void generate(KeyName name, KeyAlgorithm algorithm) {
        if (has(name)) {
            throw new KeyUnusableException("key '" + name + "' is there already and stays");
        }
        if (token.isPresent()) {
            token.get().make(name, algorithm);
        } else {
            generateInFile(name, algorithm);
        }
    }

    private void generateInFile(KeyName name, KeyAlgorithm algorithm) {
        KeyPair pair = algorithm.generate();
        byte[] both =
                Der.of(
                        new DERSequence(
                                new ASN1Encodable[] {
                                    PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded()),
                                    SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded())
                                }));
        try (Secret content = Secret.takingOver(both)) {
            content.lend(bytes -> {
                files.write(name, bytes);
                return bytes.length;
            });
        }
    }

    /// Signs with the key of this name, in the ordinary scheme of its kind.
    public Signer signer(KeyName name) {
        return signers.computeIfAbsent(name.value(), _ -> load(name, false));
    }

    /// Signs with the key of this name, an RSA key with SHA-384: the root does.
    public Signer strongSigner(KeyName name) {
        return signers.computeIfAbsent(name + "+strong", _ -> load(name, true));
    }

    private Signer load(KeyName name, boolean strong) {
        return isInToken(name)
                ? loadFromToken(token.orElseThrow(), name, strong)
                : loadFromFile(name, strong);
    }

    private Signer loadFromToken(SigningToken holder, KeyName name, boolean strong) {
        PublicKey publicKey = holder.publicKey(name);
        return new TokenSigner(holder, name, scheme(publicKey, strong), publicKey, threads);
    }

    private static SignatureScheme scheme(PublicKey key, boolean strong) {
        return strong ? SignatureScheme.strong(key) : SignatureScheme.ordinary(key);
    }

    private Signer loadFromFile(KeyName name, boolean strong) {
        try (Secret content = files.read(name)) {
            ASN1Sequence both = content.lend(ASN1Sequence::getInstance);
            PublicKey publicKey = publicKey(SubjectPublicKeyInfo.getInstance(both.getObjectAt(1)));
            PrivateKey privateKey =
                    Cryptography.keyFactory(publicKey.getAlgorithm())
                            .generatePrivate(new PKCS8EncodedKeySpec(Der.of(both.getObjectAt(0))));
            return KeptSigner.of(
                    new KeptSigner.Material(scheme(publicKey, strong), privateKey, publicKey, null),
                    threads);
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("key '" + name + "' cannot be used", e);
        }
    }

    private static PublicKey publicKey(SubjectPublicKeyInfo structure)
            throws GeneralSecurityException {
        byte[] der = Der.of(structure);
        ASN1ObjectIdentifier algorithm = structure.getAlgorithm().getAlgorithm();
        String family =
                algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                        ? "RSA"
                        : algorithm.equals(NISTObjectIdentifiers.id_ml_dsa_65) ? "ML-DSA" : "EC";
        return Cryptography.keyFactory(family).generatePublic(new X509EncodedKeySpec(der));
    }

    /// The token that holds the master keys of cards, where the folder names one; opened once.
    synchronized Optional<MasterToken> masterToken() {
        if (masterToken.isEmpty()) {
            masterToken = MasterToken.namedIn(directory, kind);
        }
        return masterToken;
    }

    /// Whether a file of this name holds secret octets; what a token holds is none of them, also
    /// when it has the same name.
    boolean hasSecret(KeyName name) {
        return files.has(name);
    }

    /// Draws 32 secret octets under this name unless they are there, and reads them.
    Secret secret(KeyName name) {
        if (!files.has(name)) {
            byte[] drawn = new byte[32];
            random.nextBytes(drawn);
            try (Secret fresh = Secret.takingOver(drawn)) {
                fresh.lend(bytes -> {
                    files.write(name, bytes);
                    return bytes.length;
                });
            }
        }
        return files.read(name);
    }

    @Override
    public synchronized void close() {
        threads.close();
        token.ifPresent(SigningToken::close);
        masterToken.ifPresent(MasterToken::close);
    }
}
