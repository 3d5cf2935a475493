// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keeps the papers true: what they name exists, and what exists is named.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

    /// `n package ClassName.method what`.
    private static final Pattern JOURNEY_STEP =
            Pattern.compile("(\\d+) +([a-z][a-z.]*) +([A-Z]\\w*)\\.(\\w+) +\\S.*");

    private static final Pattern TABLE_NAME = Pattern.compile("\\| `([^`]+)`.*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Papers papers = new Papers(Path.of("..").toAbsolutePath().normalize());
    private final Build build = new Build(papers.root());

    @Test
    void every_relative_link_leads_to_a_file() {
        List<Link> links = papers.all().flatMap(papers::links).toList();

        assertThat(links).hasSizeGreaterThan(50);
        assertThat(links.stream().filter(link -> !Files.exists(link.target()))).isEmpty();
    }

    @Test
    void every_step_of_a_journey_is_a_method_of_a_class() {
        List<String> lines =
                papers.fenced(papers.root().resolve("ARCHITECTURE.md"))
                        .filter(line -> line.matches("\\d .*"))
                        .toList();

        assertThat(lines).hasSizeBetween(22, 36).allMatch(JOURNEY_STEP.asMatchPredicate());
        assertThat(lines.stream().filter(line -> !exists(line))).isEmpty();
    }

    private boolean exists(String step) {
        MatchResult named = JOURNEY_STEP.matcher(step).results().findFirst().orElseThrow();
        Path source = build.source(named.group(2), named.group(3));
        return Files.exists(source) && Build.methods(source).contains(named.group(4));
    }

    @Test
    void every_dependency_of_a_room_is_explained_and_nothing_else() {
        assertThat(explained().filter(name -> !name.endsWith("(npm)")))
                .containsExactlyInAnyOrderElementsOf(build.mavenDependencies());
    }

    @Test
    void every_dependency_from_npm_is_explained_and_nothing_else() {
        assertThat(
                        explained()
                                .filter(name -> name.endsWith("(npm)"))
                                .map(name -> name.replace(" (npm)", "")))
                .containsExactlyInAnyOrderElementsOf(build.npmDependencies());
    }

    private Stream<String> explained() {
        return papers.lines(papers.root().resolve("docs/explanation/dependencies.md"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1].replace("`", "").strip());
    }

    @Test
    void every_step_of_the_agent_protocol_has_a_sample_and_every_sample_a_row() {
        Path protocol = papers.root().resolve("docs/reference/agent-protocol.md");

        assertThat(papers.lines(protocol).flatMap(line -> TABLE_NAME.matcher(line).results()))
                .extracting(row -> "step-" + row.group(1) + ".json")
                .containsExactlyInAnyOrderElementsOf(
                        papers.names(protocol.resolveSibling("agent-protocol"), "step-.*\\.json"));
    }

    @Test
    void every_decision_stands_in_the_index_under_its_title() {
        Path folder = papers.root().resolve("docs/adr");

        assertThat(papers.text(folder.resolve("README.md")))
                .contains(
                        papers.names(folder, "\\d{4}-.*\\.md").stream()
                                .map(name ->
                                        "[%s](%s)"
                                                .formatted(
                                                        papers.title(folder.resolve(name)), name))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/reference", "docs/explanation", "docs/how-to", "docs/tutorial"})
    void every_page_introduces_itself_and_is_linked_from_the_index(String name) {
        Path folder = papers.root().resolve(name);
        List<Path> pages =
                papers.names(folder, "[^R].*\\.md").stream().map(folder::resolve).toList();
        Path index =
                Stream.of(folder.resolve("README.md"), papers.root().resolve("docs/README.md"))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();

        assertThat(pages).isNotEmpty().allMatch(papers::introducesItself);
        assertThat(papers.links(index).map(Link::target)).containsAll(pages);
    }

    @Test
    void every_file_and_test_in_contributing_exists() {
        Stream<String> named =
                papers.lines(papers.root().resolve("CONTRIBUTING.md"))
                        .filter(line -> line.startsWith("| "))
                        .flatMap(line -> CODE.matcher(line).results())
                        .map(code -> code.group(1));

        assertThat(named.filter(name -> !build.names(name))).isEmpty();
    }
}
