// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.util.List;
import java.util.function.Predicate;

/// A computer whose system knows PIV cards by itself: we look, explain, and change nothing. Written
/// from what its maker says; not tried on one.
///
/// @param checks each a question to the system
record ReadOnlyComputer(Commands commands, List<Check> checks) implements Computer {

    /// @param what key of what is asked
    /// @param command reads only
    /// @param good whether the answer says that it knows the card
    record Check(String what, List<String> command, Predicate<String> good) {}

    /// The service that takes certificates from a card to the user's store, and the store.
    static Computer windows(Commands commands) {
        return new ReadOnlyComputer(
                commands,
                List.of(
                        new Check(
                                "certpropsvc",
                                List.of("sc.exe", "query", "CertPropSvc"),
                                text -> text.contains("RUNNING")),
                        new Check(
                                "windows-store",
                                List.of("certutil.exe", "-user", "-store", "My"),
                                text -> text.contains("Smart Card"))));
    }

    /// CryptoTokenKit's list of cards, and of the identities on them.
    static Computer macos(Commands commands) {
        return new ReadOnlyComputer(
                commands,
                List.of(
                        new Check(
                                "token-kit",
                                List.of("/usr/bin/security", "list-smartcards"),
                                text -> text.contains("com.apple.pivtoken")),
                        new Check(
                                "token-identities",
                                List.of("/usr/sbin/sc_auth", "identities"),
                                text -> text.contains("SmartCard"))));
    }

    @Override
    public List<Finding> look() {
        return checks.stream().map(this::found).toList();
    }

    private Finding found(Check check) {
        Commands.Ended ended = commands.run(check.command());
        Finding.State state =
                check.good().test(ended.text()) ? Finding.State.READY : Finding.State.UNKNOWN;
        return new Finding(check.what(), String.join(" ", check.command()), state);
    }

    @Override
    public List<Change> changes() {
        return List.of();
    }

    @Override
    public List<Finding> register() {
        return look().stream().filter(found -> found.state() != Finding.State.READY).toList();
    }

    @Override
    public List<Change> undo() {
        return List.of();
    }
}
