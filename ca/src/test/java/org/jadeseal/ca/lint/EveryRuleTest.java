// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    static List<Goods.Good> good() {
        return Goods.all();
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_certificate_as_we_make_them_breaks_no_rule(Goods.Good good) {
        assertThat(Lint.judge(good.tbs(), good.circumstances()))
                .isInstanceOf(Judgement.Clean.class);
    }

    @Test
    void every_rule_has_a_bad_sample_and_a_name_of_its_own() {
        assertThat(Samples.all().map(Samples.Bad::rule))
                .containsExactlyInAnyOrderElementsOf(
                        Lint.rules().stream().map(CertificateRule::name).toList());
    }

    static Stream<Samples.Bad> bad() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_sample_breaks_its_rule(Samples.Bad sample) {
        List<Finding> findings = Lint.check(sample.tbs(), sample.circumstances());

        assertThat(findings).extracting(Finding::rule).contains(sample.rule());
    }

    @Test
    void a_certificate_of_another_version_is_not_even_looked_at() {
        Bytes version2 =
                Tampering.replace(
                        Goods.signature().tbs(),
                        Tampering.VERSION,
                        new DERTaggedObject(true, 0, new ASN1Integer(1)));

        List<Finding> findings = Lint.check(version2, Goods.signature().circumstances());

        assertThat(findings).extracting(Finding::rule).containsExactly("well-formed");
    }

    /// Flips, removes, doubles and inserts octets anywhere: what was approved is known to the
    /// octet, so there is no place where a change could stay unseen.
    @Test
    void a_thousand_mutations_of_good_certificates_are_refused() {
        Random random = new Random(20261123);
        List<Goods.Good> goods = Goods.all();
        List<String> accepted = new ArrayList<>();

        for (int i = 0; i < 1000; i++) {
            Goods.Good good = goods.get(i % goods.size());
            Bytes mutated = Tampering.mutated(good.tbs(), random);
            if (Lint.judge(mutated, good.circumstances()) instanceof Judgement.Clean) {
                accepted.add(good + ": " + mutated);
            }
        }

        assertThat(accepted).isEmpty();
    }
}
