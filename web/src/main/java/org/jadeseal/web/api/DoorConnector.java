// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/// TLS for the door: nobody comes in without a certificate that the operations CA signed.
final class DoorConnector {

    static final int THREADS = 32;

    private static final int CONNECTIONS = 256;
    private static final int WAIT_MILLIS = 10_000;

    private DoorConnector() {}

    static Connector of(DoorSettings settings, String address, X509Certificate operations) {
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(settings.port());
        connector.setSecure(true);
        connector.setScheme("https");
        require(connector, "address", address);
        require(connector, "SSLEnabled", "true");
        require(connector, "maxThreads", Integer.toString(THREADS));
        require(connector, "maxConnections", Integer.toString(CONNECTIONS));
        require(connector, "connectionTimeout", Integer.toString(WAIT_MILLIS));
        require(connector, "maxSwallowSize", Integer.toString(4 * StrictJson.MOST));
        connector.setMaxParameterCount(4);
        connector.addSslHostConfig(tls(settings, operations));
        return connector;
    }

    private static SSLHostConfig tls(DoorSettings settings, X509Certificate operations) {
        SSLHostConfig tls = new SSLHostConfig();
        tls.setProtocols("TLSv1.2+TLSv1.3");
        tls.setCertificateVerification("required");
        tls.setTrustStore(trusting(operations));
        SSLHostConfigCertificate own =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        own.setCertificateFile(settings.certificate().toAbsolutePath().toString());
        own.setCertificateKeyFile(settings.key().toAbsolutePath().toString());
        tls.addCertificate(own);
        return tls;
    }

    private static KeyStore trusting(X509Certificate operations) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("operations", operations);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java can hold a certificate, this one not", e);
        }
    }

    private static void require(Connector connector, String name, String value) {
        if (!connector.setProperty(name, value)) {
            throw new IllegalStateException("the server's library has no setting " + name);
        }
    }
}
