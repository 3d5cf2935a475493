// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.hotline;

/// What a report says of the card.
public enum CardTrouble {
    /// It is as it was; only the certificates are to be suspended.
    NONE,
    /// Lost or stolen (CD11); found again, it comes back with a resumption (CD12).
    LOST,
    /// It does not work any more (CD12b); a new card takes another form.
    DAMAGED
}
