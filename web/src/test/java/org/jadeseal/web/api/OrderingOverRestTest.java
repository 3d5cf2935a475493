// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.issuance.PreparedSingle;
import org.jadeseal.ca.issuance.ProgramOrder;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ra.authorization.Actor.ClientActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.web.api.TrialDoor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A registration authority and its people, over TLS with curl; what comes is judged by openssl.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderingOverRestTest {

    private static final String LIST = Route.LIST.path();

    private static final TrialDoor DOOR = TrialDoor.open();

    @BeforeAll
    static void enrol() {
        DOOR.enrol("shop", "9001", 10_000, 1_000);
        DOOR.enrol("bank", "9002", 10_000, 1_000);
    }

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @Test
    void an_order_brings_a_certificate_in_force_that_openssl_verifies() throws IOException {
        Answer ordered = DOOR.post("shop", LIST, TrialDoor.key(), DOOR.order("9001000000000001"));

        assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
        assertThat(ordered.type()).isEqualTo("application/json");
        assertThat(ordered.head()).contains("Location: " + LIST + "/" + ordered.member("serial"));
        assertThat(ordered.member("state")).isEqualTo("good");
        assertThat(verified(DOOR, ordered)).contains("one.pem: OK");
        assertThat(
                        DOOR.openssl(
                                "x509",
                                "-in",
                                "one.pem",
                                "-noout",
                                "-subject",
                                "-ext",
                                "subjectAltName",
                                "-nameopt",
                                "utf8"))
                .contains("9001000000000001", "林美華", "lin@example.tw")
                .doesNotContain("whatever");
        assertThat(fetched("shop", ordered).body()).isEqualTo(ordered.body());
    }

    @Test
    void an_encryption_certificate_is_ordered_in_the_same_way() throws IOException {
        String order = DOOR.order("9001000000000008").replace("signature", "encryption");

        Answer ordered = DOOR.post("shop", LIST, TrialDoor.key(), order);

        assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
        assertThat(ordered.member("profile")).isEqualTo("encryption");
        assertThat(verified(DOOR, ordered)).contains("one.pem: OK");
        assertThat(DOOR.openssl("x509", "-in", "one.pem", "-noout", "-ext", "keyUsage"))
                .contains("Key Agreement")
                .doesNotContain("Digital Signature");
    }

    @Test
    void a_person_may_be_of_an_organisation_that_is_the_clients_and_of_no_other()
            throws IOException {
        String plain = DOOR.order("9001000000000009");
        String own = ofOrganisation(plain, "範例公司", "NTRTW-04595257");
        String stranger = ofOrganisation(plain, "別的公司", "NTRTW-12345675");
        String renamed = ofOrganisation(plain, "別的公司", "NTRTW-04595257");

        List<Answer> refused =
                Stream.of(stranger, renamed)
                        .map(order -> DOOR.post("shop", LIST, TrialDoor.key(), order))
                        .toList();
        Answer ordered = DOOR.post("shop", LIST, TrialDoor.key(), own);

        assertThat(refused).extracting(Answer::status).containsOnly(422);
        assertThat(refused)
                .extracting(answer -> answer.member("type"))
                .containsOnly(Problem.ORDER_REFUSED.type());
        assertThat(refused)
                .allSatisfy(answer -> assertThat(answer.body()).contains("client-names"));
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
        assertThat(verified(DOOR, ordered)).contains("one.pem: OK");
        assertThat(DOOR.openssl("x509", "-in", "one.pem", "-noout", "-subject", "-nameopt", "utf8"))
                .contains("範例公司", "NTRTW-04595257", "9001000000000009");
    }

    private static String ofOrganisation(String order, String name, String identifier) {
        return order.replace(
                "\"surname\"",
                "\"organisation\": {\"name\": \"%s\", \"identifier\": \"%s\"}, \"surname\""
                        .formatted(name, identifier));
    }

    @Test
    void over_postgresql_as_well_and_a_defect_there_tells_no_secrets() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                TrialDoor door =
                        TrialDoor.open(
                                "--database",
                                "postgresql://127.0.0.1:%d/postgres?user=postgres"
                                        .formatted(server.getPort()))) {
            door.enrol("shop", "9001", 100, 100);
            String key = TrialDoor.key();
            String order = door.order("9001000000000001");

            Answer ordered = door.post("shop", LIST, key, order);
            Answer again = door.post("shop", LIST, key, order);
            Answer held = door.post("shop", address(ordered) + "/hold", TrialDoor.key(), "");
            Answer listed = door.curl("shop", LIST);
            door.part(Database.class)
                    .perform(unit -> unit.sql().sql("drop table ordered_certificate").update());
            Answer broken = door.curl("shop", LIST);

            assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
            assertThat(verified(door, ordered)).contains("one.pem: OK");
            assertThat(again).isEqualTo(withDateOf(ordered, again));
            assertThat(held.member("state")).isEqualTo("held");
            assertThat(listed.body()).contains(ordered.member("serial"), "\"held\"");
            assertThat(broken.status()).isEqualTo(500);
            assertThat(broken.member("type")).isEqualTo(Problem.SERVER_ERROR.type());
            assertThat(broken.body()).doesNotContain("ordered_certificate", "Exception", "select");
        }
    }

    @Test
    void a_request_that_is_sent_again_is_answered_again_and_done_once() {
        String key = TrialDoor.key();
        String order = DOOR.order("9001000000000002");
        Answer first = DOOR.post("shop", LIST, key, order);
        String held = TrialDoor.key();
        Answer hold = DOOR.post("shop", address(first) + "/hold", held, "");
        Answer release = DOOR.post("shop", address(first) + "/release", TrialDoor.key(), "{}");

        Answer again = DOOR.post("shop", LIST, key, order);
        Answer holdAgain = DOOR.post("shop", address(first) + "/hold", held, "");

        assertThat(release.member("state")).isEqualTo("good");
        assertThat(again).isEqualTo(withDateOf(first, again));
        assertThat(holdAgain).isEqualTo(withDateOf(hold, holdAgain));
        assertThat(fetched("shop", first).member("state")).isEqualTo("good");
    }

    @Test
    void a_crash_between_record_and_answer_makes_no_second_certificate() throws IOException {
        String key = TrialDoor.key();
        String order = DOOR.order("9001000000000003").replace("\n", " ");
        int before = DOOR.curl("shop", LIST + "?limit=500").body().split("\"serial\"", -1).length;
        var client = DOOR.authority().clients().find(new ClientName("shop")).orElseThrow();
        Answers answers = new Answers(DOOR.part(Database.class));
        Completion never = new Completion(DOOR.authority(), DOOR.part(Gate.class), answers);
        Ordering ordering =
                new Ordering(
                        DOOR.authority(),
                        DOOR.part(Gate.class),
                        answers,
                        never,
                        new SigningPlaces(1));
        KeyedRequest request =
                KeyedRequest.of(client.name(), key, LIST, order.getBytes(UTF_8)).orElseThrow();

        assertThat(
                        ordering.record(
                                new Caller.Known(
                                        client,
                                        new ClientActor(client.name(), client.certificate())),
                                request,
                                order.getBytes(UTF_8)))
                .isEmpty();
        DOOR.startAgain();
        Answer after = DOOR.post("shop", LIST, key, order);
        Answer again = DOOR.post("shop", LIST, key, order);

        assertThat(after.status()).as(after.body()).isEqualTo(201);
        assertThat(after.member("state")).isEqualTo("good");
        assertThat(again.member("serial")).isEqualTo(after.member("serial"));
        assertThat(DOOR.curl("shop", LIST + "?limit=500").body().split("\"serial\"", -1))
                .hasSize(before + 1);
        assertThat(verified(DOOR, after)).contains("one.pem: OK");
    }

    @Test
    void an_enrolment_that_was_interrupted_before_its_certificate_was_in_force_is_finished() {
        String pem = DOOR.request("inn");
        ClientRules rules = TrialDoor.rules("9008", 600, 10);
        ClientProposal inn =
                new ClientProposal(
                        new ClientName("inn"),
                        PemRequest.read(pem).orElseThrow(),
                        rules.profiles(),
                        rules.names(),
                        rules.allowance());
        CertificateAuthority authority = DOOR.authority();
        PreparedSingle prepared =
                ((SinglePreparation.Ready) authority.prepare(new ProgramOrder(inn))).prepared();
        DOOR.part(Database.class)
                .perform(unit -> {
                    var _ = authority.clients().enrol(unit, inn.client(prepared.serial()));
                    authority.record(unit, prepared);
                });

        DOOR.startAgain();
        DOOR.enrol("inn", pem, rules);

        assertThat(DOOR.authority().clients().find(inn.name()).orElseThrow().certificate())
                .as("no second certificate")
                .isEqualTo(prepared.serial());
        assertThat(DOOR.curl("inn", LIST).status()).isEqualTo(200);
    }

    @Test
    void an_order_whose_client_never_comes_back_is_ended_by_the_job() {
        Database database = DOOR.part(Database.class);
        Answer ordered = DOOR.post("shop", LIST, TrialDoor.key(), DOOR.order("9001000000000004"));
        database.perform(unit ->
                unit.sql()
                        .sql(
                                "update api_answer set status = 0, body = '', made_at = made_at - 120000 where location like '%' || ?")
                        .param(ordered.member("serial"))
                        .update());

        int ended = Door.chores(DOOR.authority(), DOOR.part(Gate.class), database).finishLeft();

        assertThat(ended).isEqualTo(1);
        assertThat(fetched("shop", ordered).member("state")).isEqualTo("good");
    }

    @Test
    void answers_are_forgotten_after_a_week() {
        Database database = DOOR.part(Database.class);
        String key = TrialDoor.key();
        String order = DOOR.order("9001000000000005");
        Answer ordered = DOOR.post("shop", LIST, key, order);
        database.perform(unit ->
                unit.sql()
                        .sql(
                                "update api_answer set made_at = made_at - ? where location like '%' || ?")
                        .params(Answers.LIFE.toMillis() + 60_000, ordered.member("serial"))
                        .update());

        int forgotten = Door.chores(DOOR.authority(), DOOR.part(Gate.class), database).forgetOld();
        Answer late = DOOR.post("shop", LIST, key, order);

        assertThat(forgotten).isEqualTo(1);
        assertThat(late.body()).contains("key-unseen");
    }

    @Test
    void what_another_client_ordered_does_not_exist() {
        Answer ordered = DOOR.post("shop", LIST, TrialDoor.key(), DOOR.order("9001000000000006"));

        List<Answer> answers = new ArrayList<>(List.of(fetched("bank", ordered)));
        for (String act : List.of("hold", "release", "revocation")) {
            String body = act.equals("revocation") ? "{\"reason\": \"superseded\"}" : "{}";
            answers.add(DOOR.post("bank", address(ordered) + "/" + act, TrialDoor.key(), body));
        }

        assertThat(answers).extracting(Answer::status).containsOnly(404);
        assertThat(DOOR.curl("bank", LIST).body()).isEqualTo("{\"certificates\":[]}");
        assertThat(fetched("shop", ordered).member("state")).isEqualTo("good");
    }

    @Test
    void a_list_is_read_page_by_page_along_its_links() {
        List<String> ordered = new ArrayList<>();
        DOOR.enrol("school", "9003", 10_000, 1_000);
        for (int person = 1; person <= 3; person++) {
            String order = DOOR.order("900300000000000" + person);
            ordered.add(DOOR.post("school", LIST, TrialDoor.key(), order).member("serial"));
        }

        Answer first = DOOR.curl("school", LIST + "?limit=2");
        Answer second = DOOR.curl("school", first.member("next"));

        assertThat(first.body()).contains(ordered.get(0), ordered.get(1));
        assertThat(first.body()).doesNotContain(ordered.get(2));
        assertThat(second.body()).contains(ordered.get(2)).doesNotContain("next", ordered.get(0));
    }

    @Test
    void whoever_is_revoked_is_sent_away_at_the_next_request_and_strangers_are_not_let_in() {
        DOOR.enrol("gone", "9004", 100, 100);
        int before = DOOR.curl("gone", LIST).status();
        DOOR.desk().retire(new SystemActor("retire-client"), new ClientName("gone"));
        DOOR.openssl(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "stranger.key",
                "-out",
                "stranger.pem",
                "-subj",
                "/CN=shop");

        Answer after = DOOR.curl("gone", LIST);
        List<Integer> exits = new ArrayList<>();
        for (List<String> own :
                List.of(
                        List.<String>of(),
                        List.of("--cert", "stranger.pem", "--key", "stranger.key"))) {
            List<String> command = new ArrayList<>(List.of("curl", "-sS", "--cacert", "door.pem"));
            command.addAll(own);
            command.add("https://localhost:" + DOOR.port() + LIST);
            exits.add(DOOR.run(command).exit());
        }

        assertThat(before).isEqualTo(200);
        assertThat(after.status()).isEqualTo(403);
        assertThat(after.member("type")).isEqualTo(Problem.CLIENT_REFUSED.type());
        assertThat(exits).doesNotContain(0);
    }

    @Test
    void every_act_is_in_the_audit_log_with_the_client_as_actor() {
        Answer ordered = DOOR.post("shop", LIST, TrialDoor.key(), DOOR.order("9001000000000007"));
        DOOR.post("shop", address(ordered) + "/hold", TrialDoor.key(), "");
        DOOR.post(
                "shop",
                address(ordered) + "/revocation",
                TrialDoor.key(),
                "{\"reason\": \"keyCompromise\"}");

        List<String> entries =
                DOOR.part(Database.class)
                        .read()
                        .sql(
                                "select actor || ' ' || action || ' ' || outcome from audit_entry where object = ? order by sequence")
                        .param("certificate:" + ordered.member("serial"))
                        .query(String.class)
                        .list();

        assertThat(entries)
                .containsExactly(
                        "client:shop ra.order-certificate done",
                        "job:finish-orders ra.finish-order done",
                        "client:shop ra.hold-ordered done",
                        "client:shop ra.revoke-ordered done");
    }

    private static Answer fetched(String client, Answer ordered) {
        return DOOR.curl(client, address(ordered));
    }

    private static String address(Answer ordered) {
        return LIST + "/" + ordered.member("serial");
    }

    /// The same answer at another second.
    private static Answer withDateOf(Answer answer, Answer other) {
        assertThat(answer.head().replaceAll("Date: .*", ""))
                .isEqualTo(other.head().replaceAll("Date: .*", ""));
        return new Answer(answer.status(), answer.type(), other.head(), answer.body());
    }

    private static String verified(TrialDoor door, Answer ordered) throws IOException {
        Files.writeString(door.file("one.pem"), ordered.member("certificate"));
        for (IssuerId issuer : List.of(IssuerId.ROOT, IssuerId.ISSUING)) {
            Files.writeString(
                    door.file(issuer + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                            .formatted(
                                    Base64.getMimeEncoder()
                                            .encodeToString(
                                                    door.authority()
                                                            .issuerCertificate(issuer)
                                                            .der()
                                                            .toArray())));
        }
        return door.openssl(
                "verify",
                "-x509_strict",
                "-CAfile",
                "root.pem",
                "-untrusted",
                "issuing.pem",
                "one.pem");
    }
}
