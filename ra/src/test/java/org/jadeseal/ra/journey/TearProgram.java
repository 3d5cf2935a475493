// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `./dev tear [--sample] [--seed N] [--every N] [--operation NAME]`: the whole matrix, or a part
/// of it, on all processors.
public final class TearProgram {

    private static final Set<String> OPTIONS =
            Set.of("--sample", "--seed", "--every", "--operation");

    private static final int SAMPLE = 60;

    private final Moments moments;
    private final ExecutorService processors;
    private final Map<TearMatrix, List<Cut>> work = new LinkedHashMap<>();
    private final Patience patience;

    private TearProgram(Moments moments, ExecutorService processors, Patience patience) {
        this.moments = moments;
        this.processors = processors;
        this.patience = patience;
    }

    /// Ends with 1 when anything diverged.
    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        refuseUnknown(given);
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
        System.exit(diverged(chosen, given) == 0 ? 0 : 1);
    }

    private static void refuseUnknown(List<String> given) {
        List<String> unknown =
                given.stream()
                        .filter(each -> each.startsWith("-"))
                        .filter(each -> !OPTIONS.contains(each))
                        .toList();
        if (!unknown.isEmpty()) {
            System.err.printf(
                    "unknown option '%s'%n"
                            + "./dev tear [--sample] [--seed N] [--every N] [--operation NAME]%n",
                    unknown.getFirst());
            System.exit(2);
        }
    }

    private static int diverged(List<Operation> chosen, List<String> given) {
        int every = Integer.parseInt(after(given, "--every", "1"));
        long seed = Long.parseLong(after(given, "--seed", "20261122"));
        try (Moments moments = new Moments();
                ExecutorService processors =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            TearProgram program = new TearProgram(moments, processors, new Patience());
            for (Operation operation : chosen) {
                program.plan(operation, every, given.contains("--sample") ? seed : 0);
            }
            return program.run();
        }
    }

    private void plan(Operation operation, int every, long seed) {
        TearMatrix matrix = new TearMatrix(moments, operation, Fault.NONE);
        List<Cut> cuts = every(matrix.cuts(), every);
        work.put(matrix, seed == 0 ? cuts : sample(cuts, SAMPLE, seed));
    }

    private int run() {
        patience.begin(work.values().stream().mapToInt(List::size).sum());
        return work.entrySet().stream().mapToInt(each -> run(each.getKey(), each.getValue())).sum();
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

    private int run(TearMatrix matrix, List<Cut> cuts) {
        List<Future<TearMatrix.Outcome>> running =
                cuts.stream().map(cut -> processors.submit(() -> matrix.run(cut))).toList();
        List<TearMatrix.Outcome> outcomes = new ArrayList<>();
        for (Future<TearMatrix.Outcome> each : running) {
            TearMatrix.Outcome outcome = finished(each);
            outcomes.add(outcome);
            if (!outcome.faults().isEmpty()) {
                System.out.printf("  %s: %s%n", outcome.cut(), outcome.faults());
            }
            patience.one(matrix.operation().word(), outcomes.size(), cuts.size());
        }
        return summary(matrix.operation(), outcomes);
    }

    private static TearMatrix.Outcome finished(Future<TearMatrix.Outcome> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a cut could not be tried", e);
        }
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
                outcomes.stream().filter(each -> each.happened() && each.resumed()).count(),
                diverged);
        return (int) diverged;
    }

    private static String after(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 == given.size() ? otherwise : given.get(at + 1);
    }
}
