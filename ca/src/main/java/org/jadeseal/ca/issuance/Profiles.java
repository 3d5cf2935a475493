// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.Optional;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.lint.Approved;
import org.jadeseal.ca.profile.AttestationProfile;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.profile.CardAuthenticationProfile;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.profile.OperationsProfile;
import org.jadeseal.ca.profile.PolicyArc;
import org.jadeseal.ca.profile.SubscriberProfile;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Validity;

/// The profiles under which certificates are issued every day.
record Profiles(
        SubscriberProfile signature,
        SubscriberProfile encryption,
        CardAuthenticationProfile cardAuthentication,
        AttestationProfile attestation,
        Officers officers,
        OperationsProfile program,
        String organisation,
        AuthorityAddresses addresses,
        PolicyArc policies) {

    /// The two profiles of an officer's card.
    record Officers(OperationsProfile login, OperationsProfile decision) {

        static Officers of(CertificateIssuer issuer, AuthoritySettings settings) {
            return new Officers(
                    OperationsProfile.officerLogin(
                            issuer, settings.addresses(), settings.policies()),
                    OperationsProfile.officerDecision(
                            issuer, settings.addresses(), settings.policies()));
        }
    }

    static Profiles of(Hierarchy hierarchy, AuthoritySettings settings) {
        CertificateIssuer issuing = hierarchy.issuing().issuer();
        CertificateIssuer operations = hierarchy.authority(IssuerId.OPERATIONS).issuer();
        CertificateIssuer device = hierarchy.authority(IssuerId.DEVICE).issuer();
        return new Profiles(
                SubscriberProfile.signature(issuing, settings.addresses(), settings.policies()),
                SubscriberProfile.encryption(issuing, settings.addresses(), settings.policies()),
                new CardAuthenticationProfile(device, settings.addresses(), settings.policies()),
                new AttestationProfile(device, settings.addresses(), settings.policies()),
                Officers.of(operations, settings),
                OperationsProfile.client(operations, settings.addresses(), settings.policies()),
                settings.organisation(),
                settings.addresses(),
                settings.policies());
    }

    /// What a certificate shall hold besides what its profile says.
    Approved approved(
            SerialNumber serial,
            Validity validity,
            Bytes subject,
            SubjectKey key,
            Optional<MailboxAddress> mailbox) {
        return new Approved(serial, validity, subject, key, mailbox, addresses, policies);
    }
}
