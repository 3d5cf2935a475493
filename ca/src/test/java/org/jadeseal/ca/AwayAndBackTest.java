// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.crl.Publication;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.ClockWentBackException;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.DatabaseUnavailableException;
import org.jadeseal.ca.database.MortalWriter;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.SoftToken;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/// Database, room on its disk, clock or token are away in the middle of an issuance; the same
/// process goes on by itself when they are back, and nothing was half done meanwhile.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwayAndBackTest {

    private final HolderCard card = new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256);

    @ParameterizedTest
    @BothDatabases
    void while_the_database_is_away_nothing_is_signed_and_afterwards_it_is(TrialDatabase place) {
        MortalWriter line = new MortalWriter(Integer.MAX_VALUE);
        MovableClock clock = new MovableClock(TrialAuthority.MORNING);
        try (TrialAuthority trial = TrialAuthority.mortal(place, clock, line);
                Witness witness = new Witness(place.open(clock))) {
            PreparedPair later = trial.prepared(trial.order("F-2", new HolderCard()));
            PreparedPair pair = recorded(trial);
            Counts before = witness.counts();
            line.cut();

            refused(trial, pair, DatabaseUnavailableException.class, "the database");
            assertThatThrownBy(() -> trial.recorded(later))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("the database");
            assertThat(witness.counts()).isEqualTo(before);

            line.mend();
            goesOn(trial, pair, witness);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_full_disk_refuses_an_order_whole_and_takes_it_when_there_is_room(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place);
                Witness witness = new Witness(place.open(trial.clock()))) {
            PreparedPair pair = trial.prepared(trial.order("F-1", card));
            Counts before = witness.counts();
            fill(place);

            assertThatThrownBy(() -> recordedWithoutRoom(place, trial, pair))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageFindingMatch("disk .* full; make room|see that it .*has disk space");
            assertThat(witness.counts()).isEqualTo(before);

            makeRoom(place);
            trial.recorded(pair);
            goesOn(trial, pair, witness);
        }
    }

    /// PostgreSQL says so as it does on a full disk: we cannot fill the disk of a machine that runs
    /// tests. SQLite gets no more pages, for one unit of work.
    private static void fill(TrialDatabase place) {
        if (place.address() instanceof DatabaseAddress.Postgresql) {
            int _ =
                    place.change(
                            """
                            create function without_room() returns trigger language plpgsql as $$
                            begin
                                raise exception 'could not extend file: No space left on device'
                                    using errcode = 'disk_full';
                            end $$;
                            create trigger without_room before insert on issued_certificate
                                for each row execute function without_room()
                            """);
        }
    }

    private static void makeRoom(TrialDatabase place) {
        if (place.address() instanceof DatabaseAddress.Postgresql) {
            int _ = place.change("drop trigger without_room on issued_certificate");
        }
    }

    private static void recordedWithoutRoom(
            TrialDatabase place, TrialAuthority trial, PreparedPair pair) {
        trial.database()
                .perform(transaction -> {
                    if (place.address() instanceof DatabaseAddress.Sqlite) {
                        fillPages(trial, transaction);
                    }
                    trial.door().record(transaction, pair);
                });
    }

    private static void fillPages(TrialAuthority trial, Transaction transaction) {
        var _ = transaction.sql().sql("pragma max_page_count = 1").query().listOfRows();
        IntStream.range(0, 1000)
                .mapToObj(AwayAndBackTest::entry)
                .forEach(entry -> trial.door().audit().append(transaction, entry));
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                "job:test",
                "system",
                "disk.fill",
                "note:" + number,
                AuditEntry.Outcome.DONE,
                "test",
                "x".repeat(1000));
    }

    @ParameterizedTest
    @BothDatabases
    void a_clock_that_went_back_lets_nothing_be_done_until_it_is_right(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place);
                Witness witness = new Witness(place.open(trial.clock()))) {
            PreparedPair later = trial.prepared(trial.order("F-2", new HolderCard()));
            PreparedPair pair = recorded(trial);
            Counts before = witness.counts();
            trial.clock().advance(Duration.ofMinutes(-1));

            refused(trial, pair, ClockWentBackException.class, "clock");
            assertThatThrownBy(() -> trial.recorded(later))
                    .isInstanceOf(ClockWentBackException.class);
            assertThat(witness.counts()).isEqualTo(before);

            trial.clock().advance(Duration.ofMinutes(1));
            goesOn(trial, pair, witness);
        }
    }

    @ParameterizedTest
    @BothDatabases
    @Timeout(600)
    void while_the_token_is_away_orders_are_kept_and_signed_when_it_is_back(TrialDatabase place)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(place.folder().resolve("data"));
        SoftToken token = SoftToken.in(Files.createDirectory(place.folder().resolve("token")));
        Files.writeString(data.resolve("kind"), "trial\n");
        token.nameIn(data.resolve("keys"), "signing-token", SoftToken.WIRE, SoftToken.PIN);
        Process near = token.serve();
        try (Talk talk = new Talk(token, place);
                Witness witness =
                        new Witness(place.open(new MovableClock(TrialAuthority.MORNING)))) {
            assertThat(talk.say("F-1")).isEqualTo("recorded");
            Counts before = witness.counts();
            SoftToken.cut(near);

            assertThat(talk.say("sign")).startsWith("refused: the signing token");
            assertThat(talk.say("publish")).startsWith("refused: the signing token");
            assertThat(witness.counts()).isEqualTo(before);

            near = token.serve();
            assertThat(talk.insist("sign")).isEqualTo("signed");
            assertThat(talk.say("publish")).isEqualTo("published");
            witness.findsNothingHalfDone();
            assertThat(witness.counts().minus(before)).isEqualTo(new Counts(0, 2, 0, 0, 1));
        } finally {
            SoftToken.cut(near);
        }
    }

    private static final class Talk implements AutoCloseable {

        private final Process process;
        private final BufferedReader answers;
        private final PrintWriter questions;

        Talk(SoftToken token, TrialDatabase place) throws IOException {
            this.process =
                    token.start(
                            SoftToken.command(
                                    TokenProcess.class, place.option(), place.folder().toString()));
            this.answers = process.inputReader(UTF_8);
            this.questions = new PrintWriter(process.outputWriter(UTF_8), true);
            assertThat(answer()).isEqualTo("open");
        }

        String say(String line) throws IOException {
            questions.println(line);
            return answer();
        }

        /// Until the pause between two tries is over.
        String insist(String line) throws IOException {
            String answer = say(line);
            while (answer.contains("it is looked for")) {
                answer = say(line);
            }
            return answer;
        }

        private String answer() throws IOException {
            String line = answers.readLine();
            while (line != null && !line.startsWith(TokenProcess.SAYS)) {
                line = answers.readLine();
            }
            return line == null ? "nothing" : line.substring(TokenProcess.SAYS.length());
        }

        @Override
        public void close() {
            var _ = process.destroyForcibly().onExit().join();
        }
    }

    private PreparedPair recorded(TrialAuthority trial) {
        PreparedPair pair = trial.prepared(trial.order("F-1", card));
        var _ = trial.recorded(pair);
        return pair;
    }

    /// Signing, a list and a revocation.
    private static void refused(
            TrialAuthority trial,
            PreparedPair pair,
            Class<? extends RuntimeException> how,
            String words) {
        ThrowingCallable sign = () -> trial.door().sign(pair.id());
        ThrowingCallable publish = () -> trial.door().lists().publish(IssuerId.ISSUING);
        ThrowingCallable revoke = () -> revoke(trial, pair);

        for (ThrowingCallable act : new ThrowingCallable[] {sign, publish, revoke}) {
            assertThatThrownBy(act).isInstanceOf(how).hasMessageContaining(words);
        }
    }

    private static void revoke(TrialAuthority trial, PreparedPair pair) {
        CertificateId certificate = new CertificateId(IssuerId.ISSUING, pair.signatureSerial());
        trial.database()
                .perform(transaction -> {
                    var _ =
                            trial.door()
                                    .ledger()
                                    .record(
                                            transaction,
                                            new StatusChange.Revoke(
                                                    certificate, RevocationReason.KEY_COMPROMISE))
                                    .orUndo();
                });
    }

    /// What was refused is done by the same process, once.
    private static void goesOn(TrialAuthority trial, PreparedPair pair, Witness witness) {
        Acknowledged acknowledged = new Acknowledged();
        Counts before = witness.counts();
        acknowledged.recorded(pair.id());
        acknowledged.signed(TrialAuthority.signed(trial.door().sign(pair.id())));
        revoke(trial, pair);
        acknowledged.revoked(new CertificateId(IssuerId.ISSUING, pair.signatureSerial()));
        assertThat(trial.door().lists().publish(IssuerId.ISSUING))
                .isInstanceOfSatisfying(
                        Publication.Published.class,
                        published -> acknowledged.published(published.crl().number()));

        witness.finds(acknowledged);
        witness.findsNothingHalfDone();
        assertThat(witness.counts().minus(before)).isEqualTo(new Counts(0, 2, 1, 1, 1));
    }
}
