// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.HashSet;
import java.util.Set;
import org.jadeseal.ca.client.Allowance;
import org.jadeseal.ca.client.NameSpace;
import org.jadeseal.ca.client.OrderProfile;

/// What a client may do, as the operator wrote it down in JSON.
public record ClientRules(Set<OrderProfile> profiles, NameSpace names, Allowance allowance) {

    public ClientRules {
        profiles = Set.copyOf(profiles);
    }

    /// Reads the file of rules.
    ///
    /// @throws MalformedBodyException naming what is wrong
    public static ClientRules read(byte[] json) throws MalformedBodyException {
        Members members = Members.of(json);
        Set<OrderProfile> profiles = new HashSet<>();
        for (String word : members.texts("profiles")) {
            profiles.add(
                    OrderProfile.named(word)
                            .orElseThrow(() ->
                                    new MalformedBodyException(
                                            "profiles must be signature and encryption, had "
                                                    + word)));
        }
        try {
            ClientRules rules =
                    new ClientRules(
                            profiles,
                            new NameSpace(
                                    members.text("numbers"),
                                    members.truth("persons"),
                                    members.members("organisations").all(),
                                    Set.copyOf(members.texts("mailDomains"))),
                            new Allowance(
                                    members.number("requestsPerMinute"),
                                    members.number("certificatesPerDay")));
            members.nothingElse();
            return rules;
        } catch (IllegalArgumentException e) {
            throw new MalformedBodyException(String.valueOf(e.getMessage()), e);
        }
    }
}
