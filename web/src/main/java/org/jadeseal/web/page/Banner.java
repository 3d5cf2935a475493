// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// What a person is told on every page until it is mended.
///
/// @param key of its text; the text of its link is `<key>.link`
/// @param address where it is mended
public record Banner(String key, String address) {

    private static final String ATTRIBUTE = Banner.class.getName();

    static Optional<Banner> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Banner banner
                ? Optional.of(banner)
                : Optional.empty();
    }

    /// Notes it for the page that answers `request`.
    public void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
