// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// Octets as they are downloaded.
///
/// @param type media type
/// @param changed whole seconds
/// @param maxAge how long caches may keep them
record Download(Bytes octets, String type, Instant changed, Duration maxAge) {

    /// The name between the servlet's path and `suffix`, as in `/crl/issuing.crl`.
    static Optional<String> name(HttpServletRequest request, String suffix) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .filter(file -> file.endsWith(suffix))
                .map(file -> file.substring(0, file.length() - suffix.length()))
                .filter(name -> name.matches("[a-z][a-z0-9-]{0,31}"));
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = EntityTag.of(octets);
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", changed.toEpochMilli());
        response.setHeader("Cache-Control", "public, max-age=" + maxAge.toSeconds());
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isKnown(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(octets.length());
        octets.writeTo(response.getOutputStream());
    }

    private boolean isKnown(HttpServletRequest request, String tag) {
        return EntityTag.isKnown(request, tag)
                .orElseGet(
                        () -> request.getDateHeader("If-Modified-Since") >= changed.toEpochMilli());
    }
}
