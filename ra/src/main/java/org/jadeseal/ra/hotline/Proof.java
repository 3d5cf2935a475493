// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.hotline;

import org.jadeseal.ra.subscriber.NationalId;

/// By what the officer knows that the holder, or somebody for the holder, asks (T18).
public sealed interface Proof {

    /// The officer called the registered number back.
    record CalledBack() implements Proof {}

    /// The caller knew the national ID, which stands in none of our letters and mails. Prints
    /// nothing.
    record NationalIdKnown(NationalId said) implements Proof {

        @Override
        public String toString() {
            return "NationalIdKnown[hidden]";
        }
    }

    /// The holder is at the counter and has shown an identity card.
    record IdentitySeen() implements Proof {}

    /// As it is kept.
    default String word() {
        return switch (this) {
            case CalledBack _ -> "CALLED_BACK";
            case NationalIdKnown _ -> "NATIONAL_ID";
            case IdentitySeen _ -> "IDENTITY_SEEN";
        };
    }
}
