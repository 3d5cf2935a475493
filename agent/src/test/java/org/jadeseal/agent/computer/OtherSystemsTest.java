// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jadeseal.agent.computer.Finding.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Windows and macOS know PIV cards by themselves; no such computer was here, so these are tables
/// of what their makers say.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherSystemsTest {

    private final List<List<String>> asked = new ArrayList<>();

    private Commands saying(String text) {
        return command -> {
            asked.add(command);
            return new Commands.Ended(0, text);
        };
    }

    @Test
    void windows_copies_certificates_from_a_card_by_a_service() {
        Computer windows = ReadOnlyComputer.windows(saying("STATE : 4  RUNNING"));

        assertThat(windows.look())
                .extracting(Finding::what, Finding::state)
                .containsExactly(
                        tuple("certpropsvc", State.READY), tuple("windows-store", State.UNKNOWN));
    }

    @Test
    void macos_has_support_for_piv_cards_in_it() {
        Computer macos = ReadOnlyComputer.macos(saying("com.apple.pivtoken:0123456789ABCDEF"));

        assertThat(macos.look())
                .extracting(Finding::what, Finding::state)
                .containsExactly(
                        tuple("token-kit", State.READY), tuple("token-identities", State.UNKNOWN));
    }

    @Test
    void nothing_is_changed_there() {
        Computer windows = ReadOnlyComputer.windows(saying(""));

        assertThat(windows.register()).hasSize(2);
        assertThat(windows.undo()).isEmpty();
        assertThat(asked).isNotEmpty().allMatch(command -> isReading(command));
    }

    private static boolean isReading(List<String> command) {
        return command.contains("query") || command.contains("-store");
    }
}
