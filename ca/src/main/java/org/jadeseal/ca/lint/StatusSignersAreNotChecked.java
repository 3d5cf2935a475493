// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;

/// Nobody can ask a responder about its own certificate; so that one is short-lived instead.
final class StatusSignersAreNotChecked extends CertificateRule {

    StatusSignersAreNotChecked() {
        super("our certificate profiles, 2.4", "id-pkix-ocsp-nocheck must be there and NULL");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice == Practice.STATUS_SIGNER;
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .value(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck)
                .filter(DERNull.INSTANCE::equals)
                .isPresent();
    }
}
