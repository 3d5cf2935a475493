// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.util.Locale;

/// What somebody sets out to do.
public record Act(Actor actor, Right right, Matter matter) {

    /// As the audit log names it: `ra.review-form`.
    public String action() {
        return "ra." + right.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
