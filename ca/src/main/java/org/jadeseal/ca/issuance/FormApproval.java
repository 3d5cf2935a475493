// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import org.jadeseal.ca.x509.Bytes;

/// What two officers have approved on one paper.
public sealed interface FormApproval permits Mandate.Registration, ProgramApproval {

    /// The number of the paper, 1 to 64 characters.
    String form();

    /// The canonical text of the paper, at most 65,536 octets.
    Bytes content();

    /// Those of both officers.
    List<OfficerDecision> decisions();

    /// What kind of paper it is, as the officers' statements say.
    String kind();

    /// SHA-256 of the paper, to which the decisions must bind.
    default Bytes formDigest() {
        return content().sha256();
    }
}
