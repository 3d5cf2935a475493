// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// They are said beside the name, and nobody has to know them.
final class DirectoryAttributesAreNotCritical extends CertificateRule {

    DirectoryAttributesAreNotCritical() {
        super("RFC 5280 §4.2.1.8", "subjectDirectoryAttributes must not be critical");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isCritical(Extension.subjectDirectoryAttributes);
    }
}
