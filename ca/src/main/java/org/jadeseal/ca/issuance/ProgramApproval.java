// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ca.statement.CanonicalText;
import org.jadeseal.ca.x509.Bytes;

/// Two officers approved that a program may order certificates.
///
/// @param form the number of the case, 1 to 64 characters
/// @param proposal what they saw; the paper's text is made of it
/// @param decisions those of both officers
public record ProgramApproval(String form, ClientProposal proposal, List<OfficerDecision> decisions)
        implements FormApproval {

    public ProgramApproval {
        decisions = List.copyOf(decisions);
        if (form.isBlank() || form.length() > 64) {
            throw new IllegalArgumentException(
                    "form must have 1 to 64 characters, had " + form.length());
        }
    }

    /// What officers' decisions about a proposal bind to.
    public static Bytes content(String form, ClientProposal proposal) {
        List<String> fields = new ArrayList<>(List.of("jadeseal client 1", form));
        fields.addAll(proposal.fields());
        return new CanonicalText(fields).octets();
    }

    @Override
    public Bytes content() {
        return content(form, proposal);
    }

    @Override
    public String kind() {
        return "client";
    }
}
