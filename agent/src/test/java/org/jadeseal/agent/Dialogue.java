// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Greeting;
import org.jadeseal.agent.protocol.Welcome;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.site.AllowList;
import org.jadeseal.piv.AdministrationKey;

/// A whole agent that works for a [TestSite] with a blank simulated card, in a thread of its own.
final class Dialogue implements AutoCloseable {

    static final String FACTORY_PIN = "123456";

    private static final byte[] PUBLISHED_KEY =
            HexFormat.of().parseHex("010203040506070801020304050607080102030405060708");

    private final TestSite site = new TestSite();
    private final TestReaders readers;
    private final Agent agent;
    private final CompletableFuture<String> ended;

    Dialogue(Path folder, TestPerson person) {
        this(folder, person, UnaryOperator.identity());
    }

    /// @param wrapped the readers as the agent gets them
    Dialogue(Path folder, TestPerson person, UnaryOperator<Readers> wrapped) {
        this.readers = new TestReaders(folder);
        this.agent =
                new Agent(
                        site.origin(),
                        new AgentSettings(
                                "agent",
                                AllowList.loopback(),
                                wrapped.apply(readers),
                                person,
                                StationWork.none(),
                                AgentState.in(folder.resolve("state"), new SecureRandom()),
                                AgentListener.silent()));
        this.ended = CompletableFuture.supplyAsync(() -> agent.run(introduced()));
    }

    private Welcome.Connected introduced() {
        var code = new Greeting.Credential.LinkCode("q83vEjRWeJCrze8SNFZ4kA");
        return switch (agent.introduce(code)) {
            case Agent.Introduction.Accepted(Welcome.Connected welcome) -> welcome;
            case Agent.Introduction.Refused(String reason) -> throw new AssertionError(reason);
        };
    }

    TestSite site() {
        return site;
    }

    TestReaders readers() {
        return readers;
    }

    /// Performs a step and insists that it succeeds.
    JsonObject done(String name, JsonObject parameters) {
        return values(site.perform(name, parameters));
    }

    static JsonObject values(JsonObject result) {
        if (!result.text("outcome").equals("done")) {
            throw new AssertionError(result.write());
        }
        return result.object("values");
    }

    JsonObject readCard() {
        return done("read-card", JsonObject.empty());
    }

    /// Opens administration of a blank card, as the website would that holds its key.
    void administer(String key) {
        JsonObject begun = done("begin-administration", with("key", key));
        byte[] challenge = new byte[16];
        new SecureRandom().nextBytes(challenge);
        try (AdministrationKey held = AdministrationKey.of(PUBLISHED_KEY)) {
            byte[] witness = held.decryptWitness(begun.bytes("witness"));
            JsonObject completed =
                    done(
                            "complete-administration",
                            with("key", key).with("witness", witness).with("challenge", challenge));
            if (!held.isAnswered(challenge, completed.bytes("response"))) {
                throw new AssertionError("the card does not hold the published key");
            }
        }
    }

    JsonObject generate(String reference, String algorithm, String pinPolicy) {
        return done("generate-key", generation(reference, algorithm, pinPolicy));
    }

    static JsonObject generation(String reference, String algorithm, String pinPolicy) {
        return with("reference", reference)
                .with("algorithm", algorithm)
                .with("pinPolicy", pinPolicy);
    }

    static JsonObject with(String member, String value) {
        return JsonObject.empty().with(member, value);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// How the connection ended.
    String end() {
        try {
            return ended.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        agent.close();
        end();
        readers.close();
        site.close();
    }
}
