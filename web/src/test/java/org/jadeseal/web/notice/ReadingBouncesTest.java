// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.ra.notice.DeliveryStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes to our return address (RFC 3464).
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingBouncesTest {

    private static final BounceReport FAILED =
            new BounceReport.Failed(Bounces.NOTICE, new DeliveryStatus("5.1.1"));

    private static BounceReport read(String mail) {
        return BounceReport.read(Bounces.octets(mail));
    }

    @Test
    void a_report_of_failure_names_the_notice_and_the_status() {
        assertThat(read(Bounces.postfix("failed", "5.1.1"))).isEqualTo(FAILED);
    }

    @Test
    void line_ends_as_on_the_wire_and_capital_letters_make_no_difference() {
        String mail =
                Bounces.postfix("FAILED", "5.1.1 (bad destination mailbox address)")
                        .replace("Content-Type", "CONTENT-TYPE")
                        .replace("multipart/report", "Multipart/Report")
                        .replace("\n", "\r\n");

        assertThat(read(mail)).isEqualTo(FAILED);
    }

    @Test
    void where_what_was_sent_is_left_out_the_return_address_tells_it() {
        String mail =
                Bounces.postfix("failed", "5.1.1")
                        .replace("Message-ID: <" + Bounces.NOTICE, "X: <");

        assertThat(read(mail)).isEqualTo(FAILED);
    }

    @Test
    void where_the_return_address_was_rewritten_what_was_sent_tells_it() {
        String mail =
                Bounces.postfix("failed", "5.1.1")
                        .replace("certificates+" + Bounces.NOTICE, "postmaster");

        assertThat(read(mail)).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "delayed, 4.4.1",
        "failed, 4.4.7",
        "delivered, 2.0.0",
        "relayed, 2.0.0",
        "failed, 5.1",
        "failed, 5"
    })
    void what_may_still_come_or_tells_no_permanent_status_is_nothing(String action, String status) {
        assertThat(read(Bounces.postfix(action, status))).isEqualTo(new BounceReport.Nothing());
    }

    @Test
    void an_answer_of_a_person_is_nothing_whatever_it_quotes() {
        String mail =
                Bounces.postfix("failed", "5.1.1")
                        .replace(
                                "multipart/report; report-type=delivery-status", "multipart/mixed");

        assertThat(read(mail)).isEqualTo(new BounceReport.Nothing());
    }

    @Test
    void a_report_about_somebody_elses_mail_is_nothing() {
        String mail = Bounces.postfix("failed", "5.1.1").replace(Bounces.NOTICE, "hello");

        assertThat(read(mail)).isEqualTo(new BounceReport.Nothing());
    }

    @Test
    void a_report_without_an_end_is_read_as_far_as_it_goes() {
        String mail = Bounces.postfix("failed", "5.1.1");

        for (int end = 0; end < mail.length(); end += 7) {
            assertThat(read(mail.substring(0, end))).isNotNull();
        }
    }
}
