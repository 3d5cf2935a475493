// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jadeseal.ra.authorization.AccountId;

/// Many people by their accounts, the same in every run. The certificates of every tenth are
/// revoked. A few hundred others, spread among them, have tasks at their cards behind them as well:
/// the residents, who log in.
final class People {

    static final int RESIDENTS = 320;

    private static final long SEED = 20261123L;

    private final List<String> accounts;
    private final Set<Integer> residents;

    People(int count) {
        Random random = new Random(SEED);
        // in order, so that indexes grow at their ends
        this.accounts =
                IntStream.range(0, count)
                        .mapToObj(_ -> AccountId.random(random).value())
                        .distinct()
                        .sorted()
                        .toList();
        this.residents =
                IntStream.range(0, RESIDENTS)
                        .map(this::place)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet());
    }

    int count() {
        return accounts.size();
    }

    String account(int place) {
        return accounts.get(place);
    }

    static boolean isRevoked(int place) {
        return place % 10 == 9;
    }

    boolean isResident(int place) {
        return residents.contains(place);
    }

    /// The account of one of the residents.
    String resident(int number) {
        return accounts.get(place(number));
    }

    private int place(int number) {
        int place = (int) ((long) number * accounts.size() / RESIDENTS);
        return isRevoked(place) ? place - 1 : place;
    }
}
