// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.client;

import org.jadeseal.ca.issuance.ProgramApproval;
import org.jadeseal.ra.form.CaseNumber;

/// Where a program stands that an operator wants to take in.
public sealed interface ClientEntry {

    /// Two officers have not decided yet.
    record Waits(CaseNumber caseNumber) implements ClientEntry {}

    /// Something else is asked for the same program, in a case that is still open.
    record OtherOpen(CaseNumber caseNumber) implements ClientEntry {}

    /// They have: with this the CA issues the certificate.
    record Decided(CaseNumber caseNumber, ProgramApproval approval) implements ClientEntry {}
}
