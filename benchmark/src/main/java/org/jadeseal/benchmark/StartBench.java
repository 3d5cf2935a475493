// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.web.WebProgram;

/// From nothing to the first answer of the whole website's process, beside the status services
/// alone: P14, P15.
final class StartBench {

    private static final double SECONDS = 2.0;
    private static final double MEBIBYTES = 430;

    private final Effort effort;

    StartBench(Effort effort) {
        this.effort = effort;
    }

    List<Figure> run() {
        Path folder = effort.folder().resolve("start");
        var _ = started(folder); // the first start makes the CAs
        List<Double> seconds = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (int round = 0; round < effort.rounds(); round++) {
            double alone = statusAlone();
            Start start = started(folder);
            seconds.add(start.seconds());
            memory.add(start.mebibytes());
            told.append(
                    "whole %.2f s, %.0f MiB; status services alone %.2f s. "
                            .formatted(start.seconds(), start.mebibytes(), alone));
        }
        return List.of(
                OcspBench.atMost("p14", seconds, SECONDS, "seconds", told.toString()),
                OcspBench.atMost(
                        "p15", memory, MEBIBYTES, "MiB resident", "without load. " + told));
    }

    private record Start(double seconds, double mebibytes) {}

    private Start started(Path folder) {
        long begin = System.nanoTime();
        try (Child child =
                Child.java(
                        WebProgram.class,
                        effort.folder().resolve("start.log"),
                        "--data",
                        folder.toString(),
                        "--port",
                        "0")) {
            ask(URI.create(child.says("ready")).getPort());
            return new Start((System.nanoTime() - begin) / 1e9, child.status("VmRSS") / 1024.0);
        }
    }

    private double statusAlone() {
        long begin = System.nanoTime();
        try (Child child =
                Child.java(
                        StatusServer.class,
                        effort.folder().resolve("start.log"),
                        effort.folder().resolve("alone").toString(),
                        KeyAlgorithm.P_256.name(),
                        "0")) {
            ask(Integer.parseInt(child.says("ready")));
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static void ask(int port) {
        try (Connection connection = new Connection("127.0.0.1", port)) {
            byte[] request =
                    "GET /aia/issuing.cer HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII);
            OcspQuestions questions =
                    new OcspQuestions(new Population(1), connection.exchange(request));
            var _ = connection.exchange(questions.posted("/ocsp", 0));
        } catch (IOException e) {
            throw new BenchFailedException("the server does not answer", e);
        }
    }
}
