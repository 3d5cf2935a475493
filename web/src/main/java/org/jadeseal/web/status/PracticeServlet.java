// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.status;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// The address of the practice statement that stands in each certificate (RFC 5280 §4.2.1.4): leads
/// to the page, wherever that is by now.
public final class PracticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final String page;

    /// @param page address of the practice statement's page
    public PracticeServlet(String page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.sendRedirect(page);
    }
}
