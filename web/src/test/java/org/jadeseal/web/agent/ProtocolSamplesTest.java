// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentVersion;
import org.jadeseal.ra.agent.Closing;
import org.jadeseal.ra.agent.Dial;
import org.jadeseal.ra.agent.Redemption;
import org.jadeseal.ra.agent.SealingKeys;
import org.jadeseal.ra.agent.SiteOrigin;
import org.jadeseal.ra.task.MalformedMessageException;
import org.jadeseal.ra.task.PollMessage;
import org.jadeseal.web.agent.ConnectMessage.Reading;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The website's side of the samples: what agents say is read, what they are told is written, as
/// the files have it. Steps and results member by member are `ra.task`'s test.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtocolSamplesTest {

    private static final Path SAMPLES = Path.of("../docs/reference/agent-protocol");
    private static final SiteOrigin SITE = new SiteOrigin("http://site.localhost:8080");
    private static final String KEY =
            "MCowBQYDK2VuAyEAQmFzZTY0LXNhbXBsZS1rZXktMzItYnl0ZXMtLS0tLS0=";

    /// What an agent says to `/agent/connect`, and the right that it shows there.
    private static final Map<String, Dial.Right> GREETINGS =
            Map.of(
                    "connect.json",
                    new Dial.Right.LinkCode("q83vEjRWeJCrze8SNFZ4kA"),
                    "connect-typed.json",
                    new Dial.Right.TypedCode("K7M-4F2Q-9XPA"),
                    "connect-pair.json",
                    new Dial.Right.Pair("x2Jm0Jr1rN0o1pYb0gq1Qw", SITE));

    /// What an agent says to `/agent/poll`, and whether it brings a result.
    private static final Map<String, Boolean> POLLS =
            Map.of(
                    "poll.json", false,
                    "poll-result.json", true,
                    "poll-failed.json", true,
                    "result-read-card.json", true);

    /// What an agent is told.
    private static final Map<String, Map<String, Object>> ANSWERS =
            Map.of(
                    "connected.json",
                    ConnectServlet.outcome(
                            new Redemption.Connected(
                                    "0ZrLr3YwS1m2u3y4z5A6B7",
                                    Optional.of("3q2-7wEjRWeJq83vEjRWeA"),
                                    SITE)),
                    "connect-refused.json",
                    ConnectServlet.outcome(new Redemption.Refused(Redemption.Reason.USED_CODE)),
                    "connect-too-old.json",
                    ConnectServlet.outcome(new Redemption.TooOld(new AgentVersion(0, 1, 0))),
                    "wait.json",
                    PollServlet.nothing(Optional.of("x2Jm0Jr1rN0o1pYb0gq1Qw")),
                    "closed.json",
                    PollServlet.closed(Closing.ELSEWHERE.key()));

    static Set<String> greetings() {
        return GREETINGS.keySet();
    }

    static Set<String> polls() {
        return POLLS.keySet();
    }

    static Set<String> answers() {
        return ANSWERS.keySet();
    }

    @Test
    void every_sample_is_known_to_a_test() throws IOException {
        Set<String> known =
                Stream.of(GREETINGS, POLLS, ANSWERS)
                        .flatMap(each -> each.keySet().stream())
                        .collect(Collectors.toSet());

        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(file -> !file.startsWith("step-") && !file.startsWith("signed-"))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @ParameterizedTest
    @MethodSource("greetings")
    void a_greeting_is_understood(String file) throws IOException {
        boolean typed = file.equals("connect-typed.json");

        Reading reading = ConnectMessage.read(Files.readString(SAMPLES.resolve(file)), SITE);

        assertThat(reading)
                .isEqualTo(
                        new Reading.Understood(
                                new Dial(
                                        right(file),
                                        new AgentConnection.Program(
                                                typed ? AgentKind.STATION : AgentKind.AGENT,
                                                "5f0c7d52b8a14a7c9d3e1f6a2b4c8d90",
                                                "0.1.0"),
                                        key())));
    }

    @ParameterizedTest
    @MethodSource("greetings")
    void a_greeting_that_lacks_a_member_is_refused_with_its_name(String file) throws IOException {
        for (String member : sample(file).propertyNames()) {
            ObjectNode without = sample(file);
            without.remove(member);

            Reading reading = ConnectMessage.read(without.toString(), SITE);

            assertThat(reading).as(member).isEqualTo(refusal(member));
        }
    }

    private static Reading refusal(String missing) {
        return switch (missing) {
            case "protocol" -> new Reading.OtherProtocol();
            case "typedCode", "pair" -> new Reading.Malformed("code");
            default -> new Reading.Malformed(missing);
        };
    }

    @ParameterizedTest
    @MethodSource("polls")
    void a_poll_is_understood(String file) throws IOException, MalformedMessageException {
        PollMessage message = PollMessage.parse(Files.readString(SAMPLES.resolve(file)));

        assertThat(message.readers()).hasSize(sample(file).get("readers").size());
        assertThat(message.answer().isPresent()).isEqualTo(POLLS.get(file));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_is_written(String file) throws IOException {
        JsonNode written =
                AgentMessages.JSON.readTree(
                        AgentMessages.JSON.writeValueAsString(ANSWERS.get(file)));

        assertThat(written).isEqualTo(sample(file));
    }

    @Test
    void a_connection_by_pair_has_nothing_to_bind() {
        Redemption byPair = new Redemption.Connected("token", Optional.empty(), SITE);

        assertThat(ConnectServlet.outcome(byPair)).doesNotContainKey("bindUrl");
    }

    @ParameterizedTest
    @CsvSource({
        "LOGGED_OUT, logged-out",
        "ELSEWHERE, elsewhere",
        "EXPIRED, expired",
        "REVOKED, revoked"
    })
    void an_end_has_one_of_the_protocols_reasons(Closing reason, String word) {
        assertThat(PollServlet.closed(reason.key())).containsEntry("reason", word);
    }

    private static Dial.Right right(String file) {
        return Optional.ofNullable(GREETINGS.get(file)).orElseThrow();
    }

    private static PublicKey key() {
        return SealingKeys.parse(Base64.getDecoder().decode(KEY)).orElseThrow();
    }

    private static ObjectNode sample(String file) throws IOException {
        return (ObjectNode) AgentMessages.JSON.readTree(Files.readString(SAMPLES.resolve(file)));
    }
}
