// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;

/** The management key 9B and the unblock key; 9B never opens what the unblock key opens. */
final class AdministrationKeys {

    private final AdministrationKey management = new AdministrationKey();
    private final AdministrationKey unblock = new AdministrationKey();
    private final Extensions extensions;

    AdministrationKeys(Extensions extensions) {
        this.extensions = extensions;
    }

    boolean isOne(byte reference) {
        return reference == KeyReference.MANAGEMENT
                || (reference == KeyReference.UNBLOCK && extensions.areThere());
    }

    /** As on a new card. */
    void restoreFactory() {
        management.restoreFactory();
        unblock.restoreFactory();
    }

    AdministrationKey of(byte reference) {
        if (!isOne(reference)) {
            ISOException.throwIt(Sw.REFERENCE_NOT_FOUND);
        }
        return reference == KeyReference.MANAGEMENT ? management : unblock;
    }
}
