// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks the gate before a page of the counter is made at all; a refusal is in the audit log.
@Component
final class PageGate implements HandlerInterceptor, WebMvcConfigurer {

    private final Gate gate;
    private final Pages pages;

    PageGate(Gate gate, Pages pages) {
        this.gate = gate;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean permitted =
                right(handler).map(right -> permits(right, request)).orElse(Boolean.TRUE);
        if (!permitted) {
            pages.send(HttpStatus.FORBIDDEN, "counter/refused", List.of(), request, response);
        }
        return permitted;
    }

    private static Optional<Right> right(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(Needs.class)).map(Needs::value)
                : Optional.empty();
    }

    private boolean permits(Right right, HttpServletRequest request) {
        Object page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Act act = new Act(Signed.officer(request), right, Matter.of("page:" + page));
        return gate.look(act, _ -> false, () -> true);
    }
}
