// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.View;

/// What a page's question for news is answered with.
final class Live {

    private Live() {}

    static View unchanged() {
        return (_, _, response) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    static View leadTo(String address, HttpServletResponse response) {
        response.setHeader("X-Next", address);
        return unchanged();
    }

    static View part(View part, String version, HttpServletResponse response) {
        response.setHeader("X-Version", version);
        return part;
    }
}
