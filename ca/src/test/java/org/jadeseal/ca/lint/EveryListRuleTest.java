// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.ca.lint.ListDraft.delta;
import static org.jadeseal.ca.lint.ListDraft.full;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryListRuleTest {

    @Test
    void good_lists_break_no_rule() {
        assertThat(full().findings()).isEmpty();
        assertThat(delta().findings()).isEmpty();
    }

    static Stream<ListSamples.ListSample> samples() {
        return ListSamples.all();
    }

    @Test
    void every_rule_has_one_good_and_one_bad_sample() {
        assertThat(ListSamples.all().map(ListSamples.ListSample::rule))
                .containsExactlyInAnyOrderElementsOf(
                        ListLint.rules().stream().map(ListRule::name).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_good_sample_keeps_its_rule(ListSamples.ListSample sample) {
        assertThat(sample.good().findings())
                .extracting(Finding::rule)
                .doesNotContain(sample.rule());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_bad_sample_breaks_its_rule_and_only_what_cannot_be_kept_beside(
            ListSamples.ListSample sample) {
        List<String> expected = new ArrayList<>(sample.others());
        expected.add(sample.rule());

        assertThat(sample.bad().findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_thousand_mutations_of_good_lists_are_refused() {
        Random random = new Random(20261123);
        List<String> accepted = new ArrayList<>();

        for (int i = 0; i < 1000; i++) {
            ListDraft good = i % 2 == 0 ? full() : delta();
            Bytes mutated = Tampering.mutated(Bytes.of(good.tbs()), random);
            if (good.findings(mutated.toArray()).isEmpty()) {
                accepted.add(mutated.hex());
            }
        }

        assertThat(accepted).isEmpty();
    }

    @Test
    void who_is_missing_from_the_next_list_is_told() {
        assertThat(missingFrom(full().without("entries").tbs()))
                .extracting(serial -> serial.value().intValue())
                .containsExactly(10);
        assertThat(missingFrom(full().tbs())).isEmpty();
    }

    private static List<SerialNumber> missingFrom(byte[] next) {
        return ListLint.missing(wrapped(full().tbs()), next, 0, next.length);
    }

    private static byte[] wrapped(byte[] tbs) {
        return Der.of(new DERSequence(ASN1Sequence.getInstance(tbs)));
    }
}
