// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.agent;

import jakarta.servlet.http.HttpServlet;
import org.jadeseal.ra.RegistrationAuthority;
import org.jadeseal.web.login.RateLimits;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the two servlets at their paths.
@Configuration(proxyBeanMethods = false)
class AgentEndpoint {

    @Bean
    ServletRegistrationBean<HttpServlet> agentConnect(
            RegistrationAuthority registration, RateLimits limits) {
        return at(new ConnectServlet(registration.agents(), limits), "/agent/connect");
    }

    @Bean
    ServletRegistrationBean<HttpServlet> agentPoll(RegistrationAuthority registration) {
        return at(
                new PollServlet(
                        registration.agents(), registration.tasks(), registration.cardLogin()),
                "/agent/poll");
    }

    private static ServletRegistrationBean<HttpServlet> at(HttpServlet servlet, String path) {
        var registration = new ServletRegistrationBean<>(servlet, path);
        registration.setName(servlet.getClass().getSimpleName());
        return registration;
    }
}
