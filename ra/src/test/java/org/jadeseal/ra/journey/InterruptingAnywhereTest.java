// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A sample of what `./dev tear` does in whole: the power, the card, the agent or its answer is
/// lost somewhere, the person comes back, and the end is the same.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptingAnywhereTest {

    private static final int SAMPLE = 12;
    private static final long SEED = 20_261_122;

    private static final Moments MOMENTS = new Moments();

    @AfterAll
    static void forget() {
        MOMENTS.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_cut_the_person_comes_back_and_it_ends_the_same(Operation operation) {
        TearMatrix matrix = new TearMatrix(MOMENTS, operation, Fault.NONE);

        List<TearMatrix.Outcome> outcomes =
                TearProgram.sample(matrix.cuts(), SAMPLE, SEED).stream().map(matrix::run).toList();

        // A signature may be a byte shorter the next time, and the last APDU not come.
        assertThat(outcomes)
                .filteredOn(TearMatrix.Outcome::happened)
                .hasSizeGreaterThanOrEqualTo(SAMPLE - 1);
        assertThat(outcomes).allMatch(outcome -> outcome.faults().isEmpty());
    }

    @Test
    void a_card_whose_transactions_do_nothing_is_found_out() {
        TearMatrix matrix = new TearMatrix(MOMENTS, Operation.ACTIVATE, Fault.NO_TRANSACTIONS);

        assertThat(findsFault(matrix)).isTrue();
    }

    @Test
    void a_step_that_is_left_out_after_the_cut_is_found_out() {
        TearMatrix matrix = new TearMatrix(MOMENTS, Operation.ACTIVATE, Fault.STEP_LEFT_OUT);

        assertThat(findsFault(matrix)).isTrue();
    }

    /// At the writes of the card, one after the other, until something is found.
    private static boolean findsFault(TearMatrix matrix) {
        int writes = matrix.undisturbed().counts().getOrDefault(Cut.Kind.POWER, 0);
        return IntStream.rangeClosed(1, writes)
                .mapToObj(at -> new Cut(Cut.Kind.POWER, at, Cut.Comeback.SAME_COMPUTER))
                .map(matrix::run)
                .anyMatch(outcome -> !outcome.faults().isEmpty());
    }
}
