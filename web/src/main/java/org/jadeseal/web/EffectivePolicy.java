// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.crl.CrlTimes;
import org.jadeseal.ca.ocsp.OcspTimes;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.account.PasswordChange;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.ra.certificate.Calendar;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.RenewalWindow;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.pin.PinReset;
import org.jadeseal.web.counter.PolicyInForce;
import org.jadeseal.web.counter.PolicyInForce.Entry;
import org.jadeseal.web.login.SessionTimes;

/// Collects the policy in force from the places where it is kept: every value is the one that the
/// code itself uses.
final class EffectivePolicy {

    private EffectivePolicy() {}

    /// Of a server that was started so.
    static PolicyInForce of(boolean trial, CardPolicy cards) {
        List<Entry> entries = new ArrayList<>();
        add(entries, "kind", trial ? "trial" : "production");
        add(entries, "terms.version", Application.TERMS);
        add(entries, "certificate.longest-life", Certificate.LONGEST_LIFE);
        add(entries, "certificate.activation", Certificate.ACTIVATION);
        add(entries, "certificate.activation-reminders", Calendar.ACTIVATION_REMINDERS);
        add(entries, "renewal.opens-before-end", RenewalWindow.BEFORE_END);
        add(entries, "renewal.reminders-before-end", Calendar.RENEWAL_REMINDERS);
        add(entries, "letter.password-life", Mailer.Handed.LIFE);
        add(entries, "password.shortest", PasswordChange.SHORTEST);
        add(entries, "password.tries", Account.STRIKES);
        add(entries, "pin-reset.code-life", PinReset.CODE_LIFE);
        add(entries, "pin-reset.after-new-address", PinReset.NEW_ADDRESS);
        add(entries, "pin-reset.after-new-password", PinReset.NEW_PASSWORD);
        add(entries, "pin-reset.a-day", PinReset.MOST_A_DAY);
        add(entries, "pin-reset.in-life", PinReset.MOST_IN_LIFE);
        add(entries, "session.subscriber-idle", SessionTimes.SUBSCRIBER_IDLE);
        add(entries, "session.subscriber-longest", SessionTimes.SUBSCRIBER_MOST);
        add(entries, "session.officer-idle", SessionTimes.OFFICER_IDLE);
        add(entries, "session.officer-longest", SessionTimes.OFFICER_MOST);
        addLists(entries);
        add(entries, "cards.attestation", word(cards.attestation()));
        add(entries, "cards.foreign-unblock", word(cards.foreignUnblock()));
        add(entries, "cards.same-computer", word(cards.sameComputer()));
        add(entries, "cards.history-places", cards.historyPlaces());
        return new PolicyInForce(entries);
    }

    private static void addLists(List<Entry> entries) {
        add(entries, "crl.regular", CrlTimes.ONLINE.regular());
        add(entries, "crl.after-change", CrlTimes.ONLINE.afterChange());
        add(entries, "crl.life", CrlTimes.ONLINE.life());
        add(entries, "crl.root-regular", CrlTimes.ROOT.regular());
        add(entries, "crl.root-life", CrlTimes.ROOT.life());
        add(entries, "ocsp.good-life", OcspTimes.STANDARD.good());
        add(entries, "ocsp.provisional-life", OcspTimes.STANDARD.provisional());
    }

    private static void add(List<Entry> entries, String name, Object value) {
        entries.add(new Entry(name, value.toString()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
