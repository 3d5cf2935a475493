// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;

/// What is asked for a program: a certificate for its key, and what it may order.
///
/// @param request a PKCS#10 certification request in DER, signed by the key in it
public record ClientProposal(
        ClientName name,
        Bytes request,
        Set<OrderProfile> profiles,
        NameSpace names,
        Allowance allowance) {

    public ClientProposal {
        profiles = Set.copyOf(profiles);
    }

    /// The client that it becomes with a certificate.
    ///
    /// @throws IllegalArgumentException if it may order nothing
    public Client client(SerialNumber certificate) {
        return new Client(name, certificate, profiles, names, allowance, true);
    }

    /// All of it in one order, as officers decide about it.
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        fields.add(name.value());
        fields.add(request.sha256().hex());
        fields.add(joined(profiles.stream().map(OrderProfile::word)));
        fields.add(names.numbers());
        fields.add(Boolean.toString(names.persons()));
        fields.add(joined(organisations().stream()));
        fields.add(joined(names.mailDomains().stream()));
        fields.add(Integer.toString(allowance.requestsPerMinute()));
        fields.add(Integer.toString(allowance.certificatesPerDay()));
        return fields;
    }

    /// Each organisation by its identifier, a space and its registered name.
    public List<String> organisations() {
        return names.organisations().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .sorted()
                .toList();
    }

    private static String joined(Stream<String> words) {
        return words.sorted().collect(Collectors.joining("\n"));
    }
}
