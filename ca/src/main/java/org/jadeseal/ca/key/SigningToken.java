// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.util.Optional;
import org.jadeseal.ca.folder.Kind;

/// A PKCS#11 token that makes and holds our signing keys, where the folder of keys has a file
/// `signing-token` (a [TokenAddress]). Private keys never leave it.
///
/// Safe for use by many threads.
record SigningToken(TokenLogin login) implements AutoCloseable {

    /// Public keys are no objects of a session: the provider destroys those by their number when
    /// nobody has them any more, and a library that was begun anew may have given that number to a
    /// private key.
    private static final TokenUse USE =
            new TokenUse(
                    "signing-token",
                    "signing",
                    """
                    attributes(generate,CKO_PUBLIC_KEY,*)={
                    CKA_TOKEN=true
                    }
                    attributes(generate,CKO_PRIVATE_KEY,*)={
                    CKA_TOKEN=true
                    CKA_PRIVATE=true
                    CKA_SENSITIVE=true
                    CKA_EXTRACTABLE=false
                    CKA_SIGN=true
                    CKA_DECRYPT=false
                    CKA_UNWRAP=false
                    }
                    """);

    /// Opens the one that the folder of keys names, if it names one.
    ///
    /// @throws KeyUnusableException if it does not open, or is made of software in production
    static Optional<SigningToken> namedIn(Path directory, Kind kind) {
        return TokenLogin.namedIn(directory, USE, kind).map(SigningToken::new);
    }

    Path library() {
        return login.path();
    }

    /// Whether there is a key of this name.
    boolean has(KeyName name) {
        return login.use(token -> token.keys().isKeyEntry(name.value()));
    }

    /// Makes a key of this name, unless it is there. SunPKCS11 finds only keys that have a
    /// certificate beside them, so one is put there which says nothing and which nobody trusts.
    void make(KeyName name, KeyAlgorithm algorithm) {
        boolean _ =
                login.use(token -> {
                    if (!token.keys().isKeyEntry(name.value())) {
                        make(token, name, algorithm);
                    }
                    return true;
                });
    }

    private static void make(OpenToken token, KeyName name, KeyAlgorithm algorithm)
            throws GeneralSecurityException {
        KeyPairGenerator generator =
                KeyPairGenerator.getInstance(algorithm.family(), token.provider());
        generator.initialize(algorithm.size());
        KeyPair pair = generator.generateKeyPair();
        Certificate[] beside = {PlaceCard.of(name, pair.getPublic())};
        token.keys().setKeyEntry(name.value(), pair.getPrivate(), null, beside);
    }

    /// The public half of a key.
    PublicKey publicKey(KeyName name) {
        return login.use(token -> token.keys().getCertificate(name.value()).getPublicKey());
    }

    /// A handle of a key inside `token`; of no use anywhere else.
    static PrivateKey handle(OpenToken token, KeyName name) throws GeneralSecurityException {
        if (token.keys().getKey(name.value(), null) instanceof PrivateKey key) {
            return key;
        }
        throw new KeyUnusableException("the signing token holds no key '" + name + "'");
    }

    @Override
    public void close() {
        login.close();
    }
}
