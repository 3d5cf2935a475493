// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.agent.json.JsonObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both sides of the protocol are tested against the same files.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleTest {

    private static final Path SAMPLES = Path.of("../docs/reference/agent-protocol");
    private static final StepKey KEY = new StepKey("T7Q2F8K", 3, 1);

    static Stream<String> steps() throws IOException {
        return files().filter(file -> file.startsWith("step-"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_is_read_as_the_step_of_its_name(String file) throws IOException {
        Next next = Next.read(sample(file));

        assertThat(next).isInstanceOf(Next.Work.class);
        Order order = ((Next.Work) next).order();
        assertThat("step-" + order.name() + ".json").isEqualTo(file);
        assertThat(order.step())
                .isNotInstanceOf(Step.MalformedStep.class)
                .isNotInstanceOf(Step.UnknownStep.class);
        assertThat(order.show()).isEqualTo(new Order.Show("apply", "K7M4-****-9A", "王○明"));
        assertThat(order.deadline()).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_that_lacks_a_parameter_is_malformed(String file) throws IOException {
        String text = Files.readString(SAMPLES.resolve(file));
        String without = text.replaceFirst("(\"parameters\": \\{\\s*\"[A-Za-z]+)\"", "$1-gone\"");
        boolean needsNone = without.equals(text) || file.equals("step-read-card.json");
        boolean isStations =
                List.of(
                                "step-print-letters.json",
                                "step-print-pin-letter.json",
                                "step-print-password-letter.json")
                        .contains(file);

        Next.Work work = (Next.Work) Next.read(JsonObject.parse(without));

        assertThat(work.order().step() instanceof Step.MalformedStep)
                .isEqualTo(!needsNone && !isStations);
    }

    @Test
    void every_sample_is_known_to_a_test() throws IOException {
        List<String> others =
                List.of(
                        "closed.json",
                        "connect-pair.json",
                        "connect-refused.json",
                        "connect-too-old.json",
                        "connect-typed.json",
                        "connect.json",
                        "connected.json",
                        "poll-failed.json",
                        "poll-result.json",
                        "poll.json",
                        "result-read-card.json",
                        "signed-decision.txt",
                        "signed-login.txt",
                        "wait.json");

        assertThat(files().filter(file -> !file.startsWith("step-")))
                .containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void waiting_may_bring_a_pair_and_closing_has_a_reason() throws IOException {
        assertThat(Next.read(sample("wait.json")))
                .isEqualTo(new Next.Wait(Optional.of("x2Jm0Jr1rN0o1pYb0gq1Qw")));
        assertThat(Next.read(sample("closed.json"))).isEqualTo(new Next.Closed("elsewhere"));
    }

    @Test
    void the_website_lets_in_or_refuses() throws IOException {
        URI bind =
                URI.create("http://site.localhost:8080/agent/bind?ticket=3q2-7wEjRWeJq83vEjRWeA");

        assertThat(Welcome.read(sample("connected.json")))
                .isEqualTo(
                        new Welcome.Connected(
                                "0ZrLr3YwS1m2u3y4z5A6B7",
                                Optional.of(bind),
                                Duration.ofSeconds(25)));
        assertThat(Welcome.read(sample("connect-refused.json")))
                .isEqualTo(new Welcome.Refused("used-code"));
        assertThat(Welcome.read(sample("connect-too-old.json")))
                .isEqualTo(new Welcome.Refused("agent-too-old"));
    }

    @Test
    void the_agent_introduces_itself_as_in_the_samples() throws IOException {
        assertThat(greeting(new Greeting.Credential.LinkCode("q83vEjRWeJCrze8SNFZ4kA"), "agent"))
                .isEqualTo(sample("connect.json").write());
        assertThat(greeting(new Greeting.Credential.TypedCode("K7M-4F2Q-9XPA"), "station"))
                .isEqualTo(sample("connect-typed.json").write());
        assertThat(greeting(new Greeting.Credential.Pair("x2Jm0Jr1rN0o1pYb0gq1Qw"), "agent"))
                .isEqualTo(sample("connect-pair.json").write());
    }

    @Test
    void results_are_written_as_in_the_samples() throws IOException {
        JsonObject done = sample("poll-result.json").object("result");
        JsonObject failed = sample("poll-failed.json").object("result");
        JsonObject read = sample("result-read-card.json").object("result");

        assertThat(new Result.Done(KEY, done.object("values")).write().write())
                .isEqualTo(done.write());
        assertThat(
                        new Result.Failed(
                                        new StepKey("T7Q2F8K", 5, 2),
                                        "pin-wrong",
                                        JsonObject.empty().with("triesLeft", 2))
                                .write()
                                .write())
                .isEqualTo(failed.write());
        assertThat(
                        new Result.Done(new StepKey("T7Q2F8K", 1, 1), read.object("values"))
                                .write()
                                .write())
                .isEqualTo(read.write());
    }

    @Test
    void what_a_window_shows_has_no_hidden_characters() throws IOException {
        String text = Files.readString(SAMPLES.resolve("step-read-card.json"));
        String reordered = text.replace("王○明", "王\\u202e明");

        Order order = ((Next.Work) Next.read(JsonObject.parse(reordered))).order();

        assertThat(order.step()).isEqualTo(new Step.MalformedStep("holder"));
    }

    private static String greeting(Greeting.Credential credential, String kind) {
        String key = "MCowBQYDK2VuAyEAQmFzZTY0LXNhbXBsZS1rZXktMzItYnl0ZXMtLS0tLS0=";
        String installation =
                HexFormat.of()
                        .formatHex(HexFormat.of().parseHex("5f0c7d52b8a14a7c9d3e1f6a2b4c8d90"));
        return new Greeting(
                        credential,
                        installation,
                        "0.1.0",
                        kind,
                        new Bytes(Base64.getDecoder().decode(key)))
                .write()
                .write();
    }

    private static Stream<String> files() throws IOException {
        return Stream.of(java.util.Objects.requireNonNull(SAMPLES.toFile().list()));
    }

    private static JsonObject sample(String file) throws IOException {
        return JsonObject.parse(Files.readString(SAMPLES.resolve(file)));
    }
}
