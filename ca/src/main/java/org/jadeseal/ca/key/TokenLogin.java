// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.OpenToken.WrongPinException;
import org.jspecify.annotations.Nullable;

/// Is logged in at a PKCS#11 token, and again when it went away and came back, with the PIN that
/// opened it first.
///
/// What fails is tried once more after a new login. If that was not enough, the next login begins
/// the token's library anew, which ends the sessions of everybody else who uses it; they notice and
/// log in again without ending it. After a refused PIN nothing is tried any more, for the token
/// would lock.
///
/// Safe for use by many threads.
final class TokenLogin implements AutoCloseable {

    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TokenAddress address;
    private final TokenUse use;
    private final CryptokiLibrary library;
    private final Secret pin;
    private volatile OpenToken open;

    /// Whether nothing has worked since the last login.
    private volatile boolean doubted;

    /// Why nothing is tried any more, if so.
    private String over = "";

    private int endsAtLastTry;
    private long lastTry;

    private TokenLogin(TokenAddress address, TokenUse use, Secret pin)
            throws GeneralSecurityException {
        this.address = address;
        this.use = use;
        this.pin = pin;
        this.library = CryptokiLibrary.at(address.library());
        this.open = login(address, use, pin, library);
    }

    /// Logs in at the token that the folder of keys names, if it names one.
    ///
    /// @throws KeyUnusableException if it does not open, or is made of software in production
    static Optional<TokenLogin> namedIn(Path directory, TokenUse use, Kind kind) {
        return TokenAddress.readIfThere(directory.resolve(use.file()))
                .map(address -> first(directory, address, use, kind));
    }

    private static TokenLogin first(Path directory, TokenAddress address, TokenUse use, Kind kind) {
        Path file = directory.resolve(use.file());
        if (kind == Kind.PRODUCTION && address.isSoftware()) {
            throw new KeyUnusableException(
                    "token "
                            + address.library()
                            + " is SoftHSM, which keeps keys in files: for development and trials"
                            + " only; name the library of a hardware token in "
                            + file);
        }
        Secret pin = new Passphrase(directory).secret(address.pinFile().toString());
        try {
            return new TokenLogin(address, use, pin);
        } catch (GeneralSecurityException e) {
            pin.close();
            throw new KeyUnusableException(
                    "the token that " + file + " names does not open: " + e.getMessage(), e);
        }
    }

    private static OpenToken login(
            TokenAddress address, TokenUse use, Secret pin, CryptokiLibrary library)
            throws GeneralSecurityException {
        int number = NUMBERS.incrementAndGet();
        return library.during(() ->
                OpenToken.open(address.configuration(use, number), pin, number, library.ends()));
    }

    /// Something that is done with a token; it may be done twice.
    interface Work<T> {

        T with(OpenToken token) throws GeneralSecurityException;
    }

    /// Does it, and once more after a new login when it failed.
    ///
    /// @throws KeyUnusableException if the token is away, or it fails again
    <T> T use(Work<T> work) {
        OpenToken present = open;
        try {
            return attempt(present, work);
        } catch (GeneralSecurityException | ProviderException | KeyUnusableException _) {
            return again(renewed(present), work);
        }
    }

    private <T> T again(OpenToken renewed, Work<T> work) {
        try {
            return attempt(renewed, work);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnusableException(
                    "the %s token does not do what it is asked: %s"
                            .formatted(use.name(), e.getMessage()),
                    e);
        }
    }

    private <T> T attempt(OpenToken token, Work<T> work) throws GeneralSecurityException {
        T done =
                library.during(() -> {
                    if (token.ends() != library.ends()) {
                        throw new GeneralSecurityException("the library was begun anew");
                    }
                    return work.with(token);
                });
        if (doubted) {
            worked(token);
        }
        return done;
    }

    private synchronized void worked(OpenToken token) {
        if (token.login() == open.login()) {
            doubted = false;
        }
    }

    /// Logs in again after `lost` failed, unless somebody else has done so meanwhile.
    private synchronized OpenToken renewed(OpenToken lost) {
        if (open.login() != lost.login()) {
            return open;
        }
        if (!over.isEmpty()) {
            throw away(over, null);
        }
        if (doubted && System.nanoTime() - lastTry < PAUSE_NANOS) {
            throw away("it is looked for every two seconds", null);
        }
        try {
            open = found();
            return open;
        } catch (WrongPinException e) {
            over = "it refused its PIN; start anew with the right one";
            throw away(over, e);
        } catch (GeneralSecurityException e) {
            throw away("plug it in or start its service, and it goes on by itself", e);
        }
    }

    private OpenToken found() throws GeneralSecurityException {
        boolean deaf = doubted && library.ends() == endsAtLastTry;
        doubted = true;
        lastTry = System.nanoTime();
        if (deaf) {
            library.end();
        }
        endsAtLastTry = library.ends();
        return login(address, use, pin, library);
    }

    private KeyUnusableException away(String cure, @Nullable Throwable e) {
        return new KeyUnusableException(
                "the %s token in slot %d of %s does not answer: %s"
                        .formatted(use.name(), address.slot(), address.library(), cure),
                e);
    }

    Path path() {
        return address.library();
    }

    @Override
    public synchronized void close() {
        over = "its keys are closed";
        pin.close();
    }
}
