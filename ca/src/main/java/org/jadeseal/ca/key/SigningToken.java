// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Optional;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.OpenToken.WrongPinException;
import org.jspecify.annotations.Nullable;

/// A PKCS#11 token that makes and holds our signing keys, where the folder of keys has a file
/// `signing-token` (a [TokenAddress]). Private keys never leave it.
///
/// It may go away and come back while we run: the next signature begins its library anew and logs
/// in again, with the PIN that opened it first. After a refused PIN nothing is tried any more, for
/// the token would lock.
///
/// Safe for use by many threads.
final class SigningToken {

    private static final String FILE = "signing-token";

    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private static final String ATTRIBUTES =
            """
            CKA_TOKEN=true
            CKA_PRIVATE=true
            CKA_SENSITIVE=true
            CKA_EXTRACTABLE=false
            CKA_SIGN=true
            CKA_DECRYPT=false
            CKA_UNWRAP=false\
            """;

    private final TokenAddress address;
    private final Secret pin;
    private OpenToken open;
    private boolean refused;
    private int tries;
    private long lastTry = System.nanoTime() - PAUSE_NANOS;

    private SigningToken(TokenAddress address, Secret pin, OpenToken open) {
        this.address = address;
        this.pin = pin;
        this.open = open;
    }

    /// Opens the one that the folder of keys names, if it names one.
    ///
    /// @throws KeyUnusableException if it does not open, or is made of software in production
    static Optional<SigningToken> namedIn(Path directory, Kind kind) {
        return TokenAddress.readIfThere(directory.resolve(FILE))
                .map(address -> opened(directory, address, kind));
    }

    private static SigningToken opened(Path directory, TokenAddress address, Kind kind) {
        if (kind == Kind.PRODUCTION && address.isSoftware()) {
            throw new KeyUnusableException(
                    "token "
                            + address.library()
                            + " is SoftHSM, which keeps keys in files: for development and trials"
                            + " only; name the library of a hardware token in "
                            + directory.resolve(FILE));
        }
        Secret pin = new Passphrase(directory).secret(address.pinFile().toString());
        try {
            return new SigningToken(
                    address, pin, OpenToken.open(configuration(address, 0), pin, 0));
        } catch (GeneralSecurityException e) {
            pin.close();
            throw new KeyUnusableException(
                    "the token that "
                            + directory.resolve(FILE)
                            + " names does not open: "
                            + e.getMessage(),
                    e);
        }
    }

    private static String configuration(TokenAddress address, int tries) {
        return address.configuration("jadeseal-signing", tries, "CKO_PRIVATE_KEY", ATTRIBUTES);
    }

    /// What is logged in at present.
    synchronized OpenToken open() {
        return open;
    }

    /// Logs in again after `lost` failed, unless somebody else has done so meanwhile.
    ///
    /// @throws KeyUnusableException if the token is away
    synchronized OpenToken reopen(OpenToken lost) {
        if (open.login() != lost.login()) {
            return open;
        }
        if (refused) {
            throw away("it refused its PIN; start anew with the right one", null);
        }
        if (System.nanoTime() - lastTry < PAUSE_NANOS) {
            throw away("it is looked for every two seconds", null);
        }
        return found();
    }

    private OpenToken found() {
        tries++;
        lastTry = System.nanoTime();
        try {
            CryptokiLibrary.end(address.library());
            open = OpenToken.open(configuration(address, tries), pin, tries);
            return open;
        } catch (WrongPinException e) {
            refused = true;
            throw away("it refused its PIN; start anew with the right one", e);
        } catch (GeneralSecurityException e) {
            throw away("plug it in or start its service, and it goes on by itself", e);
        }
    }

    private KeyUnusableException away(String cure, @Nullable Throwable e) {
        return new KeyUnusableException(
                "the signing token in slot %d of %s does not answer: %s"
                        .formatted(address.slot(), address.library(), cure),
                e);
    }

    Path library() {
        return address.library();
    }

    /// Whether there is a key of this name.
    boolean has(KeyName name) {
        try {
            return open().keys().isKeyEntry(name.value());
        } catch (GeneralSecurityException | ProviderException e) {
            throw unusable(name, e);
        }
    }

    /// Makes a key of this name. SunPKCS11 finds only keys that have a certificate beside them, so
    /// one is put there which says nothing and which nobody trusts.
    void make(KeyName name, KeyAlgorithm algorithm) {
        OpenToken token = open();
        try {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance(algorithm.family(), token.provider());
            generator.initialize(algorithm.size());
            KeyPair pair = generator.generateKeyPair();
            Certificate[] beside = {PlaceCard.of(name, pair.getPublic())};
            token.keys().setKeyEntry(name.value(), pair.getPrivate(), null, beside);
        } catch (GeneralSecurityException | ProviderException e) {
            throw unusable(name, e);
        }
    }

    /// The public half of a key.
    PublicKey publicKey(KeyName name) {
        try {
            return open().keys().getCertificate(name.value()).getPublicKey();
        } catch (GeneralSecurityException | ProviderException e) {
            throw unusable(name, e);
        }
    }

    /// A handle of a key inside `token`; of no use anywhere else.
    static PrivateKey handle(OpenToken token, KeyName name) {
        try {
            if (token.keys().getKey(name.value(), null) instanceof PrivateKey key) {
                return key;
            }
            throw new KeyUnusableException("the signing token holds no key '" + name + "'");
        } catch (GeneralSecurityException | ProviderException e) {
            throw unusable(name, e);
        }
    }

    private static KeyUnusableException unusable(KeyName name, Exception e) {
        return new KeyUnusableException(
                "key '" + name + "' of the signing token cannot be used: " + e.getMessage(), e);
    }

    void close() {
        pin.close();
    }
}
