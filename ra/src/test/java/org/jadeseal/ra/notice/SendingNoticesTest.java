// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.TrialRa;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingNoticesTest {

    private static final Notice NOTICE =
            new Notice(
                    NoticeKind.ACTIVATED,
                    new MailAddress("chen@example.tw"),
                    Locale.forLanguageTag("zh-TW"),
                    Map.of("serial-tail", "7f3a \"quoted\""));

    private static QueuedNotice queued(TrialRa ra) {
        ra.database().perform(transaction -> ra.outbox().queue(transaction, NOTICE));
        return ra.outbox().due(10).getFirst();
    }

    @ParameterizedTest
    @BothDatabases
    void what_is_queued_is_due_until_it_is_sent(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            QueuedNotice due = queued(ra);

            ra.outbox().sent(due.id());

            assertThat(due.notice()).isEqualTo(NOTICE);
            assertThat(ra.outbox().due(10)).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_failure_waits_longer_each_time_and_is_given_up(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            QueuedNotice due = queued(ra);

            for (int failures = 1; failures < 8; failures++) {
                ra.outbox().failed(due.id(), "421 try again later");
                assertThat(ra.outbox().due(10)).isEmpty();
                ra.clock().advance(Duration.ofMinutes(1L << (failures - 1)));
                assertThat(ra.outbox().due(10))
                        .containsExactly(new QueuedNotice(due.id(), NOTICE, failures));
            }
            ra.outbox().failed(due.id(), "550 no such mailbox");
            ra.clock().advance(Duration.ofDays(1));

            assertThat(ra.outbox().due(10)).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_sent_notice_keeps_no_parameters(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            ra.outbox().sent(queued(ra).id());

            assertThat(
                            ra.database()
                                    .read()
                                    .sql("select parameters from notice")
                                    .query(String.class)
                                    .list())
                    .containsExactly("{}");
        }
    }
}
