// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Who the holder is stands in the subject, which officers have checked.
final class DirectoryAttributesAreAbsent extends CertificateRule {

    DirectoryAttributesAreAbsent() {
        super("CA/B S/MIME BR §7.1.2.3 (j)", "subjectDirectoryAttributes must be absent");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.subjectDirectoryAttributes);
    }
}
