// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.key.JudgesSeal;
import org.jadeseal.ca.x509.SerialNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The list of clients. Changes are units of work, so that they stand or fall with their audit
/// entry. Safe for use by many threads.
public final class ClientRoster {

    private static final Logger log = LoggerFactory.getLogger(ClientRoster.class);

    private final Database database;
    private final JudgesSeal seal;

    private ClientRoster(Database database, JudgesSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /// The roster in `database`.
    ///
    /// @param seal by which we know what we have written
    public static ClientRoster in(Database database, JudgesSeal seal) {
        return new ClientRoster(database, seal);
    }

    /// Puts a client in, or gives one that is in another certificate and other rules.
    public ClientEnrolment enrol(Transaction transaction, Client client) {
        SqlClients sql = new SqlClients(transaction.sql());
        Optional<ClientName> other =
                sql.all().stream()
                        .flatMap(each -> believed(each).stream())
                        .filter(present -> !present.name().equals(client.name()))
                        .filter(present -> present.names().meets(client.names()))
                        .map(Client::name)
                        .findFirst();
        if (other.isPresent()) {
            return new ClientEnrolment.NumbersTaken(other.get());
        }
        put(transaction, client);
        return new ClientEnrolment.Enrolled();
    }

    private void put(Transaction transaction, Client client) {
        ClientRow row = ClientRow.of(client);
        new SqlClients(transaction.sql())
                .put(new SqlClients.Sealed(row, seal.ofRow(row.text())), transaction.now());
    }

    /// Somebody who writes to the database by another way cannot make a client, nor give one more
    /// rights; it has none at all then.
    private Optional<Client> believed(SqlClients.Sealed sealed) {
        ClientRow row = sealed.row();
        if (seal.holdsRow(row.text(), sealed.seal())) {
            return Optional.of(row.client());
        }
        log.error(
                "client {} in the database was not written by us; it orders nothing until it is"
                        + " enrolled again",
                row.name());
        return Optional.empty();
    }

    /// Takes a client's rights away until it is enrolled again.
    ///
    /// @return false if there is no such client
    public boolean retire(Transaction transaction, ClientName name) {
        find(transaction, name)
                .map(Client::retired)
                .ifPresent(retired -> put(transaction, retired));
        return certificate(transaction, name).isPresent();
    }

    /// The client with this certificate, among what is committed.
    public Optional<Client> withCertificate(SerialNumber certificate) {
        return new SqlClients(database.read()).withCertificate(certificate).flatMap(this::believed);
    }

    /// Looks a client up among what is committed.
    public Optional<Client> find(ClientName name) {
        return new SqlClients(database.read()).find(name).flatMap(this::believed);
    }

    /// Looks a client up inside a transaction.
    public Optional<Client> find(Transaction transaction, ClientName name) {
        return new SqlClients(transaction.sql()).find(name).flatMap(this::believed);
    }

    /// The certificate that stands for a client in the table, whoever has written it there: to be
    /// revoked, and for nothing else.
    public Optional<SerialNumber> certificate(Transaction transaction, ClientName name) {
        return new SqlClients(transaction.sql())
                .find(name)
                .map(SqlClients.Sealed::row)
                .map(row -> SerialNumber.ofHex(row.certificate()));
    }

    /// How many certificates a client has ordered in the day of this transaction, this one
    /// included.
    public int countOrder(Transaction transaction, ClientName name) {
        SqlClients sql = new SqlClients(transaction.sql());
        long day = SqlClients.day(transaction.now());
        sql.count(name, day);
        return sql.ordered(name, day);
    }

    /// How many certificates a client has ordered in the day of now.
    public int orderedToday(ClientName name) {
        return new SqlClients(database.read()).ordered(name, SqlClients.day(database.now()));
    }
}
