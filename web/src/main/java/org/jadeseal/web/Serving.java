// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.web.host.HostFilter;
import org.jadeseal.web.host.HostMapping;
import org.jadeseal.web.page.EdgeFilter;
import org.jadeseal.web.page.LanguageFilter;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.status.CrlServlet;
import org.jadeseal.web.status.IssuerServlet;
import org.jadeseal.web.status.OcspServlet;
import org.jadeseal.web.status.PracticeServlet;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What a request passes before it reaches a page, and the servlets that it reaches without.
@Configuration(proxyBeanMethods = false)
class Serving {

    /// Insert or replace, in the words that SQLite and PostgreSQL share; two requests of one
    /// browser may write the same attribute.
    private static final String KEEP_ATTRIBUTE =
            """
            insert into %TABLE_NAME%_attributes
                (session_primary_id, attribute_name, attribute_bytes)
            values (?, ?, ?)
            on conflict (session_primary_id, attribute_name)
            do update set attribute_bytes = excluded.attribute_bytes
            """;

    /// Takes a client's address from the proxy that the operator named, and from nobody else.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxy(ProgramOptions options) {
        return server ->
                options.listen()
                        .proxy()
                        .ifPresent(proxy ->
                                server.addEngineValves(
                                        believing(proxy, options.listen().origins().isPresent())));
    }

    /// @param endsTls whether it speaks TLS with browsers, and says so in `X-Forwarded-Proto`
    private static RemoteIpValve believing(InetAddress proxy, boolean endsTls) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(Pattern.quote(proxy.getHostAddress()));
        valve.setProtocolHeader(endsTls ? "X-Forwarded-Proto" : "");
        return valve;
    }

    /// A request of OCSP in the address of a GET is base64, whose slashes clients encode (RFC 6960
    /// A.1); Tomcat by itself refuses them.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashes() {
        return server ->
                server.addConnectorCustomizers(connector ->
                        connector.setEncodedSolidusHandling(
                                EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    FilterRegistrationBean<EdgeFilter> edge(Pages pages, SecureRandom random) {
        return early(new EdgeFilter(pages, random), 1);
    }

    @Bean
    FilterRegistrationBean<HostFilter> hosts(ProgramOptions options) {
        return early(new HostFilter(options.hosts(), options.listen().origins().isPresent()), 2);
    }

    @Bean
    FilterRegistrationBean<LanguageFilter> languages() {
        return early(new LanguageFilter(), 3);
    }

    private static <T extends Filter> FilterRegistrationBean<T> early(T filter, int place) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return registration;
    }

    @Bean
    WebMvcRegistrations mappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new HostMapping();
            }
        };
    }

    @Bean
    ServletRegistrationBean<HttpServlet> ocsp(CertificateAuthority authority) {
        return new ServletRegistrationBean<>(
                new OcspServlet(authority.responder()), "/ocsp", "/ocsp/*");
    }

    @Bean
    ServletRegistrationBean<HttpServlet> lists(CertificateAuthority authority) {
        return new ServletRegistrationBean<>(new CrlServlet(authority.lists()), "/crl/*");
    }

    @Bean
    ServletRegistrationBean<HttpServlet> issuers(CertificateAuthority authority) {
        return new ServletRegistrationBean<>(
                new IssuerServlet(
                        authority.issuers().stream()
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(),
                                                authority::issuerCertificate))),
                "/aia/*");
    }

    @Bean
    ServletRegistrationBean<HttpServlet> practice(ProgramOptions options) {
        return new ServletRegistrationBean<>(
                new PracticeServlet(options.siteOrigin() + "/practice"), "/cps");
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionQueries() {
        return sessions -> sessions.setCreateSessionAttributeQuery(KEEP_ATTRIBUTE);
    }
}
