// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.status;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jadeseal.ca.ocsp.OcspAnswer;
import org.jadeseal.ca.ocsp.OcspResponder;

/// The responder over HTTP (RFC 6960 appendix A.1; caching by RFC 9919 §7.2).
public final class OcspServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 4096;

    private final transient OcspResponder responder;

    public OcspServlet(OcspResponder responder) {
        this.responder = responder;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            response.setHeader("Cache-Control", "no-store");
            send(responder.answer(body), response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String prefix = request.getContextPath() + request.getServletPath() + "/";
        String path = request.getRequestURI();
        if (path.length() <= prefix.length() || path.length() > MOST) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            OcspAnswer answer = responder.answerGet(path.substring(prefix.length()));
            if (!isKnown(answer, request, response)) {
                send(answer, response);
            }
        }
    }

    /// Whether caches may keep the answer, the asker has it, and was told so. Dates tell nothing:
    /// two answers of one second may differ.
    private static boolean isKnown(
            OcspAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        if (answer.maxAge().toSeconds() <= 0) {
            response.setHeader("Cache-Control", "no-store");
            return false;
        }
        String tag = EntityTag.of(answer.der());
        letCachesKeep(answer, tag, response);
        boolean known = EntityTag.isKnown(request, tag).orElse(false);
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return known;
    }

    private static void letCachesKeep(OcspAnswer answer, String tag, HttpServletResponse response) {
        response.setHeader(
                "Cache-Control",
                "max-age="
                        + answer.maxAge().toSeconds()
                        + ", public, no-transform, must-revalidate");
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", answer.producedAt().toEpochMilli());
        response.setDateHeader("Expires", answer.expires().toEpochMilli());
    }

    private static void send(OcspAnswer answer, HttpServletResponse response) throws IOException {
        response.setContentType("application/ocsp-response");
        response.setContentLength(answer.der().length());
        answer.der().writeTo(response.getOutputStream());
    }
}
