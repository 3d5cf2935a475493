// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jadeseal.ra.contact.DeliveryFailures;
import org.jadeseal.ra.notice.BadAddress;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Banner;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Says on a holder's pages that mails to her come back (E14), until the address is confirmed or
/// another one. Parts of pages that are asked for every second have no room for it.
@Component
final class MailBanner implements HandlerInterceptor, WebMvcConfigurer {

    private static final Banner UNDELIVERED = new Banner("banner.mail", "/contact");

    private final DeliveryFailures failures;

    MailBanner(DeliveryFailures failures) {
        this.failures = failures;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/connect/live", "/task/*/progress", "/assets/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Signed.holder(request)
                .flatMap(holder -> failures.of(holder.account()))
                .filter(BadAddress::isBad)
                .ifPresent(_ -> UNDELIVERED.mark(request));
        return true;
    }
}
