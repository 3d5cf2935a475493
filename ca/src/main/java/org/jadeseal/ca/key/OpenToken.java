// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import javax.security.auth.login.FailedLoginException;

/// A PKCS#11 token that is plugged in and logged in.
///
/// What is left of a lost login stays in memory as long as the process lives. The platform's
/// provider ends with a logout only, and a logout counts for the whole process (PKCS#11 v3.0 §5.6):
/// it would end the login that took this one's place, and that of everybody else who uses the
/// token. What stays is a table of functions for each login and, when the token is in a slot that
/// it can be taken out of, a thread that looks for it every two seconds for each login that was
/// tried while it was out.
///
/// @param provider SunPKCS11, configured for it
/// @param keys what is in it
/// @param login the number of the login, another one for each of this process
/// @param ends how often its library had been ended before ([CryptokiLibrary#ends])
record OpenToken(Provider provider, KeyStore keys, int login, int ends) {

    /// Logs in.
    ///
    /// @param configuration of [TokenAddress#configuration]
    /// @throws WrongPinException if the token refuses the PIN: each attempt counts there
    /// @throws GeneralSecurityException if it does not open for another reason
    static OpenToken open(String configuration, Secret pin, int login, int ends)
            throws GeneralSecurityException {
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration);
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, pin.lend(OpenToken::characters));
            return new OpenToken(provider, keys, login, ends);
        } catch (IOException e) {
            if (e.getCause() instanceof FailedLoginException) {
                throw new WrongPinException(e);
            }
            throw new GeneralSecurityException(e);
        } catch (RuntimeException e) {
            throw new GeneralSecurityException(e);
        }
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

    /// The token does not take the PIN.
    static final class WrongPinException extends GeneralSecurityException {

        private static final long serialVersionUID = 1L;

        WrongPinException(Throwable cause) {
            super("the token refuses its PIN", cause);
        }
    }
}
