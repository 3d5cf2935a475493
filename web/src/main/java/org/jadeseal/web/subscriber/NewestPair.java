// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import java.util.List;
import org.jadeseal.ra.certificate.Certificate;

/// The pair that was issued last; older ones stay in the list until they expire.
final class NewestPair {

    private NewestPair() {}

    /// @param own newest pair first
    static List<Certificate> of(List<Certificate> own) {
        return own.stream().filter(found -> found.isPairedWith(own.getFirst())).toList();
    }
}
