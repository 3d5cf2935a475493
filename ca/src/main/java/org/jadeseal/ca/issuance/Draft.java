// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.lint.Circumstances;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.lint.Judgement;
import org.jadeseal.ca.lint.Lint;
import org.jadeseal.ca.x509.Bytes;

/// A certificate that was built, or what is wrong with it.
record Draft(Optional<PreparedCertificate> certificate, List<Finding> findings) {

    static Draft judged(CertificateKind kind, Bytes tbs, Circumstances circumstances) {
        return switch (Lint.judge(tbs, circumstances)) {
            case Judgement.Clean clean ->
                    new Draft(
                            Optional.of(
                                    new PreparedCertificate(
                                            kind,
                                            circumstances.issuer().id(),
                                            circumstances.approved(),
                                            clean.certificate())),
                            List.of());
            case Judgement.Broken(List<Finding> findings) -> new Draft(Optional.empty(), findings);
        };
    }
}
