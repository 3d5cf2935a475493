// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.PrivateFile;

/// What the newcomer needs to play the people of a trial: their letters in a few words, in a file
/// only its owner reads.
final class PeopleNote {

    private PeopleNote() {}

    static void write(TrialFolder folder, List<Holder> holders) {
        PrivateFile.write(
                file(folder),
                holders.stream()
                        .map(h ->
                                "%-10s account %s   password %s   PIN %s   case %s%n"
                                        .formatted(
                                                h.card(),
                                                h.account(),
                                                h.password(),
                                                h.pin(),
                                                h.caseNumber()))
                        .collect(Collectors.joining()));
    }

    static List<String> read(TrialFolder folder) {
        try {
            return Files.exists(file(folder)) ? Files.readAllLines(file(folder)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file(folder), e);
        }
    }

    private static Path file(TrialFolder folder) {
        return folder.path().resolve("trial").resolve("people.txt");
    }
}
