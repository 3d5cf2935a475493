// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import org.jadeseal.ra.mailer.Mailer;

/// The state of a letter in words and colour.
final class Letter {

    private Letter() {}

    static String key(Mailer mailer) {
        return "mailer.state."
                + switch (mailer) {
                    case Mailer.Allotted _ -> "allotted";
                    case Mailer.Printed _ -> "printed";
                    case Mailer.Handed _ -> "handed";
                    case Mailer.Acknowledged _ -> "acknowledged";
                    case Mailer.Voided _ -> "voided";
                    case Mailer.Expired _ -> "expired";
                };
    }

    static String style(Mailer mailer) {
        return switch (mailer) {
            case Mailer.Allotted _, Mailer.Printed _ -> "tag--wait";
            case Mailer.Handed _, Mailer.Acknowledged _ -> "";
            case Mailer.Voided _, Mailer.Expired _ -> "tag--past";
        };
    }
}
