// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.Optional;
import org.jadeseal.ca.client.ClientProposal;

/// Asks for the certificate with which a program calls this product over TLS.
///
/// @param proposal whose name becomes the common name, with a PKCS#10 certification request in DER
///   that is signed by the key in it
/// @param approval of the same by two officers; only a trial goes without
public record ProgramOrder(ClientProposal proposal, Optional<ProgramApproval> approval) {

    public ProgramOrder {
        approval.map(ProgramApproval::proposal)
                .filter(seen -> !seen.equals(proposal))
                .ifPresent(seen -> {
                    throw new IllegalArgumentException(
                            "officers approved something else for client " + seen.name());
                });
    }

    /// Without officers, for a trial.
    public ProgramOrder(ClientProposal proposal) {
        this(proposal, Optional.empty());
    }

    /// For what two officers have approved.
    public static ProgramOrder of(ProgramApproval approval) {
        return new ProgramOrder(approval.proposal(), Optional.of(approval));
    }
}
