// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Optional;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;

/// Looks certificates up, for pages.
public interface CertificateRegister {

    /// The holder's own certificates.
    Overview own(SubscriberActor actor);

    /// The content of an unactivated pair for the page on which the holder confirms it: who, serial
    /// numbers, validity. Never its bytes (T19).
    Optional<PairContent> content(SubscriberActor actor, IssuanceId pair);

    /// The bytes of a certificate that is or was in force, for 「憑證下載」 and status pages.
    Optional<Bytes> bytes(SubscriberActor actor, org.jadeseal.ca.revocation.CertificateId id);
}
