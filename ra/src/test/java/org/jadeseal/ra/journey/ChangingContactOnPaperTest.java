// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.Request;
import org.jadeseal.ra.request.RequestFields;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.request.RequestStep;
import org.jadeseal.ra.subscriber.Mailbox;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.PostalAddress;
import org.jadeseal.ra.subscriber.Subscriber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// F-CONTACT: through two officers, and a new mail address through its link besides.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingContactOnPaperTest {

    private static final MailAddress FRESH = new MailAddress("ming@new.example");
    private static final RegistrationFields.Contact PAPER =
            new RegistrationFields.Contact(
                    FRESH,
                    new PhoneNumber("02-2393-5000"),
                    new PostalAddress("10637", "臺北市大安區和平東路二段1號"));

    @ParameterizedTest
    @BothDatabases
    void phone_and_address_change_at_once_and_the_mail_address_when_its_link_is_opened(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            MailAddress old = person(site, journey).mailbox().address();

            RequestStep approved =
                    new LetterDecisions(site, journey).approved(received(site, journey));

            Subscriber changed = person(site, journey);
            assertThat(approved).isInstanceOf(RequestStep.Done.class);
            assertThat(changed.phone()).isEqualTo(PAPER.phone());
            assertThat(changed.address()).isEqualTo(PAPER.address());
            assertThat(changed.mailbox().address()).isEqualTo(old);
            assertThat(mails(site, NoticeKind.CONTACT_CHANGED))
                    .extracting(Notice::recipient)
                    .containsExactly(old);
            Notice link = mails(site, NoticeKind.MAIL_CHANGE_LINK).getFirst();
            assertThat(link.recipient()).isEqualTo(FRESH);
            site.ra().mailboxes().confirm(link.parameters().get("link-token"));
            assertThat(person(site, journey).mailbox()).isEqualTo(new Mailbox(FRESH, true));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_paper_with_another_number_needs_another_first_check(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            Request received = received(site, journey);
            var number = received.caseNumber();
            var seen = received.paper().digest();
            site.ra().requests().review(site.rao(), site.token(), number, seen);
            RequestFields other =
                    fields(
                            journey,
                            new RegistrationFields.Contact(
                                    FRESH, new PhoneNumber("0911222333"), PAPER.address()));

            site.ra().requests().amend(site.rao(), site.token(), number, seen, other);
            RequestStep approved =
                    site.ra().requests().approve(site.ras(), site.token(), number, seen);

            assertThat(approved).isNotInstanceOf(RequestStep.Done.class);
            assertThat(person(site, journey).phone()).isNotEqualTo(PAPER.phone());
        }
    }

    private static Request received(TrialSite site, Journey journey) {
        RequestStep step =
                site.ra().requests().enter(site.rao(), site.token(), fields(journey, PAPER));
        return ((RequestStep.Done) step).request();
    }

    private static RequestFields fields(Journey journey, RegistrationFields.Contact contact) {
        return new RequestFields(
                RequestKind.CONTACT,
                journey.account(),
                Ground.CONTACT_CHANGED,
                "本人臨櫃，身分證件相符",
                Optional.of(contact));
    }

    private static Subscriber person(TrialSite site, Journey journey) {
        return site.ra()
                .subscribers()
                .find(journey.form().outcome().holding().holder())
                .orElseThrow();
    }

    private static List<Notice> mails(TrialSite site, NoticeKind kind) {
        return site.ra().outbox().due(100).stream()
                .map(QueuedNotice::notice)
                .filter(notice -> notice.kind() == kind)
                .toList();
    }
}
