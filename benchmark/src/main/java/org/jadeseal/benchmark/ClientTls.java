// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// TLS with a client certificate, by the files that [RestDoor] has made.
final class ClientTls {

    private ClientTls() {}

    static SSLSocketFactory sockets(Path folder) throws IOException {
        char[] password = "bench".toCharArray();
        try (InputStream key = Files.newInputStream(folder.resolve("client.p12"));
                InputStream door = Files.newInputStream(folder.resolve("door.pem"))) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(key, password);
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, password);
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(null, password);
            known.setCertificateEntry(
                    "door", CertificateFactory.getInstance("X.509").generateCertificate(door));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("there is no TLS to the REST door", e);
        }
    }
}
