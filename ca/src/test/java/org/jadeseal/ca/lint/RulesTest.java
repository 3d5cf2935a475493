// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {

    private static final List<Rule<?>> ALL =
            Stream.of(Lint.rules(), ListLint.rules(), KeyLint.rules())
                    .<Rule<?>>flatMap(List::stream)
                    .toList();

    @Test
    void every_rule_that_was_written_is_applied_and_has_a_file_of_its_own() {
        List<String> written =
                new ClassFileImporter()
                        .importPackages(Rule.class.getPackageName()).stream()
                                .filter(found -> found.isAssignableTo(Rule.class))
                                .filter(found ->
                                        !found.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getName)
                                .toList();

        assertThat(ALL.stream().map(rule -> rule.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(written)
                .noneMatch(name -> name.contains("$"));
    }

    @Test
    void every_rule_says_what_must_be() {
        assertThat(ALL)
                .allSatisfy(rule -> assertThat(rule.text()).contains(" must ").doesNotEndWith("."));
    }

    @Test
    void a_rule_does_not_say_only_its_name() {
        assertThat(ALL)
                .allSatisfy(rule ->
                        assertThat(rule.text())
                                .isNotEqualToIgnoringCase(rule.name().replace('-', ' ')));
    }

    @Test
    void no_two_rules_of_a_kind_say_the_same() {
        assertThat(Lint.rules()).extracting(Rule::text).doesNotHaveDuplicates();
        assertThat(ListLint.rules()).extracting(Rule::text).doesNotHaveDuplicates();
        assertThat(KeyLint.rules()).extracting(Rule::text).doesNotHaveDuplicates();
    }

    @Test
    void every_rule_has_a_name_of_its_own() {
        assertThat(ALL).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void every_rule_cites_where_it_comes_from() {
        assertThat(ALL)
                .allSatisfy(rule ->
                        assertThat(rule.citation()).containsPattern("§|appendix|CVE|SP|2[.]|ADR"));
    }
}
