// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// Signs with a key in a token, through whichever login there is.
final class TokenSigner implements Signer {

    private final SigningToken token;
    private final KeyName name;
    private final SignatureScheme scheme;
    private final PublicKey publicKey;
    private final SigningThreads threads;
    private volatile Kept kept;

    private record Kept(int login, KeptSigner signer) {}

    TokenSigner(
            SigningToken token,
            KeyName name,
            SignatureScheme scheme,
            PublicKey publicKey,
            SigningThreads threads) {
        this.token = token;
        this.name = name;
        this.scheme = scheme;
        this.publicKey = publicKey;
        this.threads = threads;
        this.kept = token.login().use(this::keep);
    }

    private Kept keep(OpenToken open) throws GeneralSecurityException {
        return new Kept(
                open.login(),
                KeptSigner.of(
                        new KeptSigner.Material(
                                scheme,
                                SigningToken.handle(open, name),
                                publicKey,
                                open.provider()),
                        threads));
    }

    @Override
    public byte[] sign(byte[] octets, int from, int to) {
        return token.login().use(open -> through(open).sign(octets, from, to));
    }

    private KeptSigner through(OpenToken open) throws GeneralSecurityException {
        Kept present = kept;
        if (present.login() != open.login()) {
            present = keep(open);
            kept = present;
        }
        return present.signer();
    }

    @Override
    public AlgorithmIdentifier algorithm() {
        return scheme.identifier();
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }
}
