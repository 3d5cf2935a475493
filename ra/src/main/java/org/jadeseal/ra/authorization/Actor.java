// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.util.Set;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.x509.SerialNumber;

/// Who acts. Made only by the login room of `web` from a session row, by its room `api` from a TLS
/// client's certificate, or by a named job (T6).
public sealed interface Actor {

    /// How the audit log names this actor.
    String name();

    /// A holder at the website, logged in.
    record SubscriberActor(AccountId account, SessionId session) implements Actor {

        @Override
        public String name() {
            return "account:" + account.value();
        }
    }

    /// An officer at the counter, logged in.
    record OfficerActor(OfficerId officer, PersonId person, Set<Role> roles, SessionId session)
            implements Actor {

        public OfficerActor {
            roles = Set.copyOf(roles);
        }

        @Override
        public String name() {
            return "officer:" + officer.value();
        }
    }

    /// A program that orders certificates, known by a certificate of the operations CA.
    record ClientActor(ClientName client, SerialNumber certificate) implements Actor {

        @Override
        public String name() {
            return "client:" + client;
        }
    }

    /// Our own work, by its name: `execute-forms`, `enrol-officer`.
    record SystemActor(String job) implements Actor {

        public SystemActor {
            if (!job.matches("[a-z][a-z0-9-]{1,39}")) {
                throw new IllegalArgumentException(
                        "a job's name must be lower-case words with hyphens, was '" + job + "'");
            }
        }

        @Override
        public String name() {
            return "job:" + job;
        }
    }
}
