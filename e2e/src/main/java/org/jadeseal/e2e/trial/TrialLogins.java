// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jadeseal.e2e.tour.Officer;
import org.jadeseal.e2e.tour.PrivateFile;
import org.jadeseal.e2e.tour.Tour;

/// The officers of a trial with the one-time passwords that the enrolling command printed, kept in
/// a file only its owner reads.
public record TrialLogins(List<Officer> all) {

    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");
    private static final List<Officer> WANTED =
            List.of(
                    new Officer("lin", "林美華", "RAO", ""),
                    new Officer("wu", "吳志強", "RAS", ""),
                    new Officer("zhang", "張文德", "CAO", ""));

    public TrialLogins {
        all = List.copyOf(all);
    }

    /// Makes the officers of a new folder, or reads those it has.
    static TrialLogins of(TrialFolder folder) {
        return folder.isNew() ? enrol(folder) : read(folder.logins());
    }

    /// As the tour needs them.
    Tour.Officers officers() {
        return new Tour.Officers(all.get(0), all.get(1), all.get(2));
    }

    private static TrialLogins enrol(TrialFolder folder) {
        var enrolled = new ArrayList<Officer>();
        for (Officer officer : WANTED) {
            String said =
                    ServerProcess.command(
                            folder,
                            List.of(
                                    "--enrol-officer",
                                    officer.login(),
                                    officer.name(),
                                    officer.role()));
            Matcher password = PASSWORD.matcher(said);
            if (!password.find()) {
                throw new TrialFailedException("the command printed no password: " + said);
            }
            enrolled.add(
                    new Officer(
                            officer.login(), officer.name(), officer.role(), password.group(1)));
        }
        PrivateFile.write(
                folder.logins(),
                enrolled.stream()
                        .map(o ->
                                String.join("\t", o.login(), o.name(), o.role(), o.password())
                                        + "\n")
                        .collect(Collectors.joining()));
        return new TrialLogins(enrolled);
    }

    private static TrialLogins read(Path file) {
        try {
            return new TrialLogins(
                    Files.readAllLines(file).stream()
                            .map(line -> line.split("\t", -1))
                            .map(fields -> new Officer(fields[0], fields[1], fields[2], fields[3]))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
