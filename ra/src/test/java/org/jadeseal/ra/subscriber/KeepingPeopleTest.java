// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.notice.MailAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingPeopleTest {

    private static final NationalId ID = new NationalId("A123456789");

    private static Registrant registrant(String name, String mail) {
        return new Registrant(
                new PersonName(name, "", name),
                ID,
                new MailAddress(mail),
                new PhoneNumber("+886 2 2738 0007"),
                new PostalAddress("106409", "臺北市大安區"),
                Locale.forLanguageTag("zh-TW"));
    }

    private static Subscriber registered(TrialRa ra, Registrant registrant) {
        return ra.database()
                .write(transaction -> ra.subscribers().register(transaction, registrant));
    }

    @ParameterizedTest
    @BothDatabases
    void what_is_written_is_read(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Subscriber written = registered(ra, registrant("王小明", "wang@example.tw"));

            assertThat(ra.subscribers().find(written.id())).contains(written);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_returning_person_keeps_the_serial_number_and_confirms_a_new_address(
            TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Subscriber first = registered(ra, registrant("王小明", "wang@example.tw"));
            String token =
                    ra.database().write(transaction -> ra.mailboxes().issue(transaction, first));
            ra.mailboxes().confirm(token);

            Subscriber again = registered(ra, registrant("王大明", "new@example.tw"));

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.serialNumber()).isEqualTo(first.serialNumber());
            assertThat(again.mailbox())
                    .isEqualTo(new Mailbox(new MailAddress("new@example.tw"), false));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_national_id_is_shown_for_a_reason_only(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Subscriber person = registered(ra, registrant("王小明", "wang@example.tw"));

            Disclosure officer =
                    ra.subscribers()
                            .nationalId(ra.officer("wu", Role.RAO), person.id(), "call-back");
            Disclosure help =
                    ra.subscribers()
                            .nationalId(ra.officer("ho", Role.HELP), person.id(), "call-back");

            assertThat(officer).isEqualTo(new Disclosure.Disclosed(ID));
            assertThat(help).isInstanceOf(Disclosure.Refused.class);
            assertThat(ra.audited("ra.read-personal-record", "done")).isEqualTo(1);
            assertThat(ra.audited("ra.read-personal-record", "refused")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_stolen_table_has_no_national_id(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            registered(ra, registrant("王小明", "wang@example.tw"));

            byte[] sealed =
                    ra.database()
                            .read()
                            .sql("select national_id_sealed from subscriber")
                            .query((row, _) -> row.getBytes(1))
                            .single();

            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("123456");
            assertThatThrownBy(() -> ra.vault().open(sealed, "subscriber:another"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("subscriber:another");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_link_lives_seven_days(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Subscriber person = registered(ra, registrant("王小明", "wang@example.tw"));
            String token =
                    ra.database().write(transaction -> ra.mailboxes().issue(transaction, person));

            ra.clock().advance(Duration.ofDays(7).plusSeconds(1));

            assertThat(ra.mailboxes().confirm(token))
                    .isEqualTo(new MailConfirmation.NoLongerGood());
            assertThat(ra.mailboxes().confirm("x".repeat(22)))
                    .isEqualTo(new MailConfirmation.Unknown());
            assertThat(ra.mailboxes().confirm("'; drop table"))
                    .isEqualTo(new MailConfirmation.Unknown());
        }
    }
}
