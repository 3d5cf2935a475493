// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.trialcard.StockedKey;

/// What a site and a card have become by some moment, kept on the disk, so that any number of
/// sittings can begin there.
///
/// @param ring the keys of the first of all moments, open
record TornPlace(Path folder, CardPolicy policy, KeyRing ring, Facts facts) {

    static final String CARD = "card";

    /// A sitting that begins at that moment.
    Sitting open(List<StockedKey> stock) {
        TrialDatabase place = TrialDatabase.sqlite();
        copy(folder, place.folder());
        TrialSite site = new TrialSite(place, policy, ring, facts.now(), facts.officers());
        TornSeat seat =
                new TornSeat(place.folder().resolve(CARD), stock, facts.pin(), facts.freshPin());
        return new Sitting(place, site, seat, this);
    }

    /// The same moment under another policy.
    TornPlace under(CardPolicy other) {
        return new TornPlace(folder, other, ring, facts);
    }

    /// Keeps what is in a place that nobody has open any more.
    static TornPlace keepFirst(TrialDatabase place, CardPolicy policy, Facts facts) {
        Path kept = kept(place);
        KeyRing ring =
                KeyRing.open(
                        DataFolder.openOrCreate(kept.resolve("data"), Kind.TRIAL),
                        new SecureRandom());
        return new TornPlace(kept, policy, ring, facts);
    }

    /// Keeps what this moment has become in that place.
    TornPlace keep(TrialDatabase place, Facts then) {
        return new TornPlace(kept(place), policy, ring, then);
    }

    private static Path kept(TrialDatabase place) {
        try {
            Path kept = Files.createTempDirectory("jadeseal-torn");
            copy(place.folder(), kept);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(
                            each,
                            target,
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
