// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import java.security.SecureRandom;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.FieldKeys;
import org.jadeseal.ca.key.Pepper;
import org.jadeseal.ca.roster.Roster;

/// What every room stands on.
record Ground(
        Database database,
        AuditLog audit,
        Pepper pepper,
        FieldKeys fieldKeys,
        Roster roster,
        Kind kind,
        SecureRandom random) {}
