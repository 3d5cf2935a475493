// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.ProviderException;
import java.security.PublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// Signs with a key in a token, and looks for the token once more when it does not answer.
final class TokenSigner implements Signer {

    private final SigningToken token;
    private final KeyName name;
    private final SignatureScheme scheme;
    private final PublicKey publicKey;
    private final SigningThreads threads;
    private volatile Kept kept;

    private record Kept(OpenToken token, KeptSigner signer) {}

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
        this.kept = keep(token.open());
    }

    private Kept keep(OpenToken open) {
        return new Kept(
                open,
                KeptSigner.of(
                        new KeptSigner.Material(
                                scheme,
                                SigningToken.handle(open, name),
                                publicKey,
                                open.provider()),
                        threads));
    }

    @Override
    public byte[] sign(byte[] content) {
        Kept present = kept;
        try {
            return present.signer().sign(content);
        } catch (KeyUnusableException | ProviderException _) {
            return again(present, content);
        }
    }

    private byte[] again(Kept lost, byte[] content) {
        try {
            Kept found = keep(token.reopen(lost.token()));
            kept = found;
            return found.signer().sign(content);
        } catch (ProviderException e) {
            throw new KeyUnusableException("the signing token does not answer; plug it in", e);
        }
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
