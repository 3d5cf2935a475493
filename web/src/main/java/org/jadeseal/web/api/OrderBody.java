// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.x509.Affiliation;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.NameReading;
import org.jadeseal.ca.x509.OrganisationIdentifier;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.SubscriberNames;

/// An order as a client writes it: profile, person, and the request of the person's key.
record OrderBody(OrderProfile profile, SubscriberNames names, Bytes request) {

    static OrderBody read(byte[] body) throws MalformedBodyException {
        Members members = Members.of(body);
        OrderProfile profile =
                OrderProfile.named(members.text("profile"))
                        .orElseThrow(() ->
                                new MalformedBodyException(
                                        "profile must be signature or encryption"));
        Bytes request =
                PemRequest.read(members.text("request"))
                        .orElseThrow(() ->
                                new MalformedBodyException(
                                        "request must be a PKCS#10 request in PEM"));
        Members subject = members.members("subject");
        SubjectName person = person(subject);
        Optional<Affiliation> affiliation = affiliation(subject);
        subject.nothingElse();
        Optional<MailboxAddress> mailbox = mailbox(members.optionalText("mailbox"));
        members.nothingElse();
        return new OrderBody(profile, new SubscriberNames(person, affiliation, mailbox), request);
    }

    private static SubjectName person(Members subject) throws MalformedBodyException {
        NameReading reading =
                SubjectName.read(
                        subject.text("surname"),
                        subject.optionalText("givenName").orElse(""),
                        subject.text("commonName"),
                        subject.text("serialNumber"));
        return switch (reading) {
            case NameReading.Accepted(SubjectName name) -> name;
            case NameReading.Refused(var faults) ->
                    throw new MalformedBodyException(
                            "subject breaks rules of names: "
                                    + faults.stream()
                                            .map(fault -> fault.part() + " " + fault.rule())
                                            .collect(Collectors.joining(", ")));
        };
    }

    private static Optional<Affiliation> affiliation(Members subject)
            throws MalformedBodyException {
        Optional<Members> organisation = subject.optionalMembers("organisation");
        if (organisation.isEmpty()) {
            return Optional.empty();
        }
        Members found = organisation.get();
        String name = found.text("name");
        String identifier = found.text("identifier");
        Optional<String> unit = found.optionalText("unit");
        Optional<String> title = found.optionalText("title");
        found.nothingElse();
        try {
            return Optional.of(
                    new Affiliation(name, new OrganisationIdentifier(identifier), unit, title));
        } catch (IllegalArgumentException e) {
            throw new MalformedBodyException("subject.organisation: " + e.getMessage(), e);
        }
    }

    private static Optional<MailboxAddress> mailbox(Optional<String> text)
            throws MalformedBodyException {
        Optional<MailboxAddress> mailbox = text.flatMap(MailboxAddress::read);
        if (text.isPresent() && mailbox.isEmpty()) {
            throw new MalformedBodyException("mailbox must be an address, its domain in A-labels");
        }
        return mailbox;
    }
}
