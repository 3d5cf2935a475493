// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Visitor.Page;

/// What people see while the database does not serve, and what they have afterwards.
final class Outage {

    private Outage() {}

    /// A page in plain words: what is wrong, what to do next, and a number for whoever is called.
    static void mustBeTold(Page page, int status, String what) {
        assertThat(page.status()).as(page.text()).isEqualTo(status);
        assertThat(page.text()).contains("服務暫時中斷", what, "急需停用憑證請電");
        assertThat(page.text()).containsPattern("紀錄編號.{0,3}[0-9a-f]{8}");
    }

    /// Goes on with a task until it ends, as a person does who tries again.
    static void finish(SelfService subscriber, Page task) {
        Persistence.until(() -> hasEnded(subscriber, task), () -> subscriber.goOn(task));
    }

    private static boolean hasEnded(SelfService subscriber, Page task) {
        return subscriber.open(task.address().getPath()).document().selectFirst("#outcome") != null;
    }

    /// One pair, in force, on the card; no task is left.
    static void mustHaveIssuedOnce(Ledger ledger, Holder holder) {
        String of = "account = '%s'".formatted(holder.account());
        assertThat(ledger.count("select count(*) from certificate where loaded = 1 and " + of))
                .isEqualTo(2);
        assertThat(
                        ledger.count(
                                "select count(*) from issued_certificate c join issuance i on i.id = c.issuance where c.kind <> 'card-authentication' and i."
                                        + of))
                .isEqualTo(2);
        assertThat(ledger.count("select count(*) from task where state in ('OPEN', 'PAUSED')"))
                .isZero();
    }
}
