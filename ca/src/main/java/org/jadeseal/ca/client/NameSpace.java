// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jadeseal.ca.x509.Affiliation;
import org.jadeseal.ca.x509.SubscriberNames;

/// The names that a client may ask for; a name that is not in it is nobody's whom the client
/// registered.
///
/// @param numbers the digits with which the subject's serialNumber begins, 2 to 8 of them and the
///   first a 9: our own registration draws none of those, so nobody is named like our own people
/// @param persons whether it may name persons who act for themselves
/// @param organisations registered names by their organizationIdentifier
/// @param mailDomains what may stand after the `@`, each in lower case and complete
public record NameSpace(
        String numbers,
        boolean persons,
        Map<String, String> organisations,
        Set<String> mailDomains) {

    private static final Pattern NUMBERS = Pattern.compile("9[0-9]{1,7}");

    public NameSpace {
        organisations = Map.copyOf(organisations);
        mailDomains = Set.copyOf(mailDomains);
        if (!NUMBERS.matcher(numbers).matches()) {
            throw new IllegalArgumentException(
                    "numbers must be 2 to 8 digits, the first a 9, was '" + numbers + "'");
        }
    }

    /// Whether a name could lie in both.
    boolean meets(NameSpace other) {
        return numbers.startsWith(other.numbers) || other.numbers.startsWith(numbers);
    }

    /// What is wrong with a name, in words; nothing when the client may ask for it.
    public List<String> faults(SubscriberNames names) {
        List<String> faults = new ArrayList<>();
        if (!names.person().serialNumber().startsWith(numbers)) {
            faults.add("serialNumber of the subject must begin with " + numbers);
        }
        if (names.affiliation().isEmpty() && !persons) {
            faults.add("subject must name one of the client's organisations");
        }
        names.affiliation()
                .filter(affiliation -> !isOurs(affiliation))
                .ifPresent(_ -> faults.add("organisation is none of the client's"));
        names.mailbox()
                .filter(mailbox -> !mailDomains.contains(mailbox.domain()))
                .ifPresent(mailbox ->
                        faults.add("mail domain " + mailbox.domain() + " is none of the client's"));
        return faults;
    }

    private boolean isOurs(Affiliation affiliation) {
        return affiliation
                .organisation()
                .equals(organisations.get(affiliation.identifier().value()));
    }
}
