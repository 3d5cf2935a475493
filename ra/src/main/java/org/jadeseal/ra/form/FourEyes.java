// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.PersonId;

/// Counts who tried to be both pairs of eyes (E15).
public final class FourEyes {

    /// Refusals of one person after which an alarm stands in the audit log.
    private static final int ALARM = 3;

    private FourEyes() {}

    /// One more refusal; answers what the audit log says of it.
    public static String refusal(Transaction transaction, PersonId person) {
        long times = new SqlSamePersonRefusals(transaction.sql()).count(person, transaction.now());
        return "same person, time " + times + (times >= ALARM ? ", ALARM" : "");
    }
}
