// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.nio.file.Path;
import java.security.Key;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import org.jadeseal.ca.folder.Kind;

/// A PKCS#11 token that holds the master keys of cards, as keys that cannot be read out.
///
/// It is used where the folder of keys has a file `card-master-token` (a [TokenAddress]).
record MasterToken(TokenLogin login) implements AutoCloseable {

    private static final int BITS = 256;

    private static final TokenUse USE =
            new TokenUse(
                    "card-master-token",
                    "card-master",
                    """
                    attributes(generate,CKO_SECRET_KEY,*)={
                    CKA_TOKEN=true
                    CKA_SENSITIVE=true
                    CKA_EXTRACTABLE=false
                    CKA_SIGN=true
                    }
                    """);

    /// Opens the one that the folder names, if it names one.
    ///
    /// @throws KeyUnusableException if it does not open, or is made of software in production
    static Optional<MasterToken> namedIn(Path directory, Kind kind) {
        return TokenLogin.namedIn(directory, USE, kind).map(MasterToken::new);
    }

    /// The key of this name, if it is there.
    Optional<MasterKey> find(KeyName name) {
        return has(name) ? Optional.of(new TokenMasterKey(login, name)) : Optional.empty();
    }

    private boolean has(KeyName name) {
        return login.use(token -> token.keys().containsAlias(name.value()));
    }

    /// Makes a key of this name, unless it is there.
    void make(KeyName name) {
        Key _ =
                login.use(token -> {
                    if (!token.keys().containsAlias(name.value())) {
                        KeyGenerator generator =
                                KeyGenerator.getInstance("HmacSHA256", token.provider());
                        generator.init(BITS);
                        token.keys().setKeyEntry(name.value(), generator.generateKey(), null, null);
                    }
                    return token.keys().getKey(name.value(), null);
                });
    }

    @Override
    public void close() {
        login.close();
    }
}
