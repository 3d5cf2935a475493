// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who is signed in, as the header of a page shows it.
///
/// @param name masked for subscribers
/// @param details what stands beside it, as roles
/// @param roles of an officer: `RAO`, `AUD`; what the menu offers
/// @param presence address that a page asks whether the officer's card is still there; empty where
///   the session does not rest on one
/// @param left until the session ends if nothing is done
public record Who(
        String name, List<String> details, Set<String> roles, String presence, Duration left) {

    private static final String ATTRIBUTE = Who.class.getName();

    public Who {
        details = List.copyOf(details);
        roles = Set.copyOf(roles);
    }

    /// How long is left, in `words` with `%m` and `%s`; the page's script goes on from there, and
    /// nothing moves when it begins.
    public String left(String words) {
        return words.replace("%m", Long.toString(left.toMinutes()))
                .replace("%s", String.format(Locale.ROOT, "%02d", left.toSecondsPart()));
    }

    /// Who is signed in; empty for strangers.
    public static Optional<Who> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Who who
                ? Optional.of(who)
                : Optional.empty();
    }

    /// Notes it for the page that answers `request`.
    public void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
