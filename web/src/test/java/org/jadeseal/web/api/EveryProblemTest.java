// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.web.api.TrialDoor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Each type of problem (RFC 9457), brought about as a client would.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryProblemTest {

    private static final String LIST = Route.LIST.path();
    private static final String TYPE = "Content-Type: application/json";

    private static final TrialDoor DOOR = TrialDoor.open();

    private static final Set<Problem> SEEN = EnumSet.noneOf(Problem.class);

    @BeforeAll
    static void enrol() {
        DOOR.enrol("shop", "9001", 10_000, 1_000);
    }

    @AfterAll
    static void close() {
        DOOR.close();
        // A defect is brought about in OrderingOverRestTest, with a database that may break
        assertThat(EnumSet.complementOf(EnumSet.copyOf(SEEN)))
                .containsExactly(Problem.SERVER_ERROR);
    }

    @Test
    void a_body_that_is_not_as_documented_is_malformed() {
        String order = DOOR.order("9001000000000001");
        List<String> bodies =
                List.of(
                        "",
                        "[]",
                        "{\"profile\": \"signature\", \"profile\": \"signature\"}",
                        order + "{}",
                        order.replace("\"mailbox\"", "\"mailbox \""),
                        order.replace("\"surname\": \"林\"", "\"surname\": 1"),
                        order.replace("\"surname\"", "\"extensions\": {}, \"surname\""),
                        order.replace("BEGIN CERTIFICATE", "BEGIN"),
                        order.replace("lin@", "lin"),
                        order.replace("\"signature\"", "\"root\""),
                        "{\"subject\": " + "[".repeat(500) + "]".repeat(500) + "}");

        for (String body : bodies) {
            requireProblem(
                    Problem.MALFORMED_REQUEST, DOOR.post("shop", LIST, TrialDoor.key(), body));
        }
        requireProblem(Problem.MALFORMED_REQUEST, DOOR.post("shop", LIST, "short", order));
        requireProblem(Problem.MALFORMED_REQUEST, DOOR.curl("shop", LIST + "?limit=501"));
        requireProblem(Problem.MALFORMED_REQUEST, DOOR.curl("shop", LIST + "?after=1-a"));
    }

    @Test
    void a_body_that_is_too_large_or_of_another_type_is_not_read() throws IOException {
        Files.writeString(DOOR.file("large"), " ".repeat(StrictJson.MOST) + "{}");

        requireProblem(
                Problem.BODY_TOO_LARGE,
                DOOR.curl(
                        "shop",
                        LIST,
                        "-H",
                        TYPE,
                        "-H",
                        "Idempotency-Key: 12345678",
                        "--data-binary",
                        "@large"));
        requireProblem(
                Problem.UNSUPPORTED_MEDIA_TYPE,
                DOOR.curl("shop", LIST, "-H", "Idempotency-Key: 12345678", "--data-binary", "{}"));
    }

    @Test
    void what_is_not_there_or_cannot_be_done_there_is_said() {
        requireProblem(Problem.NOT_FOUND, DOOR.curl("shop", LIST + "/1f"));
        requireProblem(Problem.NOT_FOUND, DOOR.curl("shop", LIST + "/0"));
        requireProblem(Problem.NOT_FOUND, DOOR.curl("shop", LIST + "/" + "f".repeat(40)));
        requireProblem(Problem.NOT_FOUND, DOOR.curl("shop", "/api/v1/"));
        Answer deleted = DOOR.curl("shop", LIST, "-X", "DELETE");
        requireProblem(Problem.METHOD_NOT_ALLOWED, deleted);
        assertThat(deleted.head()).contains("Allow: GET, POST");
    }

    @Test
    void an_order_outside_of_the_rules_is_refused_with_each_rule() {
        Answer foreign = DOOR.post("shop", LIST, TrialDoor.key(), DOOR.order("9002000000000001"));

        requireProblem(Problem.ORDER_REFUSED, foreign);
        assertThat(foreign.body()).contains("client-names", "must begin with 9001");
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() {
        String key = TrialDoor.key();
        DOOR.post("shop", LIST, key, DOOR.order("9001000000000002"));

        requireProblem(
                Problem.IDEMPOTENCY_KEY_REUSED,
                DOOR.post("shop", LIST, key, DOOR.order("9001000000000002")));
    }

    @Test
    void what_is_revoked_stays_so() {
        String address =
                LIST
                        + "/"
                        + DOOR.post("shop", LIST, TrialDoor.key(), DOOR.order("9001000000000003"))
                                .member("serial");
        Answer revoked =
                DOOR.post(
                        "shop",
                        address + "/revocation",
                        TrialDoor.key(),
                        "{\"reason\": \"keyCompromise\"}");

        assertThat(revoked.member("reason")).isEqualTo("keyCompromise");
        requireProblem(
                Problem.WRONG_STATE, DOOR.post("shop", address + "/release", TrialDoor.key(), ""));
        requireProblem(
                Problem.MALFORMED_REQUEST,
                DOOR.post(
                        "shop",
                        address + "/revocation",
                        TrialDoor.key(),
                        "{\"reason\": \"cACompromise\"}"));
    }

    @Test
    void whoever_sends_too_much_is_told_when_to_come_again() {
        DOOR.enrol("fast", "9005", 3, 1_000);
        DOOR.enrol("many", "9006", 1_000, 1);
        List<Answer> answers = new ArrayList<>();

        for (int i = 0; i < 7; i++) {
            answers.add(DOOR.curl("fast", LIST)); // a minute may end in between
        }
        DOOR.post("many", LIST, TrialDoor.key(), DOOR.order("9006000000000001"));
        Answer second = DOOR.post("many", LIST, TrialDoor.key(), DOOR.order("9006000000000002"));

        Answer last =
                answers.stream().filter(each -> each.status() == 429).findFirst().orElseThrow();
        requireProblem(Problem.TOO_MANY_REQUESTS, last);
        assertThat(last.head()).containsPattern("Retry-After: [1-9][0-9]?\\b");
        requireProblem(Problem.QUOTA_USED_UP, second);
        assertThat(second.head()).contains("Retry-After: ");
    }

    @Test
    void whoever_is_retired_is_refused() {
        DOOR.enrol("gone", "9007", 100, 100);
        DOOR.desk().retire(new SystemActor("retire-client"), new ClientName("gone"));

        requireProblem(Problem.CLIENT_REFUSED, DOOR.curl("gone", LIST));
    }

    @Test
    void an_order_that_was_not_signed_in_ten_minutes_is_given_up() {
        String key = TrialDoor.key();
        String order = DOOR.order("9001000000000004");
        String serial = DOOR.post("shop", LIST, key, order).member("serial");
        DOOR.part(Database.class)
                .perform(unit -> {
                    unit.sql()
                            .sql(
                                    "update api_answer set status = 0, body = '' where location like '%' || ?")
                            .param(serial)
                            .update();
                    unit.sql()
                            .sql(
                                    "update issuance set finished = 'abandoned' where id = (select issuance from issued_certificate where serial = ?)")
                            .param(serial)
                            .update();
                });

        requireProblem(Problem.ORDER_ABANDONED, DOOR.post("shop", LIST, key, order));
    }

    @Test
    void whoever_finds_no_place_to_sign_shall_come_again() {
        SigningPlaces places = new SigningPlaces(1);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread other =
                Thread.ofPlatform()
                        .start(() -> {
                            var _ =
                                    places.in(() -> {
                                        inside.countDown();
                                        await(over);
                                        return Problem.BUSY.because("");
                                    });
                        });
        await(inside);

        Reply reply = places.in(() -> Problem.SERVER_ERROR.because("two were inside"));

        over.countDown();
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsKey("Retry-After");
        assertThat(other).isNotNull();
        SEEN.add(Problem.BUSY);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void requireProblem(Problem problem, Answer answer) {
        assertThat(answer.type()).as(answer.body()).isEqualTo("application/problem+json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(problem.status());
        assertThat(answer.member("type")).isEqualTo(problem.type());
        assertThat(answer.member("title")).isEqualTo(problem.title());
        assertThat(answer.member("detail")).isNotBlank();
        assertThat(answer.member("instance")).startsWith("urn:uuid:");
        SEEN.add(problem);
    }
}
