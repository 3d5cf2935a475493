// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

/// Whose card it is, and so what it can say of itself. Written down when the station reads the
/// blank; an agent at a holder's computer is never believed about it.
public enum CardMake {
    /// Of ours: says where its keys were born, counts, and resets its PIN with the unblock key.
    OWN,
    /// A plain PIV card of another maker (SP 800-73): it can attest nothing, and its PIN is reset
    /// with a PUK.
    FOREIGN;

    /// Whether it can say where a key was born.
    public boolean attests() {
        return this == OWN;
    }
}
