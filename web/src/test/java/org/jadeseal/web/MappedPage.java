// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A page as the server knows it: where it is and how it is asked for.
///
/// @param right of the gate's, `OPEN` or `SESSION`
/// @param when the lifecycle of what it changes, and in which of its states it does; `-` in all
record MappedPage(Host host, String method, String path, String right, String when) {

    static List<MappedPage> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/pages.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(row ->
                        new MappedPage(
                                Host.valueOf(row[0]),
                                row[1],
                                row[2],
                                row[3],
                                row.length > 4 ? row[4] : ""))
                .toList();
    }

    /// What the server maps, for each of its host names; errors are no page to ask for.
    static Set<String> mapped(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(each -> pages(each.getKey(), each.getValue()))
                .filter(page -> !page.contains("/error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> pages(RequestMappingInfo mapping, HandlerMethod handler) {
        OnHost hosts = handler.getBeanType().getAnnotation(OnHost.class);
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return Arrays.stream(hosts == null ? Host.values() : hosts.value())
                .flatMap(host ->
                        (methods.isEmpty() ? Set.of(RequestMethod.values()) : methods)
                                .stream()
                                        .flatMap(method ->
                                                mapping.getPatternValues().stream()
                                                        .map(path ->
                                                                host + " " + method + " " + path)));
    }

    String name() {
        return host + " " + method + " " + path;
    }

    boolean isOpen() {
        return right.equals("OPEN");
    }

    boolean changes() {
        return method.equals("POST");
    }

    /// What it changes, where that matters.
    Optional<Lifecycle> lifecycle() {
        return when.isEmpty() || when.equals("-")
                ? Optional.empty()
                : Optional.of(Lifecycle.valueOf(when.split(" ", 2)[0]));
    }

    boolean isDoneIn(String state) {
        return List.of(when.split("[ ,]", -1)).contains(state);
    }

    boolean endsSessions() {
        return path.startsWith("/logout");
    }
}
