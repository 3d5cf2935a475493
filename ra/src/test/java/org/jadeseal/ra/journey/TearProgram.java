// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `./dev tear [--sample] [--seed N] [--every N] [--operation NAME]`: the whole matrix, or a part
/// of it.
public final class TearProgram {

    private static final int SAMPLE = 60;
    private static final int PROGRESS = 100;

    private TearProgram() {}

    /// Ends with 1 when anything diverged.
    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        String only = after(given, "--operation", "");
        List<Operation> chosen =
                Arrays.stream(Operation.values())
                        .filter(each -> only.isEmpty() || each.word().equals(only))
                        .toList();
        if (chosen.isEmpty()) {
            System.err.printf(
                    "no operation '%s'; there are %s%n",
                    only, Arrays.stream(Operation.values()).map(Operation::word).toList());
            System.exit(2);
        }
        int every = Integer.parseInt(after(given, "--every", "1"));
        long seed = Long.parseLong(after(given, "--seed", "20261122"));
        int diverged = 0;
        try (Moments moments = new Moments()) {
            for (Operation operation : chosen) {
                TearMatrix matrix = new TearMatrix(moments, operation, Fault.NONE);
                List<Cut> cuts = every(matrix.cuts(), every);
                diverged +=
                        run(
                                operation,
                                matrix,
                                given.contains("--sample") ? sample(cuts, SAMPLE, seed) : cuts);
            }
        }
        System.exit(diverged == 0 ? 0 : 1);
    }

    private static List<Cut> every(List<Cut> all, int step) {
        return IntStream.range(0, all.size())
                .filter(number -> number % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    static List<Cut> sample(List<Cut> all, int size, long seed) {
        List<Cut> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, Math.min(size, shuffled.size()));
    }

    private static int run(Operation operation, TearMatrix matrix, List<Cut> cuts) {
        long begun = System.nanoTime();
        List<TearMatrix.Outcome> outcomes = new ArrayList<>();
        for (Cut cut : cuts) {
            TearMatrix.Outcome outcome = matrix.run(cut);
            outcomes.add(outcome);
            if (!outcome.faults().isEmpty()) {
                System.out.printf("  %s: %s%n", cut, outcome.faults());
            }
            if (outcomes.size() % PROGRESS == 0) {
                System.out.printf(
                        "  %s: %d of %d, %d s%n",
                        operation.word(),
                        outcomes.size(),
                        cuts.size(),
                        (System.nanoTime() - begun) / 1_000_000_000);
            }
        }
        return summary(operation, outcomes);
    }

    private static int summary(Operation operation, List<TearMatrix.Outcome> outcomes) {
        List<Cut> lost =
                outcomes.stream()
                        .filter(TearMatrix.Outcome::happened)
                        .sorted(Comparator.comparingInt(outcome -> outcome.cut().at()))
                        .collect(
                                Collectors.groupingBy(outcome ->
                                        outcome.cut().kind() + " " + outcome.cut().comeback()))
                        .values()
                        .stream()
                        .flatMap(each -> TearMatrix.lostAgain(each).stream())
                        .toList();
        lost.forEach(cut -> System.out.printf("  %s: no usable signature key any more%n", cut));
        long diverged =
                lost.size() + outcomes.stream().filter(each -> !each.faults().isEmpty()).count();
        System.out.printf(
                "%s cuts: %d, resumed: %d, divergences: %d%n",
                operation.word(),
                outcomes.stream().filter(TearMatrix.Outcome::happened).count(),
                outcomes.stream().filter(TearMatrix.Outcome::resumed).count(),
                diverged);
        return (int) diverged;
    }

    private static String after(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 == given.size() ? otherwise : given.get(at + 1);
    }
}
