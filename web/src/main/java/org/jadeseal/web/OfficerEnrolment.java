// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.officer.Enrolment;
import org.jadeseal.ra.officer.NewOfficer;

/// The command line enrols officers. In a trial each gets a password, drawn and printed once; a
/// single officer's may be read from a file. In production, and with `--with-card`, each gets a
/// one-time code for the card instead (T20).
record OfficerEnrolment(
        ProgramOptions options,
        List<NewOfficer> officers,
        Optional<Path> passwordFile,
        boolean withCard) {

    private static final String ACT = "--enrol-officer";
    private static final String PASSWORD_FILE = "--password-file";
    private static final String WITH_CARD = "--with-card";
    private static final String NODE = "command";

    /// Without look-alikes; 16 of them are 78 bits.
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 16;

    OfficerEnrolment {
        officers = List.copyOf(officers);
        if (passwordFile.isPresent() && officers.size() > 1) {
            throw new IllegalArgumentException(
                    PASSWORD_FILE
                            + " holds the password of one officer, "
                            + officers.size()
                            + " are to be enrolled");
        }
    }

    static OfficerEnrolment parse(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        List<NewOfficer> officers = new ArrayList<>();
        for (int act = rest.indexOf(ACT); act >= 0; act = rest.indexOf(ACT)) {
            officers.add(officer(rest.subList(act, rest.size())));
        }
        int file = rest.indexOf(PASSWORD_FILE);
        Optional<Path> passwordFile = Optional.empty();
        if (file >= 0 && file + 1 < rest.size()) {
            passwordFile = Optional.of(Path.of(rest.get(file + 1)));
            rest.subList(file, file + 2).clear();
        }
        boolean withCard = rest.remove(WITH_CARD);
        return new OfficerEnrolment(
                ProgramOptions.parse(rest.toArray(String[]::new)),
                officers,
                passwordFile,
                withCard);
    }

    /// Takes the option with its three words off the front.
    private static NewOfficer officer(List<String> words) {
        if (words.size() < 4) {
            throw new IllegalArgumentException(ACT + " needs LOGIN, NAME and ROLE");
        }
        NewOfficer officer =
                new NewOfficer(words.get(2), words.get(1), roles(words.get(3)), Optional.empty());
        words.subList(0, 4).clear();
        return officer;
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(",", 10)).map(Role::valueOf).collect(Collectors.toSet());
    }

    /// Enrols them in order and says of each what became of it, as soon as it is so.
    ///
    /// @throws IllegalStateException if an officer was not enrolled; those before are
    void enrol(Consumer<String> tell) {
        SecureRandom random = new SecureRandom();
        try (Ground ground = Ground.open(options, NODE, Ground.clock(options), random)) {
            for (NewOfficer officer : officers) {
                tell.accept(
                        comesByCard(ground)
                                ? invite(ground, officer)
                                : enrol(ground, officer, random));
            }
        }
    }

    private boolean comesByCard(Ground ground) {
        return withCard || ground.folder().kind() == Kind.PRODUCTION;
    }

    /// Nobody has a password: the one-time code lets a blank card become the officer's.
    private String invite(Ground ground, NewOfficer officer) {
        Enrolment enrolment =
                ground.registration().officers().enrol(new SystemActor("enrol-officer"), officer);
        return told(officer, enrolment, "") + OfficerInvitation.code(ground, officer.login());
    }

    private String enrol(Ground ground, NewOfficer officer, SecureRandom random) {
        String password = passwordFile.map(OfficerEnrolment::read).orElseGet(() -> draw(random));
        try (Secret secret = Secret.takingOver(password.getBytes(StandardCharsets.UTF_8))) {
            Enrolment enrolment =
                    ground.registration()
                            .officers()
                            .enrol(new SystemActor("enrol-officer"), officer, secret);
            return told(officer, enrolment, password);
        }
    }

    private String told(NewOfficer officer, Enrolment enrolment, String password) {
        return switch (enrolment) {
            case Enrolment.Enrolled(var id, _) ->
                    "enrolled "
                            + officer.login()
                            + " as "
                            + id.value()
                            + (passwordFile.isPresent() || password.isEmpty()
                                    ? ""
                                    : ", password " + password);
            case Enrolment.LoginTaken(var login) ->
                    throw new IllegalStateException("another officer has the login " + login);
            case Enrolment.RolesExclude _ ->
                    throw new IllegalStateException("an officer has exactly one role");
            case Enrolment.PasswordTooShort _ ->
                    throw new IllegalStateException("a password has at least 12 characters");
            case Enrolment.NoPasswordsHere _ ->
                    throw new IllegalStateException(
                            "this data folder is for production, where officers log in by card");
            case Enrolment.Refused(var refusal) ->
                    throw new IllegalStateException("the gate stayed shut: " + refusal);
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("password file " + file + " cannot be read", e);
        }
    }

    private static String draw(SecureRandom random) {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
