// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.status;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.crl.CrlPublisher;

/// `/crl/<issuer>.crl` and `/crl/<issuer>-delta.crl`: the newest list of each CA and its newest
/// delta in DER (RFC 2585 §4.2).
public final class CrlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /// Short, so that a fresh suspension is seen.
    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final transient CrlPublisher publisher;

    public CrlServlet(CrlPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Crl> crl = Download.name(request, ".crl").flatMap(publisher::named);
        if (crl.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        new Download(crl.get().der(), "application/pkix-crl", crl.get().thisUpdate(), MAX_AGE)
                .send(request, response);
    }
}
