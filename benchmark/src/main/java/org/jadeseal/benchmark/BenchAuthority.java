// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.TrialAuthority;
import org.jadeseal.ca.ceremony.Algorithms;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.SlowCommits;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.roster.OfficerRole;

/// A CA in a folder of its own, with keys of one kind and two officers, on SQLite that flushes.
record BenchAuthority(Database database, CertificateAuthority door) implements AutoCloseable {

    private static final String DATABASE = "jadeseal.db";

    static BenchAuthority in(Path folder, KeyAlgorithm kind) {
        return onSlowDisk(folder, kind, Duration.ZERO);
    }

    /// One whose list and statuses have a population in them.
    static BenchAuthority in(Path folder, KeyAlgorithm kind, Population population) {
        if (!Files.exists(folder.resolve(DATABASE))) {
            in(folder, kind).close();
            SqlPopulation.enter(population, folder.resolve(DATABASE));
        }
        return in(folder, kind);
    }

    /// One whose disk takes so much longer for each commit.
    static BenchAuthority onSlowDisk(Path folder, KeyAlgorithm kind, Duration delay) {
        DataFolder data = DataFolder.openOrCreate(folder, Kind.TRIAL);
        Clock clock = Clock.systemUTC();
        Database database =
                SlowCommits.open(
                        new DatabaseAddress.Sqlite(folder.resolve(DATABASE)), clock, delay);
        AuthoritySettings settings =
                AuthoritySettings.trial(
                                AuthorityAddresses.below(
                                        URI.create("http://status.localhost:8080")))
                        .with(
                                Algorithms.all(kind)
                                        .certifying(EnumSet.of(kind, KeyAlgorithm.P_256)));
        CertificateAuthority door =
                CertificateAuthority.open(
                        data, database, "bench-1", settings, clock, new SecureRandom());
        database.perform(transaction -> {
            door.roster().enrol(transaction, TrialAuthority.officer("lin", OfficerRole.RAO));
            door.roster().enrol(transaction, TrialAuthority.officer("chen", OfficerRole.RAS));
        });
        return new BenchAuthority(database, door);
    }

    @Override
    public void close() {
        door.close();
        database.close();
    }
}
