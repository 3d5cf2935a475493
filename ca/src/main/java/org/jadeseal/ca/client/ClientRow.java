// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ca.statement.CanonicalText;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;

/// A client as the table has it: not to be believed, nor read, before its seal was looked at.
///
/// @param profiles names, one to a line, sorted
/// @param persons 1 or 0, as is `active`
/// @param organisations identifier, space and name, one to a line, sorted
/// @param mailDomains one to a line, sorted
record ClientRow(
        String name,
        String certificate,
        String profiles,
        String numbers,
        int persons,
        String organisations,
        String mailDomains,
        int perMinute,
        int perDay,
        int active) {

    static ClientRow of(Client client) {
        NameSpace names = client.names();
        return new ClientRow(
                client.name().value(),
                client.certificate().hex(),
                lines(client.profiles().stream().map(Enum::name)),
                names.numbers(),
                names.persons() ? 1 : 0,
                lines(
                        names.organisations().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())),
                lines(names.mailDomains().stream()),
                client.allowance().requestsPerMinute(),
                client.allowance().certificatesPerDay(),
                client.active() ? 1 : 0);
    }

    /// What its seal is about: all of it.
    Bytes text() {
        return CanonicalText.of(
                        "jadeseal client row 1",
                        name,
                        certificate,
                        profiles,
                        numbers,
                        Integer.toString(persons),
                        organisations,
                        mailDomains,
                        Integer.toString(perMinute),
                        Integer.toString(perDay),
                        Integer.toString(active))
                .octets();
    }

    /// The client; only of a row that we have written.
    Client client() {
        return new Client(
                new ClientName(name),
                SerialNumber.ofHex(certificate),
                lines(profiles).stream()
                        .map(OrderProfile::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                new NameSpace(
                        numbers, persons == 1, organisations(organisations), lines(mailDomains)),
                new Allowance(perMinute, perDay),
                active == 1);
    }

    private static String lines(Stream<String> lines) {
        return lines.sorted().collect(Collectors.joining("\n"));
    }

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toUnmodifiableSet());
    }

    /// Identifiers have no spaces.
    private static Map<String, String> organisations(String text) {
        return text.lines()
                .map(line -> Arrays.asList(line.split(" ", 2)))
                .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));
    }
}
