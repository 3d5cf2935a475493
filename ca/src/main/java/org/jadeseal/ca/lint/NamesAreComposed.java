// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.text.Normalizer;

/// The same letters are the same octets.
final class NamesAreComposed extends CertificateRule {

    NamesAreComposed() {
        super("RFC 5280 §7.1, RFC 4518 §2.3", "names must be in Unicode normalisation form C");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .nameParts()
                .map(part -> part.getValue().toString())
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }
}
