// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.key.Secret;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Shares without a terminal.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingASecretTest {

    private static final String PIN = "13572468";

    private static SealedSecret.Made made(int any, int of) {
        try (Secret pin = Secret.takingOver(PIN.getBytes(UTF_8))) {
            return SealedSecret.seal(pin, new Quorum(any, of), new SecureRandom());
        }
    }

    private static String opened(SealedSecret sealed, List<Share> shares) {
        try (Secret secret = sealed.open(shares)) {
            return secret.lend(bytes -> new String(bytes, UTF_8));
        }
    }

    @Test
    void any_three_of_five_open_it_in_any_order_and_two_do_not() {
        SealedSecret.Made made = made(3, 5);
        List<Share> all = made.shares();
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < 5; b++) {
                for (int c = 0; c < 5; c++) {
                    if (a != b && b != c && a != c) {
                        List<Share> three = List.of(all.get(a), all.get(b), all.get(c));

                        assertThat(opened(made.secret(), three)).isEqualTo(PIN);
                    }
                }
            }
        }
        assertThatThrownBy(() -> made.secret().open(all.subList(0, 2)))
                .hasMessageContaining("expected 3 different ones");
    }

    @Test
    void two_shares_that_claim_to_suffice_make_another_key() {
        SealedSecret.Made made = made(3, 5);
        Quorum two = new Quorum(2, 5);
        List<Share> claiming =
                made.shares().subList(0, 2).stream()
                        .map(share -> new Share(two, share.set(), share.number(), share.part()))
                        .toList();

        assertThat(hex(SplitKey.join(claiming)))
                .hasSize(64)
                .isNotEqualTo(hex(SplitKey.join(made.shares().subList(0, 3))));
        assertThatThrownBy(() -> made.secret().open(claiming)).hasMessageContaining("any 2 of 5");
    }

    private static String hex(Secret key) {
        return key.lend(HexFormat.of()::formatHex);
    }

    @Test
    void a_share_is_read_as_it_is_printed_also_in_small_letters_without_spaces() {
        Share share = made(2, 3).shares().get(1);
        String printed = new String(ShareText.print(share));

        Share read = ShareText.read(printed.toLowerCase(Locale.ROOT).toCharArray());
        Share dense = ShareText.read(printed.replaceAll("\\s", "").replace('0', 'O').toCharArray());

        assertThat(printed.lines()).hasSize(3);
        assertThat(List.of(read.number(), dense.number())).containsOnly(2);
        assertThat(ShareText.print(read)).isEqualTo(ShareText.print(share));
        assertThat(ShareText.print(dense)).isEqualTo(ShareText.print(share));
    }

    @Test
    void each_wrong_sign_and_each_swap_of_neighbours_is_found() {
        char[] printed = ShareText.print(made(2, 2).shares().getFirst());
        List<char[]> slips = new ArrayList<>();
        for (int i = 0; i < printed.length; i++) {
            char[] slip = printed.clone();
            slip[i] = printed[i] == '7' ? '8' : '7';
            slips.add(slip);
            if (i > 0) {
                char[] swap = printed.clone();
                swap[i] = printed[i - 1];
                swap[i - 1] = printed[i];
                slips.add(swap);
            }
        }

        assertThat(
                        slips.stream()
                                .filter(slip -> !sameSigns(slip, printed))
                                .filter(SharingASecretTest::isTaken))
                .isEmpty();
        assertThat(slips).hasSizeGreaterThan(120);
    }

    private static boolean sameSigns(char[] one, char[] other) {
        return new String(one)
                .replaceAll("\\s", "")
                .equals(new String(other).replaceAll("\\s", ""));
    }

    private static boolean isTaken(char[] typed) {
        try (Share _ = ShareText.read(Arrays.copyOf(typed, typed.length))) {
            return true;
        } catch (CustodyRefusedException _) {
            return false;
        }
    }

    @Test
    void impossible_quorums_are_refused() {
        assertThatThrownBy(() -> new Quorum(1, 3)).hasMessageContaining("any 1 of 3");
        assertThatThrownBy(() -> new Quorum(4, 3)).hasMessageContaining("any 4 of 3");
        assertThatThrownBy(() -> new Quorum(2, 17)).hasMessageContaining("at most 16");
    }
}
