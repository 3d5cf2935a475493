// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.util.List;
import java.util.Optional;

/// A part of a list that is read by a key, so that a page costs the same wherever it begins.
///
/// @param next the line with which the next page begins; empty on the last one
public record KeysetPage<T>(List<T> lines, Optional<T> next) {

    public KeysetPage {
        lines = List.copyOf(lines);
    }

    /// A page of `most` lines, cut from one line more where there is one.
    public static <T> KeysetPage<T> cut(List<T> found, int most) {
        return found.size() > most
                ? new KeysetPage<>(found.subList(0, most), Optional.of(found.getLast()))
                : new KeysetPage<>(found, Optional.empty());
    }
}
