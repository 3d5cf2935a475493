// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import static org.jadeseal.ra.authorization.Role.ADMIN;
import static org.jadeseal.ra.authorization.Role.AUD;
import static org.jadeseal.ra.authorization.Role.CAO;
import static org.jadeseal.ra.authorization.Role.HELP;
import static org.jadeseal.ra.authorization.Role.RAO;
import static org.jadeseal.ra.authorization.Role.RAS;

import java.util.Set;

/// What can be done here, and by whom: the matrix of the gate.
public enum Right {
    /// Enter a form that a person brought.
    ENTER_FORM(By.OFFICERS, RAO),
    /// First check of a form.
    REVIEW_FORM(By.OFFICERS, RAO),
    /// Second check of a form; by another person than the first.
    APPROVE_FORM(By.OFFICERS, RAS),
    /// Send a form back, reject it, or record its withdrawal.
    DECLINE_FORM(By.OFFICERS, RAO, RAS),
    /// Carry out what was approved.
    EXECUTE_FORM(By.JOBS),
    /// Let certificates lapse and expire in their time, and remind their holders.
    FOLLOW_CALENDAR(By.JOBS),
    /// See forms, masked.
    READ_FORMS(By.OFFICERS, RAO, RAS, CAO, HELP, AUD),
    /// See a person's whole record; needs a reason (SEC-801).
    READ_PERSONAL_RECORD(By.OFFICERS, RAO, RAS),
    /// Take blank cards into stock.
    TAKE_IN_CARDS(By.OFFICERS, CAO),
    /// See stock and cards.
    READ_CARDS(By.OFFICERS, RAO, RAS, CAO, HELP, AUD),
    /// Personalize a card and print its letters at the station.
    PERSONALIZE_CARD(By.OFFICERS, CAO),
    /// Print a letter with a new website password at the station.
    PRINT_LETTER(By.OFFICERS, CAO),
    /// Set a new PIN for a holder who is present, and print its letter at the station (CD9b).
    SET_PIN_AT_COUNTER(By.OFFICERS, RAO, CAO),
    /// Hand a card and letters over against a signed receipt.
    HAND_OVER(By.OFFICERS, RAO),
    /// Report a card lost.
    REPORT_LOSS(By.HOLDER_AND_OFFICERS, RAO, RAS, HELP),
    /// Look at one's own record, card and certificates.
    READ_OWN_RECORD(By.HOLDER),
    /// Enter one's website password again (G-PW).
    CONFIRM_PASSWORD(By.HOLDER),
    /// 網站密碼修改.
    CHANGE_PASSWORD(By.HOLDER),
    /// Give another mail address.
    CHANGE_CONTACT(By.HOLDER),
    /// 晶片卡密碼修改.
    CHANGE_PIN(By.HOLDER),
    /// 晶片卡密碼重置, 晶片卡鎖卡解碼.
    RESET_PIN(By.HOLDER),
    /// 憑證申請.
    APPLY(By.HOLDER),
    /// 憑證啓用.
    ACTIVATE(By.HOLDER),
    /// 憑證下載.
    DOWNLOAD(By.HOLDER),
    /// 試用我的憑證: sign and decrypt a test.
    TRY_CERTIFICATES(By.HOLDER),
    /// 電腦環境檢查: read one's card and keep what was found for the help desk.
    TEST_COMPUTER(By.HOLDER),
    /// Look up what a holder's test found, by its code.
    READ_SELF_TEST(By.OFFICERS, RAO, RAS, HELP),
    /// Note that a mail could not be delivered (E14).
    NOTE_BOUNCE(By.JOBS),
    /// 憑證展期(更新).
    RENEW(By.HOLDER),
    /// 憑證停用(暫時停用), by the holder or on the phone.
    SUSPEND(By.HOLDER_AND_OFFICERS, RAO, RAS, HELP),
    /// Look up, and propose, what is to be suspended or revoked of many people at once; withdraw
    /// it.
    PROPOSE_MASS_CHANGE(By.OFFICERS, CAO),
    /// Approve or reject such a proposal; by another person.
    APPROVE_MASS_CHANGE(By.OFFICERS, RAS),
    /// Carry it out.
    CARRY_OUT_MASS_CHANGE(By.JOBS),
    /// Take away an account's right to log in.
    SUSPEND_ACCOUNT(By.OFFICERS, RAS),
    /// See what the office's work comes to: forecasts, statistics, the policy in force.
    READ_FIGURES(By.OFFICERS, RAS, CAO, AUD, ADMIN),
    /// Read the audit log.
    READ_AUDIT(By.OFFICERS, AUD),
    /// Enrol or retire an officer; the command line does it as a job.
    CHANGE_OFFICERS(By.OFFICERS_AND_JOBS, ADMIN),
    /// Enrol or retire a program that orders certificates; the command line does it as a job.
    CHANGE_CLIENTS(By.JOBS),
    /// Order a certificate for somebody whom the program's registration authority registered.
    ORDER_CERTIFICATE(By.CLIENTS),
    /// Put a certificate in force that was ordered and signed.
    FINISH_ORDER(By.JOBS),
    /// See the certificates that one has ordered.
    READ_ORDERED(By.CLIENTS),
    /// Put a certificate that one has ordered on hold.
    HOLD_ORDERED(By.CLIENTS),
    /// Take it off hold.
    RELEASE_ORDERED(By.CLIENTS),
    /// Revoke it.
    REVOKE_ORDERED(By.CLIENTS);

    private enum By {
        HOLDER,
        OFFICERS,
        JOBS,
        CLIENTS,
        HOLDER_AND_OFFICERS,
        OFFICERS_AND_JOBS
    }

    private final By by;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Role> roles;

    Right(By by, Role... roles) {
        this.by = by;
        this.roles = Set.of(roles);
    }

    boolean ofHolder() {
        return by == By.HOLDER || by == By.HOLDER_AND_OFFICERS;
    }

    boolean ofJobs() {
        return by == By.JOBS || by == By.OFFICERS_AND_JOBS;
    }

    boolean ofClients() {
        return by == By.CLIENTS;
    }

    boolean ofAnyOf(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
