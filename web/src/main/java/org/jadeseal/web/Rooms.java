// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import org.jadeseal.ra.RegistrationAuthority;
import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.account.PasswordChange;
import org.jadeseal.ra.account.PasswordConfirmation;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.batch.Batches;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.card.CardStock;
import org.jadeseal.ra.certificate.Activation;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.ra.certificate.CardCheck;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Download;
import org.jadeseal.ra.certificate.Renewal;
import org.jadeseal.ra.certificate.Suspension;
import org.jadeseal.ra.certificate.TryOut;
import org.jadeseal.ra.client.ClientCases;
import org.jadeseal.ra.contact.ContactChange;
import org.jadeseal.ra.contact.DeliveryFailures;
import org.jadeseal.ra.decision.DecisionDesk;
import org.jadeseal.ra.decision.DecisionExport;
import org.jadeseal.ra.figures.Figures;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.KeptScans;
import org.jadeseal.ra.form.KeptSignatures;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.history.HolderHistory;
import org.jadeseal.ra.hotline.Hotline;
import org.jadeseal.ra.inspection.Inspection;
import org.jadeseal.ra.letter.LetterDesk;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.mass.MassArchive;
import org.jadeseal.ra.mass.MassChanges;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.ra.officer.OfficerLogin;
import org.jadeseal.ra.personalization.OfficerCards;
import org.jadeseal.ra.personalization.Personalization;
import org.jadeseal.ra.pin.CounterPin;
import org.jadeseal.ra.pin.PinChange;
import org.jadeseal.ra.pin.PinReset;
import org.jadeseal.ra.request.CaseLookup;
import org.jadeseal.ra.request.RequestList;
import org.jadeseal.ra.request.Requests;
import org.jadeseal.ra.scan.ScanReader;
import org.jadeseal.ra.search.CaseFile;
import org.jadeseal.ra.search.Search;
import org.jadeseal.ra.search.Worklist;
import org.jadeseal.ra.selftest.SelfTests;
import org.jadeseal.ra.subscriber.MailboxConfirmation;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.ra.task.TaskDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rooms of the registration authority that pages work with, each by itself.
@Configuration(proxyBeanMethods = false)
class Rooms {

    @Bean
    AccountLogin accountLogin(RegistrationAuthority registration) {
        return registration.accountLogin();
    }

    @Bean
    AccountRegister accounts(RegistrationAuthority registration) {
        return registration.accounts();
    }

    @Bean
    PasswordConfirmation passwordConfirmation(RegistrationAuthority registration) {
        return registration.passwordConfirmation();
    }

    @Bean
    PasswordChange passwordChange(RegistrationAuthority registration) {
        return registration.passwordChange();
    }

    @Bean
    Gate gate(RegistrationAuthority registration) {
        return registration.gate();
    }

    @Bean
    CaseLookup cases(RegistrationAuthority registration) {
        return registration.cases();
    }

    @Bean
    ContactChange contact(RegistrationAuthority registration) {
        return registration.contact();
    }

    @Bean
    HolderHistory history(RegistrationAuthority registration) {
        return registration.history();
    }

    @Bean
    PinChange pinChange(RegistrationAuthority registration) {
        return registration.pins().change();
    }

    @Bean
    PinReset pinReset(RegistrationAuthority registration) {
        return registration.pins().reset();
    }

    @Bean
    CounterPin counterPin(RegistrationAuthority registration) {
        return registration.pins().counter();
    }

    @Bean
    OfficerLogin officerLogin(RegistrationAuthority registration) {
        return registration.officerLogin();
    }

    @Bean
    CardLogin cardLogin(RegistrationAuthority registration) {
        return registration.cardLogin();
    }

    @Bean
    DecisionDesk decisions(RegistrationAuthority registration) {
        return registration.decisions();
    }

    @Bean
    ClientCases clientCases(RegistrationAuthority registration) {
        return registration.clients();
    }

    @Bean
    DecisionExport decisionExport(RegistrationAuthority registration) {
        return registration.decisionExport();
    }

    @Bean
    KeptScans scans(RegistrationAuthority registration) {
        return registration.scans();
    }

    @Bean
    ScanReader scanReader() {
        return ScanReader.patient();
    }

    @Bean
    KeptSignatures signatures(RegistrationAuthority registration) {
        return registration.signatures();
    }

    @Bean
    OfficerCards officerCards(RegistrationAuthority registration) {
        return registration.officerCards();
    }

    @Bean
    SubscriberRegister subscribers(RegistrationAuthority registration) {
        return registration.subscribers();
    }

    @Bean
    MailboxConfirmation mailboxes(RegistrationAuthority registration) {
        return registration.mailboxes();
    }

    @Bean
    CardRegister cards(RegistrationAuthority registration) {
        return registration.cards();
    }

    @Bean
    CardStock cardStock(RegistrationAuthority registration) {
        return registration.cardStock();
    }

    @Bean
    Mailers mailers(RegistrationAuthority registration) {
        return registration.mailers();
    }

    @Bean
    Registrations registrations(RegistrationAuthority registration) {
        return registration.registrations();
    }

    @Bean
    Batches batches(RegistrationAuthority registration) {
        return registration.batches();
    }

    @Bean
    FormList forms(RegistrationAuthority registration) {
        return registration.forms();
    }

    @Bean
    Requests requests(RegistrationAuthority registration) {
        return registration.requests();
    }

    @Bean
    RequestList requestList(RegistrationAuthority registration) {
        return registration.requestList();
    }

    @Bean
    Figures figures(RegistrationAuthority registration) {
        return registration.figures();
    }

    @Bean
    MassChanges massChanges(RegistrationAuthority registration) {
        return registration.massChanges();
    }

    @Bean
    MassArchive massArchive(RegistrationAuthority registration) {
        return registration.massArchive();
    }

    @Bean
    LetterDesk letters(RegistrationAuthority registration) {
        return registration.letters();
    }

    @Bean
    Hotline hotline(RegistrationAuthority registration) {
        return registration.hotline();
    }

    @Bean
    Search search(RegistrationAuthority registration) {
        return registration.search();
    }

    @Bean
    Worklist worklist(RegistrationAuthority registration) {
        return registration.worklist();
    }

    @Bean
    CaseFile caseFile(RegistrationAuthority registration) {
        return registration.caseFile();
    }

    @Bean
    Inspection inspection(RegistrationAuthority registration) {
        return registration.inspection();
    }

    @Bean
    Outbox outbox(RegistrationAuthority registration) {
        return registration.outbox();
    }

    @Bean
    AgentConnections agents(RegistrationAuthority registration) {
        return registration.agents();
    }

    @Bean
    TaskDesk tasks(RegistrationAuthority registration) {
        return registration.tasks();
    }

    @Bean
    Personalization personalization(RegistrationAuthority registration) {
        return registration.personalization();
    }

    @Bean
    Application application(RegistrationAuthority registration) {
        return registration.certificates().application();
    }

    @Bean
    Activation activation(RegistrationAuthority registration) {
        return registration.certificates().activation();
    }

    @Bean
    Renewal renewal(RegistrationAuthority registration) {
        return registration.certificates().renewal();
    }

    @Bean
    Download download(RegistrationAuthority registration) {
        return registration.certificates().download();
    }

    @Bean
    CardCheck cardCheck(RegistrationAuthority registration) {
        return registration.certificates().cardCheck();
    }

    @Bean
    SelfTests selfTests(RegistrationAuthority registration) {
        return registration.selfTests();
    }

    @Bean
    DeliveryFailures deliveryFailures(RegistrationAuthority registration) {
        return registration.deliveryFailures();
    }

    @Bean
    TryOut tryOut(RegistrationAuthority registration) {
        return registration.certificates().tryOut();
    }

    @Bean
    Suspension suspension(RegistrationAuthority registration) {
        return registration.certificates().suspension();
    }

    @Bean
    CertificateRegister certificates(RegistrationAuthority registration) {
        return registration.certificates().register();
    }
}
