// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Keeps the reference pages true: what they name exists, and what exists is named.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiPageTest {

    private static final Path REFERENCE = Path.of("../docs/reference");
    private static final Pattern ROW = Pattern.compile("\\| `(/problems/[a-z-]+)` \\| (\\d+) \\|");

    @Test
    void each_route_and_status_is_documented_and_each_documented_one_exists() throws IOException {
        Map<String, Set<String>> routes = new TreeMap<>();
        for (Route route : Route.values()) {
            routes.put(
                    route.method() + " " + route.path(),
                    Stream.concat(route.statuses().stream(), Route.ALWAYS.stream())
                            .map(String::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        assertThat(documented()).isEqualTo(routes);
    }

    @Test
    void each_type_of_problem_is_explained_with_its_status() throws IOException {
        Set<String> explained =
                ROW.matcher(Files.readString(REFERENCE.resolve("problems.md")))
                        .results()
                        .map(row -> row.group(1) + " " + row.group(2))
                        .collect(Collectors.toSet());

        assertThat(Stream.of(Problem.values()).map(each -> each.type() + " " + each.status()))
                .containsExactlyInAnyOrderElementsOf(explained);
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Map<String, Object>> paths =
                part(new Yaml().load(Files.readString(REFERENCE.resolve("openapi.yaml"))), "paths");
        Map<String, Set<String>> documented = new TreeMap<>();
        paths.forEach((path, operations) ->
                operations.forEach((method, operation) -> {
                    if (method.equals("get") || method.equals("post")) {
                        Map<String, Object> responses = part(operation, "responses");
                        documented.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                new TreeSet<>(responses.keySet()));
                    }
                }));
        return documented;
    }

    @SuppressWarnings("unchecked") // YAML has no types; a wrong one fails the test
    private static <T> Map<String, T> part(Object whole, String name) {
        return Objects.requireNonNull((Map<String, T>) ((Map<String, Object>) whole).get(name));
    }
}
