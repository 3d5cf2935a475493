// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERTaggedObject;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SubjectKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRuleTest {

    static List<Goods.Good> good() {
        return Goods.all();
    }

    static Stream<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_certificate_as_we_make_them_breaks_no_rule(Goods.Good good) {
        assertThat(Lint.check(good.draft().tbs(), good.draft().circumstances())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void certificates_of_each_kind_are_judged_with_each_kind_of_key(Practice practice) {
        Set<Class<?>> kinds =
                Goods.all().stream()
                        .map(good -> good.draft().circumstances())
                        .filter(circumstances -> circumstances.practice() == practice)
                        .map(circumstances -> circumstances.approved().key().getClass())
                        .collect(Collectors.toSet());

        assertThat(kinds).contains(SubjectKey.Rsa.class, SubjectKey.Elliptic.class);
        assertThat(kinds.contains(SubjectKey.MlDsa.class))
                .isEqualTo(practice != Practice.ENCRYPTION);
    }

    @Test
    void every_rule_has_one_good_and_one_bad_sample() {
        assertThat(Samples.all().map(Sample::rule))
                .containsExactlyInAnyOrderElementsOf(
                        Lint.rules().stream().map(CertificateRule::name).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_rule_concerns_both_of_its_samples(Sample sample) {
        CertificateRule rule =
                Lint.rules().stream()
                        .filter(one -> one.name().equals(sample.rule()))
                        .findFirst()
                        .orElseThrow();

        assertThat(List.of(sample.good(), sample.bad()))
                .allMatch(draft -> rule.concerns(draft.circumstances().practice()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_good_sample_keeps_its_rule(Sample sample) {
        assertThat(sample.good().broken()).doesNotContain(sample.rule());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_bad_sample_breaks_its_rule_and_only_what_cannot_be_kept_beside(Sample sample) {
        List<String> expected = new ArrayList<>(sample.others());
        expected.add(sample.rule());

        assertThat(sample.bad().broken()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_certificate_of_another_version_is_not_even_looked_at() {
        Bytes version2 =
                Tampering.replace(
                        Goods.RSA.signature().draft().tbs(),
                        Tampering.VERSION,
                        new DERTaggedObject(true, 0, new ASN1Integer(1)));

        List<Finding> findings =
                Lint.check(version2, Goods.RSA.signature().draft().circumstances());

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
            Bytes mutated = Tampering.mutated(good.draft().tbs(), random);
            if (Lint.judge(mutated, good.draft().circumstances()) instanceof Judgement.Clean) {
                accepted.add(good + ": " + mutated);
            }
        }

        assertThat(accepted).isEmpty();
    }
}
