// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Custodians at one terminal, one after the other.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldingCustodyTest {

    private static final Pattern SHARE = Pattern.compile("(?:(?:[0-9A-Z]{4}[ \n]){6}){3}");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Deque<String> typed = new ArrayDeque<>();

    @TempDir private Path temp;
    private Path pin;
    private Path sealed;

    @BeforeEach
    void writePin() throws IOException {
        pin = Files.writeString(temp.resolve("token-pin"), "13572468\n");
        sealed = temp.resolve("token-pin.sealed");
    }

    /// Types what is prepared, and else from the paper that was shown last.
    private final class Custodians extends BufferedReader {

        Custodians() {
            super(Reader.nullReader());
        }

        @Override
        public @Nullable String readLine() {
            if (!typed.isEmpty()) {
                return typed.pop();
            }
            String told = told();
            if (told.endsWith("Enter.\n") || told.endsWith("again.\n")) {
                return "";
            }
            return told.endsWith("paper:\n") ? shown().getLast().replace('\n', ' ') : null;
        }
    }

    private int run(String... arguments) {
        var terminal = new CustodyTerminal(new PrintStream(printed, true, UTF_8), new Custodians());
        return new CustodyProgram(terminal).run(List.of(arguments));
    }

    private String told() {
        return printed.toString(UTF_8);
    }

    private List<String> shown() {
        return new ArrayList<>(SHARE.matcher(told()).results().map(MatchResult::group).toList());
    }

    private List<String> shares() {
        assertThat(run("seal", pin.toString(), "--any", "2", "--of", "3")).as(told()).isZero();
        return shown().stream().map(share -> share.replace('\n', ' ')).toList();
    }

    @Test
    void two_of_three_get_the_pin_out_and_slips_are_named_at_once() throws IOException {
        List<String> shares = shares();
        Path out = temp.resolve("out");
        char slip = shares.get(2).charAt(7) == '7' ? '8' : '7';
        typed.add(shares.get(2).substring(0, 7) + slip + shares.get(2).substring(8));
        typed.addAll(List.of(shares.get(2), shares.get(2)));
        typed.addAll(List.of(shares.get(0).substring(0, 30), shares.get(0).substring(30)));

        assertThat(run("open", sealed.toString(), "--into", out.toString())).as(told()).isZero();

        assertThat(Files.readString(out)).isEqualTo("13572468\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        assertThat(told())
                .containsSubsequence(
                        "it is mistyped",
                        "Custodian 3: thank you",
                        "Custodian 3 was here already",
                        "Custodian 1: thank you");
    }

    @Test
    void a_share_of_another_set_does_not_count() {
        List<String> old = shares();
        assertThat(sealed.toFile().delete()).isTrue();
        printed.reset();
        List<String> shares = shares();
        typed.addAll(List.of(old.get(0), shares.get(1)));

        assertThat(run("open", sealed.toString(), "--into", temp.resolve("out").toString()))
                .isEqualTo(1);

        assertThat(told())
                .contains("This share does not help", "refused: the input ended before the last");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void a_share_that_was_copied_wrongly_is_shown_again_and_nothing_is_sealed_before() {
        typed.addAll(List.of("", "unlike", ""));

        assertThat(shares()).hasSize(4).startsWith(shown().getFirst().replace('\n', ' '));

        assertThat(shown().get(0)).isEqualTo(shown().get(1));
        assertThat(told()).contains("'u' stands in no share").contains("That is not it");
    }

    @Test
    void a_sealed_file_that_was_changed_does_not_open() throws IOException {
        List<String> shares = shares();
        String text = Files.readString(sealed).strip();
        String last = text.endsWith("0") ? "1" : "0";
        Files.writeString(sealed, text.substring(0, text.length() - 1) + last);
        typed.addAll(shares.subList(0, 2));

        assertThat(run("open", sealed.toString(), "--into", temp.resolve("out").toString()))
                .isEqualTo(1);

        assertThat(told()).contains("these shares do not open it");
        assertThat(temp.resolve("out")).doesNotExist();
    }
}
