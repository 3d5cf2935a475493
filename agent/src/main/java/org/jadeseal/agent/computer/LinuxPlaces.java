// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where programs of a Linux user keep what they know of cards.
///
/// @param home of the user
/// @param libraries folders of this computer in which, or one level below which, OpenSC's module
///   lies
record LinuxPlaces(Path home, List<Path> libraries) {

    private static final String MODULE = "opensc-pkcs11.so";

    private static final List<String> CHROMIUM_KIN =
            List.of(
                    ".config/chromium",
                    ".config/google-chrome",
                    ".config/microsoft-edge",
                    ".config/BraveSoftware/Brave-Browser",
                    ".config/vivaldi");

    private static final Map<String, List<String>> PROFILES =
            Map.of(
                    "firefox", List.of(".mozilla/firefox", ".config/mozilla/firefox"),
                    "thunderbird", List.of(".thunderbird"));

    /// Programs in boxes of their own do not see the computer's libraries.
    private static final Map<String, List<String>> BOXES =
            Map.of(
                    "firefox",
                    List.of("snap/firefox/common", ".var/app/org.mozilla.firefox"),
                    "chromium",
                    List.of("snap/chromium/common", ".var/app/org.chromium.Chromium"),
                    "thunderbird",
                    List.of("snap/thunderbird/common", ".var/app/org.mozilla.Thunderbird"));

    static LinuxPlaces ofThisComputer() {
        return new LinuxPlaces(
                Path.of(System.getProperty("user.home")),
                List.of(Path.of("/usr/lib64"), Path.of("/usr/lib"), Path.of("/usr/local/lib")));
    }

    /// OpenSC's PKCS#11 module, by its full path.
    Optional<Path> module() {
        return libraries.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> Stream.concat(Stream.of(folder), folders(folder).stream()))
                .map(folder -> folder.resolve(MODULE))
                .filter(Files::exists)
                .findFirst();
    }

    /// The user's own database, which may not be there yet, and those of all profiles.
    List<NssPlace> databases() {
        List<NssPlace> places = new ArrayList<>();
        places.add(
                new NssPlace(
                        "chromium",
                        home.resolve(".pki/nssdb"),
                        CHROMIUM_KIN.stream()
                                .map(folder -> home.resolve(folder, "SingletonLock"))
                                .toList()));
        for (String program : List.of("firefox", "thunderbird")) {
            PROFILES.getOrDefault(program, List.of()).stream()
                    .map(home::resolve)
                    .flatMap(folder -> folders(folder).stream())
                    .map(profile ->
                            new NssPlace(program, profile, List.of(profile.resolve("lock"))))
                    .filter(NssPlace::exists)
                    .forEach(places::add);
        }
        return places;
    }

    /// Where programs live that cannot be told.
    List<Finding> boxes() {
        return Stream.of("chromium", "firefox", "thunderbird")
                .flatMap(program ->
                        BOXES.getOrDefault(program, List.of()).stream()
                                .map(home::resolve)
                                .filter(Files::isDirectory)
                                .map(box ->
                                        new Finding(
                                                program,
                                                box.toString(),
                                                Finding.State.OUT_OF_REACH)))
                .toList();
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
