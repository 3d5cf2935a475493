// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.net.URI;
import org.jadeseal.ca.x509.IssuerId;

/// Where relying parties find us; stands in every certificate and can never be taken back.
///
/// @param status the base of the status services over plain http, without a slash at the end
/// @param practiceStatement where the certification practice statement is read
public record AuthorityAddresses(URI status, URI practiceStatement) {

    public AuthorityAddresses {
        requireHttp(status);
        requireHttp(practiceStatement);
        if (status.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "status address must not end in a slash, was " + status);
        }
    }

    /// The addresses below one base: `/ocsp`, `/crl/…`, `/aia/…` and `/cps`.
    public static AuthorityAddresses below(URI status) {
        return new AuthorityAddresses(status, URI.create(status + "/cps"));
    }

    /// Where OCSP requests about any of our certificates go (RFC 6960 §3.1).
    public URI ocsp() {
        return URI.create(status + "/ocsp");
    }

    /// The full list of an issuer (RFC 5280 §4.2.1.13).
    public URI crl(IssuerId issuer) {
        return URI.create(status + "/crl/" + issuer + ".crl");
    }

    /// The delta of an issuer's list (RFC 5280 §5.2.6).
    public URI delta(IssuerId issuer) {
        return URI.create(status + "/crl/" + issuer + "-delta.crl");
    }

    /// The certificate of an issuer in DER (RFC 5280 §4.2.2.1).
    public URI certificate(IssuerId issuer) {
        return URI.create(status + "/aia/" + issuer + ".cer");
    }

    private static void requireHttp(URI uri) {
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "address in certificates must be plain http with a host, was " + uri);
        }
    }
}
