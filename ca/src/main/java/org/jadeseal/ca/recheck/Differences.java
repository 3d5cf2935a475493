// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.util.ArrayList;
import java.util.List;

/// What was found to be otherwise than it should.
final class Differences {

    private final List<String> all = new ArrayList<>();

    /// @param what the thing, such as `certificate issuing/5f…`
    /// @param otherwise what is wrong with it
    void require(boolean holds, String what, String otherwise) {
        if (!holds) {
            add(what, otherwise);
        }
    }

    void add(String what, String otherwise) {
        all.add(what + ": " + otherwise);
    }

    List<String> all() {
        return all;
    }
}
