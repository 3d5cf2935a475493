// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.ceremony.Authority;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.crl.CrlIssuer;
import org.jadeseal.ca.crl.CrlPublisher;
import org.jadeseal.ca.crl.CrlTimes;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.ocsp.OcspResponder;
import org.jadeseal.ca.ocsp.OcspTimes;
import org.jadeseal.ca.ocsp.ServedIssuer;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.x509.IssuerId;

/// What relying parties ask about the certificates of all our CAs.
record StatusServices(CrlPublisher lists, OcspResponder responder) {

    static StatusServices on(
            Database database,
            Hierarchy hierarchy,
            Records records,
            OwnCertificates own,
            AuthorityAddresses addresses) {
        List<CrlIssuer> publishing =
                hierarchy.authorities().stream()
                        .map(authority -> publishing(authority, addresses))
                        .toList();
        List<ServedIssuer> served =
                hierarchy.authorities().stream().map(authority -> served(authority, own)).toList();
        return new StatusServices(
                CrlPublisher.on(database, records.ledger(), records.audit(), publishing),
                OcspResponder.on(records.ledger(), served, OcspTimes.STANDARD));
    }

    /// The root changes too seldom for deltas.
    private static CrlIssuer publishing(Authority authority, AuthorityAddresses addresses) {
        boolean isRoot = authority.id().equals(IssuerId.ROOT);
        return new CrlIssuer(
                authority.id(),
                authority.certificate(),
                authority.signer(),
                isRoot ? CrlTimes.ROOT : CrlTimes.ONLINE,
                isRoot ? Optional.empty() : Optional.of(addresses.delta(authority.id())));
    }

    private static ServedIssuer served(Authority authority, OwnCertificates own) {
        return new ServedIssuer(
                authority.id(), authority.certificate(), () -> own.statusSigner(authority.id()));
    }
}
