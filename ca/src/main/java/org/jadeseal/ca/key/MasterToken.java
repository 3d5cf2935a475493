// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/// A PKCS#11 token that holds the master keys of cards, as keys that cannot be read out.
///
/// It is used where the folder of keys has a file `card-master-token`:
///
/// ```
/// library = /usr/lib/softhsm/libsofthsm2.so
/// slot = 0
/// pin-file = token-pin
/// ```
///
/// `slot` counts the slots with a token from 0; `pin-file` is beside it, for its owner only.
final class MasterToken {

    private static final String FILE = "card-master-token";
    private static final int BITS = 256;

    private final Provider provider;
    private final KeyStore keys;

    private MasterToken(Provider provider, KeyStore keys) {
        this.provider = provider;
        this.keys = keys;
    }

    /// Opens the one that the folder names, if it names one.
    ///
    /// @throws KeyUnusableException if it does not open
    static Optional<MasterToken> namedIn(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties named = new Properties();
            named.load(reader);
            return Optional.of(open(directory, named));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new KeyUnusableException(
                    "the token that " + file + " names does not open: " + e.getMessage(), e);
        }
    }

    private static MasterToken open(Path directory, Properties named)
            throws IOException, GeneralSecurityException {
        String library = required(named, "library", "[^\\p{Cntrl}\"{}]{1,300}");
        int slot = Integer.parseInt(required(named, "slot", "[0-9]{1,3}"));
        String pinFile = required(named, "pin-file", "[A-Za-z0-9._-]{1,100}");
        Provider provider =
                Security.getProvider("SunPKCS11").configure(configuration(library, slot));
        KeyStore keys = KeyStore.getInstance("PKCS11", provider);
        try (Secret pin = new Passphrase(directory).secret(pinFile)) {
            keys.load(null, pin.lend(MasterToken::characters));
        }
        return new MasterToken(provider, keys);
    }

    /// For SunPKCS11, inline; what is generated stays in the token.
    private static String configuration(String library, int slot) {
        return """
        --name=jadeseal-card-master
        library=%s
        slotListIndex=%d
        attributes(generate,CKO_SECRET_KEY,*)={
        CKA_TOKEN=true
        CKA_SENSITIVE=true
        CKA_EXTRACTABLE=false
        CKA_SIGN=true
        }
        """
                .formatted(library, slot);
    }

    private static String required(Properties named, String name, String form) {
        String value = named.getProperty(name, "").strip();
        if (!value.matches(form)) {
            throw new IllegalArgumentException(
                    "'%s' is '%s', expected %s".formatted(name, value, form));
        }
        return value;
    }

    /// Without the end of the line that an editor leaves.
    private static char[] characters(byte[] pin) {
        int length = pin.length;
        while (length > 0 && pin[length - 1] <= ' ') {
            length--;
        }
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = (char) pin[i];
        }
        return characters;
    }

    /// The key of this name, if it is there.
    Optional<MasterKey> find(KeyName name) {
        try {
            return keys.containsAlias(name.value())
                    ? Optional.of(
                            new TokenMasterKey(
                                    provider, (SecretKey) keys.getKey(name.value(), null)))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("key '" + name + "' of the token cannot be used", e);
        }
    }

    /// Makes a key of this name.
    void make(KeyName name) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("HmacSHA256", provider);
            generator.init(BITS);
            keys.setKeyEntry(name.value(), generator.generateKey(), null, null);
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("the token cannot make key '" + name + "'", e);
        }
    }
}
