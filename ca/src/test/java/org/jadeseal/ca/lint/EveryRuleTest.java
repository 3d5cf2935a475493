// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERTaggedObject;
import org.jadeseal.ca.x509.Bytes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRuleTest {

    @Test
    void a_certificate_as_we_make_them_breaks_no_rule() {
        assertThat(Lint.check(Samples.GOOD, Samples.CIRCUMSTANCES)).isEmpty();
    }

    @Test
    void every_rule_has_a_bad_sample() {
        assertThat(Samples.bad().map(Samples.Bad::rule))
                .containsExactlyInAnyOrderElementsOf(
                        Lint.rules().stream().map(Rule::name).toList());
    }

    static Stream<Samples.Bad> samples() {
        return Samples.bad();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_bad_sample_breaks_its_rule(Samples.Bad sample) {
        List<Finding> findings = Lint.check(sample.tbs(), sample.circumstances());

        assertThat(findings).extracting(Finding::rule).contains(sample.rule());
    }

    @Test
    void a_certificate_of_another_version_is_not_even_looked_at() {
        Bytes version2 =
                Tampering.replace(
                        Samples.GOOD,
                        Tampering.VERSION,
                        new DERTaggedObject(true, 0, new ASN1Integer(1)));

        List<Finding> findings = Lint.check(version2, Samples.CIRCUMSTANCES);

        assertThat(findings).extracting(Finding::rule).containsExactly("well-formed");
    }

    @Test
    void a_finding_says_where_the_rule_comes_from() {
        Circumstances shortLife = Samples.circumstances(Duration.ofDays(30));

        Finding finding = Lint.check(Samples.GOOD, shortLife).getFirst();

        assertThat(finding.citation()).contains("RFC 5280 §4.1.2.5");
    }
}
