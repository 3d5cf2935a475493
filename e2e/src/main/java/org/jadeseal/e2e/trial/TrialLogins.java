// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jadeseal.e2e.tour.Officer;
import org.jadeseal.e2e.tour.PrivateFile;
import org.jadeseal.e2e.tour.Tour;

/// The officers of a trial with the one-time passwords that the enrolling command printed, kept in
/// a file only its owner reads.
public record TrialLogins(List<Officer> all) {

    private static final Pattern PASSWORD = Pattern.compile("enrolled (\\S+) as .*password (\\S+)");
    private static final List<Officer> WANTED =
            List.of(
                    new Officer("lin", "林美華", "RAO", ""),
                    new Officer("wu", "吳志強", "RAS", ""),
                    new Officer("zhang", "張文德", "CAO", ""),
                    new Officer("xu", "許安平", "AUD", ""));

    public TrialLogins {
        all = List.copyOf(all);
    }

    /// Makes the officers of a new folder, or reads those it has.
    ///
    /// @param port of the server: the first who opens the folder makes the CAs, and their
    ///   certificates name it for good
    static TrialLogins of(TrialFolder folder, int port) {
        return folder.isNew() ? enrol(folder, port) : read(folder.logins());
    }

    /// As the tour needs them.
    Tour.Officers officers() {
        return new Tour.Officers(all.get(0), all.get(1), all.get(2));
    }

    /// Who exports the audit log.
    Officer auditor() {
        return all.stream()
                .filter(officer -> officer.role().equals("AUD"))
                .findFirst()
                .orElseThrow(() ->
                        new TrialFailedException("this folder has no auditor; take a new one"));
    }

    private static TrialLogins enrol(TrialFolder folder, int port) {
        var command = new ArrayList<String>();
        for (Officer officer : WANTED) {
            command.addAll(
                    List.of("--enrol-officer", officer.login(), officer.name(), officer.role()));
        }
        command.addAll(List.of("--port", Integer.toString(port)));
        String said = ServerProcess.command(folder, command);
        List<Officer> enrolled = WANTED.stream().map(wanted -> enrolled(wanted, said)).toList();
        PrivateFile.write(
                folder.logins(),
                enrolled.stream()
                        .map(o ->
                                String.join("\t", o.login(), o.name(), o.role(), o.password())
                                        + "\n")
                        .collect(Collectors.joining()));
        return new TrialLogins(enrolled);
    }

    private static Officer enrolled(Officer wanted, String said) {
        return said.lines()
                .map(PASSWORD::matcher)
                .filter(line -> line.matches() && line.group(1).equals(wanted.login()))
                .map(line ->
                        new Officer(wanted.login(), wanted.name(), wanted.role(), line.group(2)))
                .findFirst()
                .orElseThrow(() ->
                        new TrialFailedException(
                                "the command printed no password of " + wanted.login()));
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
