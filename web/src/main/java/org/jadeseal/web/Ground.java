// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.ceremony.CeremonyPlan;
import org.jadeseal.ca.ceremony.Minutes;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.SteadyClock;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.folder.WrongKindException;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ra.RaSettings;
import org.jadeseal.ra.RegistrationAuthority;

/// What stands under the pages: one data folder, opened. The server and the command line open it
/// alike, under different names of their node.
record Ground(
        DataFolder folder,
        Database database,
        CertificateAuthority authority,
        RegistrationAuthority registration)
        implements AutoCloseable {

    /// Remembers which addresses stand in the certificates of this folder's CAs.
    private static final String STATUS_FILE = "status-address";

    private static final List<String> MIGRATIONS = List.of("db/ca", "db/ra", "db/web");

    /// The time of the data folder; a trial's is made if there is none, and its time can be moved.
    /// The computer's below it is watched all the same (T17).
    static Clock clock(ProgramOptions options) {
        Clock real = SteadyClock.over(Clock.systemUTC(), System::nanoTime);
        DataFolder folder = DataFolder.existingOrTrial(options.data());
        return folder.kind() == Kind.TRIAL ? TrialClock.in(folder, real) : real;
    }

    /// Makes sure that a server may be started as it was told. A trial may in any case; none is
    /// made for a server that people shall reach by a name.
    ///
    /// @throws IllegalArgumentException naming an option that is missing or not for production
    /// @throws WrongKindException if there is no data folder, or it lacks its CAs
    static void requireServable(ProgramOptions options) {
        DataFolder folder =
                options.listen().origins().isPresent()
                        ? DataFolder.existing(options.data())
                        : DataFolder.existingOrTrial(options.data());
        if (folder.kind() == Kind.PRODUCTION) {
            ProductionOptions.require(options, settings(folder, options));
        }
    }

    /// @param node name of this node in audit and journals, stable over restarts
    static Ground open(ProgramOptions options, String node, Clock clock, SecureRandom random) {
        DataFolder folder = DataFolder.existingOrTrial(options.data());
        Database database = Database.open(options.database(), MIGRATIONS, clock);
        try {
            CertificateAuthority authority =
                    CertificateAuthority.open(
                            folder, database, node, settings(folder, options), clock, random);
            RegistrationAuthority registration =
                    RegistrationAuthority.open(
                            database,
                            authority,
                            new RaSettings(
                                    folder.kind(), node, options.siteOrigin(), options.cards()),
                            clock,
                            random);
            return new Ground(folder, database, authority, registration);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// What the ceremony's plan says; a trial decides by itself.
    private static AuthoritySettings settings(DataFolder folder, ProgramOptions options) {
        return switch (folder.kind()) {
            case TRIAL ->
                    AuthoritySettings.trial(
                            AuthorityAddresses.below(statusAddress(folder, options)));
            case PRODUCTION ->
                    Minutes.lastPlan(folder)
                            .map(CeremonyPlan::settings)
                            .orElseThrow(() ->
                                    new WrongKindException(
                                            "data folder "
                                                    + folder.path()
                                                    + " has no CA yet; a ceremony makes them"));
        };
    }

    /// The address of the first start stays, whatever port a later one has: it stands in
    /// certificates.
    private static URI statusAddress(DataFolder folder, ProgramOptions options) {
        Path file = folder.path().resolve(STATUS_FILE);
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, options.statusOrigin() + "\n");
            }
            return URI.create(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read or written", e);
        }
    }

    @Override
    public void close() {
        try {
            authority.close();
        } finally {
            database.close();
        }
    }
}
