// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.client.Client;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.StatusEntry;
import org.jadeseal.ca.revocation.StatusReading;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.Actor.ClientActor;

/// Tells clients by the certificate of their TLS connection. The connection has been accepted only
/// because our operations CA signed that certificate; whether it is in force is asked anew for each
/// request, of our own ledger and of no network.
final class ClientLogin {

    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    private final CertificateAuthority authority;
    private final InstantSource clock;
    private final Refusals refusals;

    ClientLogin(CertificateAuthority authority, InstantSource clock, Refusals refusals) {
        this.authority = authority;
        this.clock = clock;
        this.refusals = refusals;
    }

    Caller of(HttpServletRequest request) {
        return request.getAttribute(CHAIN) instanceof X509Certificate[] chain && chain.length > 0
                ? looked(chain[0], request.getRemoteAddr())
                : new Caller.Refused("connection has no certificate of a client");
    }

    private Caller looked(X509Certificate certificate, String address) {
        SerialNumber serial = new SerialNumber(certificate.getSerialNumber());
        OptionalLong wait = refusals.secondsToWait(serial, address);
        if (wait.isPresent()) {
            return new Caller.TooOften(wait.getAsLong());
        }
        Caller caller = known(certificate, serial);
        if (caller instanceof Caller.Refused) {
            refusals.note(serial, address);
        }
        return caller;
    }

    private Caller known(X509Certificate certificate, SerialNumber serial) {
        Optional<Client> client =
                authority.clients().withCertificate(serial).filter(Client::active);
        if (client.isEmpty()) {
            return new Caller.Refused("certificate " + serial + " is of no active client");
        }
        boolean over = clock.instant().isAfter(certificate.getNotAfter().toInstant());
        if (over) {
            return new Caller.Refused("certificate " + serial + " has ended");
        }
        return switch (authority.ledger().read(new CertificateId(IssuerId.OPERATIONS, serial))) {
            case StatusReading.InDoubt() -> new Caller.InDoubt();
            case StatusReading.Known(Optional<StatusEntry> entry, _, _) ->
                    entry.map(StatusEntry::status).filter(ClientLogin::isGood).isPresent()
                            ? new Caller.Known(
                                    client.get(), new ClientActor(client.get().name(), serial))
                            : new Caller.Refused("certificate " + serial + " is not in force");
        };
    }

    /// Asks again in the transaction that changes something.
    boolean stillStands(Transaction transaction, ClientActor actor) {
        CertificateId own = new CertificateId(IssuerId.OPERATIONS, actor.certificate());
        return authority
                        .clients()
                        .find(transaction, actor.client())
                        .filter(Client::active)
                        .filter(client -> client.certificate().equals(actor.certificate()))
                        .isPresent()
                && authority
                        .ledger()
                        .status(transaction, own)
                        .filter(ClientLogin::isGood)
                        .isPresent();
    }

    private static boolean isGood(CertificateStatus status) {
        return status instanceof CertificateStatus.Good;
    }
}
