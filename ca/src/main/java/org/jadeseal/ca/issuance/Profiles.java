// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.profile.AttestationProfile;
import org.jadeseal.ca.profile.CardAuthenticationProfile;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.profile.SubscriberProfile;
import org.jadeseal.ca.x509.IssuerId;

/// The profiles under which certificates are issued every day.
record Profiles(
        SubscriberProfile signature,
        SubscriberProfile encryption,
        CardAuthenticationProfile cardAuthentication,
        AttestationProfile attestation) {

    static Profiles of(Hierarchy hierarchy, AuthoritySettings settings) {
        CertificateIssuer issuing = hierarchy.authority(IssuerId.ISSUING).issuer();
        CertificateIssuer device = hierarchy.authority(IssuerId.DEVICE).issuer();
        return new Profiles(
                SubscriberProfile.signature(issuing, settings.addresses(), settings.policies()),
                SubscriberProfile.encryption(issuing, settings.addresses(), settings.policies()),
                new CardAuthenticationProfile(device, settings.addresses(), settings.policies()),
                new AttestationProfile(device, settings.addresses(), settings.policies()));
    }
}
