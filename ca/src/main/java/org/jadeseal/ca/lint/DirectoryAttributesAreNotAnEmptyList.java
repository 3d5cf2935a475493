// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// The SEQUENCE of attributes has no empty form.
final class DirectoryAttributesAreNotAnEmptyList extends CertificateRule {

    DirectoryAttributesAreNotAnEmptyList() {
        super("RFC 5280 §4.2.1.8", "subjectDirectoryAttributes must hold an attribute");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.isEmptyList(Extension.subjectDirectoryAttributes);
    }
}
