// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A letter or a mail that lies on the desk.
///
/// @param name of the file
/// @param label what a person calls it
record Paper(String name, String label) {

    /// The letters of a folder by their sheets, the newest first.
    static List<Paper> letters(Path folder) {
        return in(folder, ".pdf")
                .map(file -> file.getFileName().toString())
                .map(name -> new Paper(name, name.replaceAll(".*-letter-|\\.pdf", "")))
                .toList();
    }

    /// The mails of a folder by addressee and subject, the newest first.
    static List<Paper> mails(Path folder) {
        return in(folder, ".eml")
                .map(file -> new Paper(file.getFileName().toString(), label(Mail.read(file))))
                .toList();
    }

    private static String label(Mail mail) {
        return mail.subject() + " → " + mail.addressee();
    }

    private static Stream<Path> in(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
