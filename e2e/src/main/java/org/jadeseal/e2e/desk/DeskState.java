// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.util.List;
import java.util.Optional;

/// What is on the desk at one moment.
///
/// @param notice what went wrong with the last thing that was done here, in HTML
record DeskState(
        DeskReaders.Seen readers,
        Optional<PinQuestion> question,
        List<Paper> letters,
        List<Paper> mails,
        Optional<String> notice) {

    /// Changes whenever something a person would see has changed.
    String mark() {
        return Integer.toHexString(
                List.of(readers, question.map(PinQuestion::number), letters, mails).hashCode());
    }
}
