// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/// A PKCS#11 token that holds the master keys of cards, as keys that cannot be read out.
///
/// It is used where the folder of keys has a file `card-master-token` (a [TokenAddress]).
final class MasterToken {

    private static final String FILE = "card-master-token";
    private static final int BITS = 256;

    private static final String ATTRIBUTES =
            """
            CKA_TOKEN=true
            CKA_SENSITIVE=true
            CKA_EXTRACTABLE=false
            CKA_SIGN=true\
            """;

    private final OpenToken token;

    private MasterToken(OpenToken token) {
        this.token = token;
    }

    /// Opens the one that the folder names, if it names one.
    ///
    /// @throws KeyUnusableException if it does not open
    static Optional<MasterToken> namedIn(Path directory) {
        Path file = directory.resolve(FILE);
        return TokenAddress.readIfThere(file).map(address -> open(directory, file, address));
    }

    private static MasterToken open(Path directory, Path file, TokenAddress address) {
        try (Secret pin = new Passphrase(directory).secret(address.pinFile().toString())) {
            return new MasterToken(
                    OpenToken.open(
                            address.configuration(
                                    "jadeseal-card-master", 0, "CKO_SECRET_KEY", ATTRIBUTES),
                            pin,
                            0));
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException(
                    "the token that " + file + " names does not open: " + e.getMessage(), e);
        }
    }

    /// The key of this name, if it is there.
    Optional<MasterKey> find(KeyName name) {
        try {
            return token.keys().containsAlias(name.value())
                    ? Optional.of(
                            new TokenMasterKey(
                                    token.provider(),
                                    (SecretKey) token.keys().getKey(name.value(), null)))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("key '" + name + "' of the token cannot be used", e);
        }
    }

    /// Makes a key of this name.
    void make(KeyName name) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("HmacSHA256", token.provider());
            generator.init(BITS);
            token.keys().setKeyEntry(name.value(), generator.generateKey(), null, null);
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("the token cannot make key '" + name + "'", e);
        }
    }
}
