// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// The picture of digits for pages of strangers, with a limit for each network.
@Component
public final class CaptchaGate {

    private final Captchas captchas;
    private final Browsers browsers;
    private final RateLimits limits;

    CaptchaGate(Captchas captchas, Browsers browsers, RateLimits limits) {
        this.captchas = captchas;
        this.browsers = browsers;
        this.limits = limits;
    }

    /// The id of a new picture.
    public String fresh(HttpServletRequest request) {
        return captchas.make(browsers.secret(request));
    }

    /// Whether one more search may be made from there, this minute.
    public boolean allowsSearch(HttpServletRequest request) {
        return limits.allowsSearch(request);
    }

    /// Whether `typed` is what the picture showed; it is used up by this.
    public boolean passes(HttpServletRequest request, String id, String typed) {
        return captchas.spend(id, browsers.secret(request), typed);
    }
}
