// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;

/// Remembers for a week what each client was answered under each of its keys.
final class Answers {

    /// How long an answer is kept.
    static final Duration LIFE = Duration.ofDays(7);

    /// How long a request may take before somebody else finishes it.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Database database;

    Answers(Database database) {
        this.database = database;
    }

    /// Among what is committed.
    Kept find(KeyedRequest request) {
        return new SqlAnswers(database.read()).find(request);
    }

    /// As the transaction sees it.
    Kept find(Transaction transaction, KeyedRequest request) {
        return new SqlAnswers(transaction.sql()).find(request);
    }

    /// Notes an order in the unit that records it.
    ///
    /// @throws AnsweredElsewhereException if another node was quicker
    void open(Transaction transaction, KeyedRequest request, IssuanceId issuance) {
        insert(transaction, request, issuance.toString(), new Reply(0, false, "", Map.of()));
    }

    /// Notes an answer in the unit of what it tells.
    ///
    /// @throws AnsweredElsewhereException if another node was quicker
    void keep(Transaction transaction, KeyedRequest request, Reply reply) {
        insert(transaction, request, "", reply);
    }

    private static void insert(
            Transaction transaction, KeyedRequest request, String issuance, Reply reply) {
        boolean first =
                new SqlAnswers(transaction.sql())
                        .insert(request, issuance, reply, transaction.now());
        if (!first) {
            throw new AnsweredElsewhereException(request);
        }
    }

    /// Answers an order that was open; one that is answered keeps its answer.
    void close(Transaction transaction, IssuanceId issuance, KeyedRequest request, Reply reply) {
        new SqlAnswers(transaction.sql()).close(issuance, request, reply);
    }

    /// Orders that nobody answered, oldest first, a hundred at most.
    List<OpenOrder> left() {
        return new SqlAnswers(database.read()).left(database.now().minus(PATIENCE));
    }

    /// Forgets what is older than a week.
    ///
    /// @return how many
    int forget() {
        return database.write(transaction ->
                new SqlAnswers(transaction.sql()).forget(transaction.now().minus(LIFE)));
    }

    /// An order that is recorded and not answered.
    record OpenOrder(KeyedRequest request, IssuanceId issuance) {}
}
