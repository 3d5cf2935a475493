// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// A number means something only in the register that gave it.
final class OrganizationIdentifierNamesItsRegister extends CertificateRule {

    private static final Pattern FORM =
            Pattern.compile("(NTR|VAT|PSD|GOV|LEI|INT)[A-Z]{2}([+][A-Z]{2,3})?(-.+)?");

    OrganizationIdentifierNamesItsRegister() {
        super(
                "CA/B S/MIME BR §7.1.4.2.2 (d)",
                "organizationIdentifier must begin with register and country");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .nameParts()
                .filter(part -> part.getType().equals(BCStyle.ORGANIZATION_IDENTIFIER))
                .map(part -> part.getValue().toString())
                .allMatch(text -> FORM.matcher(text).matches());
    }
}
