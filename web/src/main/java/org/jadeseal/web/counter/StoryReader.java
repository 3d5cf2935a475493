// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.contact.DeliveryFailures;
import org.jadeseal.ra.history.HolderHistory;
import org.jadeseal.ra.hotline.Hotline;
import org.jadeseal.ra.notice.BadAddress;
import org.jadeseal.ra.search.CaseFile;
import org.springframework.stereotype.Component;

/// Gathers a person's story from the rooms that know a part of it; each passes the gate.
@Component
final class StoryReader {

    private final CertificateRegister certificates;
    private final CaseFile cases;
    private final Hotline hotline;
    private final HolderHistory history;
    private final DeliveryFailures failures;

    StoryReader(
            CertificateRegister certificates,
            CaseFile cases,
            Hotline hotline,
            HolderHistory history,
            DeliveryFailures failures) {
        this.certificates = certificates;
        this.cases = cases;
        this.hotline = hotline;
        this.history = history;
        this.failures = failures;
    }

    Story read(OfficerActor officer, AccountId account, Optional<HolderHistory.Position> before) {
        return new Story(
                certificates(officer, account),
                cases.of(officer, account),
                hotline.calls(officer, account),
                history.of(officer, account, before, Story.LINES));
    }

    /// What came back from the mail address of an account's holder.
    Optional<BadAddress> mailsBack(AccountId account) {
        return failures.of(account);
    }

    List<Certificate> certificates(OfficerActor officer, AccountId account) {
        return switch (certificates.of(officer, account)) {
            case Overview.Shown(var found) -> found;
            case Overview.Refused _ -> List.of();
        };
    }
}
