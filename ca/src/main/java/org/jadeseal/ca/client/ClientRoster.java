// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.SerialNumber;

/// The list of clients. Changes are units of work, so that they stand or fall with their audit
/// entry. Safe for use by many threads.
public final class ClientRoster {

    private final Database database;

    private ClientRoster(Database database) {
        this.database = database;
    }

    /// The roster in `database`.
    public static ClientRoster in(Database database) {
        return new ClientRoster(database);
    }

    /// Puts a client in, or gives one that is in another certificate and other rules.
    public ClientEnrolment enrol(Transaction transaction, Client client) {
        SqlClients sql = new SqlClients(transaction.sql());
        Optional<ClientName> other =
                sql.all().stream()
                        .filter(present -> !present.name().equals(client.name()))
                        .filter(present -> present.names().meets(client.names()))
                        .map(Client::name)
                        .findFirst();
        if (other.isPresent()) {
            return new ClientEnrolment.NumbersTaken(other.get());
        }
        sql.put(client, transaction.now());
        return new ClientEnrolment.Enrolled();
    }

    /// Takes a client's rights away until it is enrolled again.
    ///
    /// @return false if there is no such client
    public boolean retire(Transaction transaction, ClientName name) {
        return new SqlClients(transaction.sql()).deactivate(name, transaction.now());
    }

    /// The client with this certificate, among what is committed.
    public Optional<Client> withCertificate(SerialNumber certificate) {
        return new SqlClients(database.read()).withCertificate(certificate);
    }

    /// Looks a client up among what is committed.
    public Optional<Client> find(ClientName name) {
        return new SqlClients(database.read()).find(name);
    }

    /// Looks a client up inside a transaction.
    public Optional<Client> find(Transaction transaction, ClientName name) {
        return new SqlClients(transaction.sql()).find(name);
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
