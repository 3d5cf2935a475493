// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Extension;
import org.jadeseal.ca.HolderCard;
import org.jadeseal.ca.TrialAuthority;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Where relying parties learn that there are deltas (RFC 5280 §4.2.1.15, §5.2.6).
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingDeltasTest {

    private static final String FRESHEST_CRL = "2.5.29.46";

    private static final TrialDatabase PLACE = TrialDatabase.sqlite();

    private static final TrialAuthority TRIAL = TrialAuthority.at(PLACE);

    @BeforeAll
    static void publish() {
        TRIAL.door().lists().publishIfDue(TRIAL.clock().instant());
    }

    @AfterAll
    static void close() {
        TRIAL.close();
        PLACE.close();
    }

    @Test
    void the_full_list_says_where_its_delta_is() throws GeneralSecurityException {
        X509Extension list = list("issuing");

        assertThat(list.getNonCriticalExtensionOIDs()).contains(FRESHEST_CRL);
        assertThat(new String(list.getExtensionValue(FRESHEST_CRL), ISO_8859_1))
                .endsWith("http://status.localhost:8080/crl/issuing-delta.crl");
    }

    @Test
    void a_delta_and_the_list_of_who_makes_none_do_not() throws GeneralSecurityException {
        assertThat(list("issuing-delta").getExtensionValue(FRESHEST_CRL)).isNull();
        assertThat(list("root").getExtensionValue(FRESHEST_CRL)).isNull();
    }

    @Test
    void certificates_do_not() throws GeneralSecurityException {
        IssuedPair pair = TRIAL.issued(TRIAL.order("F-1", new HolderCard()));

        assertThat(certificate(pair.signature().der()).getExtensionValue(FRESHEST_CRL)).isNull();
        assertThat(certificate(pair.encryption().der()).getExtensionValue(FRESHEST_CRL)).isNull();
        assertThat(
                        certificate(TRIAL.door().issuerCertificate(IssuerId.ISSUING).der())
                                .getExtensionValue(FRESHEST_CRL))
                .isNull();
    }

    private static X509Extension list(String name) throws GeneralSecurityException {
        Crl list = TRIAL.door().lists().named(name).orElseThrow();
        return (X509Extension)
                CertificateFactory.getInstance("X.509")
                        .generateCRL(new ByteArrayInputStream(list.der().toArray()));
    }

    private static X509Extension certificate(Bytes der) throws GeneralSecurityException {
        return (X509Extension)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der.toArray()));
    }
}
