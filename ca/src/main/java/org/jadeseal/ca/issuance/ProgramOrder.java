// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.Optional;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.x509.Bytes;

/// Asks for the certificate with which a program calls this product over TLS.
///
/// @param program becomes the common name
/// @param request a PKCS#10 certification request in DER, signed by the key in it
/// @param approval of the same program with the same request by two officers; only a trial goes
///   without
public record ProgramOrder(ClientName program, Bytes request, Optional<ProgramApproval> approval) {

    public ProgramOrder {
        approval.map(ProgramApproval::proposal)
                .filter(seen -> !seen.name().equals(program) || !seen.request().equals(request))
                .ifPresent(seen -> {
                    throw new IllegalArgumentException(
                            "officers approved client " + seen.name() + " with another request");
                });
    }

    /// Without officers, for a trial.
    public ProgramOrder(ClientName program, Bytes request) {
        this(program, request, Optional.empty());
    }

    /// For what two officers have approved.
    public static ProgramOrder of(ProgramApproval approval) {
        return new ProgramOrder(
                approval.proposal().name(), approval.proposal().request(), Optional.of(approval));
    }
}
