// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.trialcard.StockedKey;

/// What a site and a card have become by some moment, kept on the disk, so that any number of
/// sittings can begin there.
record TornPlace(Path folder, Facts facts) {

    static final String CARD = "card";

    /// A sitting that begins at that moment.
    Sitting open(List<StockedKey> stock) {
        TrialDatabase place = TrialDatabase.sqlite();
        copy(folder, place.folder());
        TrialSite site = TrialSite.again(place, facts.now(), facts.officers());
        TornSeat seat =
                new TornSeat(place.folder().resolve(CARD), stock, facts.pin(), facts.freshPin());
        return new Sitting(place, site, seat, facts);
    }

    /// Keeps what is in a place that nobody has open any more.
    static TornPlace keep(TrialDatabase place, Facts facts) {
        try {
            Path kept = Files.createTempDirectory("jadeseal-torn");
            copy(place.folder(), kept);
            return new TornPlace(kept, facts);
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
