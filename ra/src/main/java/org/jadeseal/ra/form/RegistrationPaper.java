// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jadeseal.ca.statement.CanonicalText;

/// Computes what decisions bind to: the digest over every field of a registration form and a salt,
/// without which the digest could be tried against guessed national IDs.
final class RegistrationPaper {

    private static final int SALT_BYTES = 16;

    private RegistrationPaper() {}

    static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static FormDigest digest(
            CaseNumber caseNumber, int formVersion, String salt, RegistrationFields fields) {
        return new FormDigest(text(caseNumber, formVersion, salt, fields).sha256());
    }

    static CanonicalText text(
            CaseNumber caseNumber, int formVersion, String salt, RegistrationFields fields) {
        List<String> text =
                new ArrayList<>(
                        List.of(
                                "jadeseal registration 1",
                                caseNumber.value(),
                                Integer.toString(formVersion),
                                salt,
                                fields.name().surname(),
                                fields.name().givenName(),
                                fields.name().commonName(),
                                fields.nationalId().value(),
                                fields.contact().mail().value(),
                                fields.contact().phone().value(),
                                fields.contact().address().postalCode(),
                                fields.contact().address().line(),
                                fields.language().toLanguageTag()));
        for (Attachment attachment : fields.attachments()) {
            text.add(attachment.document().name());
            text.add(attachment.sha256());
            text.add(Integer.toString(attachment.pages()));
        }
        return new CanonicalText(text);
    }
}
