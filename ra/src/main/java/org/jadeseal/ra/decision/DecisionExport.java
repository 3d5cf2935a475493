// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.decision;

import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.decision.DecisionFile;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ra.form.CardSignature;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.KeptSignatures;

/// 下載簽章: what a card has signed about a case, as a file that can be verified without us.
public final class DecisionExport {

    private final KeptSignatures signatures;
    private final CertificateAuthority authority;

    private DecisionExport(KeptSignatures signatures, CertificateAuthority authority) {
        this.signatures = signatures;
        this.authority = authority;
    }

    /// Of the signatures that are kept, with the certificates and lists of `authority`.
    public static DecisionExport of(KeptSignatures signatures, CertificateAuthority authority) {
        return new DecisionExport(signatures, authority);
    }

    /// The file of one signature about a case; empty when there is none of this name. Whoever asks
    /// has passed the gate to see the case.
    ///
    /// @param statementHash its name ([CardSignature#statementHash])
    public Optional<String> text(CaseNumber caseNumber, String statementHash) {
        return signatures.of(caseNumber).stream()
                .map(kept -> kept.signature())
                .filter(signature -> signature.statementHash().equals(statementHash))
                .findFirst()
                .map(signature -> file(signature).text());
    }

    private DecisionFile file(CardSignature signature) {
        return new DecisionFile(
                signature.statement(),
                signature.signature(),
                signature.certificate(),
                authority.issuerCertificate(IssuerId.OPERATIONS).der(),
                authority.lists().latest(IssuerId.OPERATIONS).map(Crl::der));
    }
}
