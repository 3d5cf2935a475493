// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.KeyName;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// Makes the CAs that a plan names. What is there already is found and stays, so a ceremony that
/// was interrupted is held again.
public final class Ceremony {

    private final CeremonyPlan plan;
    private final CertificateFiles files;
    private final KeyRing ring;
    private final AuthorityMaker maker;

    private Ceremony(
            CeremonyPlan plan,
            CertificateFiles files,
            KeyRing ring,
            Clock clock,
            SecureRandom random) {
        this.plan = plan;
        this.files = files;
        this.ring = ring;
        this.maker = new AuthorityMaker(ring, files, plan.settings(), clock, random);
    }

    /// Does the whole of it with keys that are thrown away, in a folder that is thrown away: what
    /// it tells is what the real one will do, but for keys, numbers and times.
    ///
    /// @return lines to be read by people
    /// @throws CeremonyRefusedException if something in the plan does not go together
    public static List<String> rehearse(CeremonyPlan plan, Clock clock, SecureRandom random) {
        Path folder = temporary();
        try (KeyRing thrownAway =
                KeyRing.open(DataFolder.openOrCreate(folder, Kind.TRIAL), random)) {
            CertificateFiles files =
                    new CertificateFiles(DataFolder.openOrCreate(folder, Kind.TRIAL));
            return new Ceremony(plan, files, thrownAway, clock, random).hold();
        } finally {
            remove(folder);
        }
    }

    /// Makes sure that the plan can be held in `folder`. Changes nothing.
    ///
    /// @throws CeremonyRefusedException if an earlier plan of the folder says something else about
    ///   what stands in certificates, the folder has another root than the plan's, or it lacks a CA
    ///   before the one that is to be made
    public static Ceremony prepared(
            CeremonyPlan plan, DataFolder folder, KeyRing ring, Clock clock, SecureRandom random) {
        Minutes.lastPlan(folder).ifPresent(plan::requireSameService);
        Ceremony ceremony = new Ceremony(plan, new CertificateFiles(folder), ring, clock, random);
        ceremony.requirePredecessors();
        ceremony.requireSameNames();
        return ceremony;
    }

    /// Makes what the plan names.
    ///
    /// @return lines for the minutes
    public List<String> hold() {
        List<String> lines = new ArrayList<>();
        for (IssuerId id : plan.make()) {
            boolean found = files.find(id.value()).isPresent();
            Authority made = maker.make(id);
            new KindCheck(plan.kind(), plan.settings()).authority(made);
            lines.addAll(told(made, found));
        }
        return lines;
    }

    CeremonyPlan plan() {
        return plan;
    }

    private List<String> told(Authority made, boolean found) {
        SignedCertificate certificate = made.certificate();
        return List.of(
                "CA " + made.id() + (found ? " (was there already, nothing was made)" : ""),
                "  subject      " + certificate.subject(),
                "  key          " + KeyAlgorithm.of(certificate.key()).orElseThrow(),
                "  key kept     " + ring.place(new KeyName(made.id().value())),
                "  valid        from "
                        + certificate.validity().notBefore()
                        + " until "
                        + certificate.notAfter(),
                "  serial       " + certificate.serial(),
                "  SHA-256      " + certificate.der().sha256().hex(),
                "");
    }

    private void requirePredecessors() {
        for (IssuerId id : plan.make()) {
            for (IssuerId before : CeremonyPlan.needed(id)) {
                if (!plan.make().contains(before) && files.find(before.value()).isEmpty()) {
                    throw new CeremonyRefusedException(
                            "'" + id + "' needs '" + before + "', which the data folder lacks");
                }
            }
        }
    }

    private void requireSameNames() {
        files.find(IssuerId.ROOT.value())
                .filter(root -> !root.subject().equals(maker.rootName()))
                .ifPresent(root -> {
                    throw new CeremonyRefusedException(
                            "the data folder has the root '"
                                    + root.subject()
                                    + "', the plan speaks of '"
                                    + maker.rootName()
                                    + "'");
                });
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("ceremony");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the rehearsal can be made", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("folder " + folder + " cannot be removed", e);
        }
    }
}
