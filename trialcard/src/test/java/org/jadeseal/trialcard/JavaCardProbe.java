// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.util.Arrays;
import java.util.Collections;
import javax.crypto.Cipher;

/// Uses one key of a card through Java's provider for PKCS#11 and says whether it fits the key's
/// certificate.
public final class JavaCardProbe {

    private static final byte[] MESSAGE = "a document".getBytes(StandardCharsets.UTF_8);

    private JavaCardProbe() {}

    /// Uses the key.
    ///
    /// @param arguments configuration, PIN, a scheme or `decrypt`, what the certificate is for
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Provider provider = Security.getProvider("SunPKCS11").configure(arguments[0]);
        char[] pin = arguments[1].toCharArray();
        KeyStore card = KeyStore.getInstance("PKCS11", provider);
        card.load(null, pin);
        String alias =
                Collections.list(card.aliases()).stream()
                        .filter(name -> name.contains(arguments[3]))
                        .findFirst()
                        .orElseThrow();
        PrivateKey key = (PrivateKey) card.getKey(alias, pin);
        PublicKey certified = card.getCertificate(alias).getPublicKey();
        boolean holds =
                arguments[2].equals("decrypt")
                        ? decrypts(provider, key, certified)
                        : signs(provider, arguments[2], key, certified);
        System.out.println("holds: " + holds);
    }

    private static boolean signs(
            Provider provider, String scheme, PrivateKey key, PublicKey certified)
            throws GeneralSecurityException {
        Signature signer = Signature.getInstance(scheme, provider);
        signer.initSign(key);
        signer.update(MESSAGE);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance(scheme);
        verifier.initVerify(certified);
        verifier.update(MESSAGE);
        return verifier.verify(signature);
    }

    private static boolean decrypts(Provider provider, PrivateKey key, PublicKey certified)
            throws GeneralSecurityException {
        Cipher sender = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        sender.init(Cipher.ENCRYPT_MODE, certified);
        byte[] encrypted = sender.doFinal(MESSAGE);
        Cipher reader = Cipher.getInstance("RSA/ECB/PKCS1Padding", provider);
        reader.init(Cipher.DECRYPT_MODE, key);
        return Arrays.equals(MESSAGE, reader.doFinal(encrypted));
    }
}
