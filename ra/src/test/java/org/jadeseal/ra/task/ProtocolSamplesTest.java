// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.agent.Reader;
import org.jadeseal.ra.agent.SiteOrigin;
import org.jadeseal.ra.card.CardId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtocolSamplesTest {

    private static final Path SAMPLES = Path.of("../docs/reference/agent-protocol");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Path> steps() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("step-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_is_sent_as_its_sample(Path sample) throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(sample));
        ObjectNode step = (ObjectNode) expected.get("step");
        Step read = StepJson.read(step.get("name").asString(), journal(step).toString());

        JsonNode sent = JSON.readTree(message(step, read));

        if (step.get("parameters").has("sealed")) {
            withoutSecrets(sent);
            withoutSecrets(expected);
        }
        assertThat(sent).isEqualTo(expected);
    }

    @Test
    void a_poll_without_a_result_is_read() throws Exception {
        PollMessage poll = PollMessage.parse(sample("poll.json"));

        assertThat(poll.answer()).isEmpty();
        assertThat(poll.readers())
                .containsExactly(
                        new Reader("ACS ACR39U ICC Reader 00 00", true),
                        new Reader("Alcor AU9540 01 00", false));
    }

    @Test
    void a_failed_step_is_read_with_its_values() throws Exception {
        StepAnswer answer = PollMessage.parse(sample("poll-failed.json")).answer().orElseThrow();

        StepAnswer.Claim.Failed failed = (StepAnswer.Claim.Failed) answer.claim();
        assertThat(answer.step()).isEqualTo(5);
        assertThat(answer.attempt()).isEqualTo(2);
        assertThat(failed.problem()).isEqualTo("pin-wrong");
        assertThat(failed.values()).containsEntry("triesLeft", "2");
    }

    @Test
    void a_made_key_is_read() throws Exception {
        StepAnswer answer = PollMessage.parse(sample("poll-result.json")).answer().orElseThrow();

        StepResult result =
                StepJson.result(
                        new Step.GenerateKey(KeyReference.CARD, "P_256", "never"),
                        ((StepAnswer.Claim.Done) answer.claim()).values());

        assertThat(((StepResult.KeyGenerated) result).publicKey().length()).isEqualTo(91);
    }

    @Test
    void a_card_that_was_read_is_read() throws Exception {
        StepAnswer answer =
                PollMessage.parse(sample("result-read-card.json")).answer().orElseThrow();

        StepResult.CardRead card =
                (StepResult.CardRead)
                        StepJson.result(
                                new Step.ReadCard(Optional.empty()),
                                ((StepAnswer.Claim.Done) answer.claim()).values());

        assertThat(card.guid()).contains(new HexText("0123456789abcdef0123456789abcdef"));
        assertThat(card.pin()).isEqualTo(new StepResult.Pin(3, 3, false, 2));
        assertThat(card.key(KeyReference.CARD)).isPresent();
        assertThat(card.certificate(KeyReference.CARD)).isPresent();
    }

    @Test
    void a_missing_member_is_named() {
        String values = "{\"certificate\":\"AAEC\"}";

        assertThatThrownBy(() ->
                        StepJson.result(new Step.ProveCard(new HexText("00".repeat(32))), values))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("'signature'");
    }

    @Test
    void a_value_that_is_no_base64_is_named() {
        assertThatThrownBy(() ->
                        StepJson.result(
                                new Step.ReadCertificate(KeyReference.CARD),
                                "{\"certificate\":\"%%\"}"))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("'certificate'");
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }

    /// The parameters as the journal keeps them: names of secrets for what is added at hand-out.
    private static ObjectNode journal(ObjectNode step) {
        ObjectNode parameters = ((ObjectNode) step.get("parameters")).deepCopy();
        switch (step.get("name").asString()) {
            case "complete-administration", "print-letters", "print-pin-letter", "reset-pin" ->
                    parameters.put("with", "v1");
            case "set-administration-key" -> parameters.put("value", "v1");
            case "prove-puk" -> parameters.put("puk", "v1");
            case "reset-pin-with-puk", "print-letters-with-puk", "print-pin-letter-with-puk" ->
                    parameters.put("present", "v1").put("next", "v2");
            case "sign-request" -> parameters.put("expected", "00".repeat(32));
            default -> {}
        }
        return parameters;
    }

    private static String message(ObjectNode step, Step read) {
        JsonNode show = step.get("show");
        NewTask about =
                new NewTask(
                        TaskKind.APPLY,
                        new CardId("11".repeat(16)),
                        AgentUser.subscriber("K7M42XWP9A"),
                        "R-2611-0001",
                        new Show(
                                show.get("act").asString(),
                                show.get("account").asString(),
                                show.get("holder").asString()));
        TaskView view =
                new TaskView(new TaskId(step.get("task").asString()), about, agent(), 1, List.of());
        JournalLine line =
                new JournalLine(
                        step.get("step").asInt(),
                        step.get("attempt").asInt(),
                        read,
                        new JournalLine.State.Ready(),
                        new JournalLine.Times(0, 0));
        Optional<HexText> card =
                Optional.ofNullable(step.get("card")).map(JsonNode::asString).map(HexText::new);
        return new StepMessage(new Printer(), new Sealing(new SecureRandom()))
                .write(view, line, card, step.get("seconds").asInt());
    }

    private static AgentConnection agent() {
        try {
            return new AgentConnection(
                    new ConnectionId("22".repeat(16)),
                    new AgentConnection.Program(AgentKind.STATION, "installation", "0.1.0"),
                    new SiteOrigin("http://site.localhost:8080"),
                    KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic(),
                    true,
                    Optional.empty(),
                    new AgentConnection.Presence(List.of(), Instant.EPOCH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void withoutSecrets(JsonNode message) {
        ObjectNode sealed = (ObjectNode) message.get("step").get("parameters").get("sealed");
        sealed.put("ephemeral", "");
        sealed.put("box", "");
    }

    /// Knows a key and a letter, and nothing else.
    private static final class Printer implements TaskScript {

        @Override
        public TaskKind kind() {
            return TaskKind.APPLY;
        }

        @Override
        public List<String> phases() {
            return List.of("all");
        }

        @Override
        public String phaseOf(Step step) {
            return "all";
        }

        @Override
        public Next next(TaskView view) {
            return new Next.Pause(Problem.of("nothing"));
        }

        @Override
        public Secret keyValue(NewTask about, Step.SetAdministrationKey step) {
            return Secret.takingOver(new byte[24]);
        }

        @Override
        public Secret puks(NewTask about, List<KeyName> names) {
            return Secret.takingOver(new byte[8 * names.size()]);
        }

        @Override
        public Letter letter(NewTask about) {
            return new Letter(
                    "K7M42XWP9A",
                    "王小明",
                    "臺北市大安區辛亥路二段185號",
                    "7Q2F8K4M",
                    "http://site.localhost:8080");
        }
    }
}
