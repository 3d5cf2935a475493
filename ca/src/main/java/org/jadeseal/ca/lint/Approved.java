// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.profile.PolicyArc;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Validity;

/// What a certificate shall hold, as it was ordered and approved.
///
/// @param subject a `Name` in DER
/// @param mailbox stands in subjectAltName
public record Approved(
        SerialNumber serial,
        Validity validity,
        Bytes subject,
        SubjectKey key,
        Optional<MailboxAddress> mailbox,
        AuthorityAddresses addresses,
        PolicyArc policies) {}
