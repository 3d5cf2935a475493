// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;

/**
 * What only the card holder may do: VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER (SP 800-73-4
 * Part 2, 3.2.1 to 3.2.3). A forgotten PIN is replaced with the PUK, or after proof of the unblock
 * key; a personalized card has no PUK.
 */
final class CardHolder {

    private static final short VERIFY_PIN = 0x0080;
    private static final short FORGET_PIN = (short) 0xFF80;
    private static final short WITH_PUK = 0x0080;
    private static final short NEW_PIN_ONLY = 0x0280;
    private static final byte[] FACTORY_PIN = {
        (byte) 0x31,
        (byte) 0x32,
        (byte) 0x33,
        (byte) 0x34,
        (byte) 0x35,
        (byte) 0x36,
        (byte) 0xFF,
        (byte) 0xFF,
    };
    private static final byte[] FACTORY_PUK = {0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38};

    private final Session session;
    private final Extensions extensions;
    private final ReferenceData pin = new ReferenceData(FACTORY_PIN);
    private final ReferenceData puk = new ReferenceData(FACTORY_PUK);

    CardHolder(Session session, Extensions extensions) {
        this.session = session;
        this.extensions = extensions;
    }

    /** 3.2.1. Without data: status, or with P1 'FF' forget. '63Cx' tries left, '6983' none. */
    void verify(CommandMessage command) {
        if (command.p1() == (byte) 0xFF) {
            forget(command);
            return;
        }
        command.requireP1P2(VERIFY_PIN);
        pin.requireTriesLeft();
        if (command.length() == 0) {
            requireVerified();
            return;
        }
        command.requireLength(ReferenceData.LENGTH);
        PinRules.requireFormat(command.data, (short) 0);
        pin.check(command.data, (short) 0);
        session.pinVerified();
    }

    private void forget(CommandMessage command) {
        command.requireP1P2(FORGET_PIN);
        command.requireLength((short) 0);
        pin.forgetVerification();
    }

    private void requireVerified() {
        if (!pin.isVerified()) {
            pin.throwWrong();
        }
    }

    /** 3.2.2. A new PIN that is not acceptable costs no try. */
    void changeReferenceData(CommandMessage command) {
        ReferenceData changed = of(command.p2());
        if (command.p1() != 0) {
            ISOException.throwIt(Sw.WRONG_P1P2);
        }
        changed.requireTriesLeft();
        command.requireLength((short) (2 * ReferenceData.LENGTH));
        if (changed == pin) {
            PinRules.requireFormat(command.data, (short) 0);
            PinRules.requireStrong(command.data, ReferenceData.LENGTH);
        }
        changed.check(command.data, (short) 0);
        changed.replace(command.data, ReferenceData.LENGTH);
        changed.check(command.data, ReferenceData.LENGTH);
    }

    /**
     * 3.2.3. With P1 '00' PUK and new PIN; with P1 '02' of ISO/IEC 7816-4 the new PIN only,
     * directly after the unblock key. That a PUK was right opens nothing else.
     */
    void resetRetryCounter(CommandMessage command) {
        if (command.p2() != KeyReference.PIN) {
            ISOException.throwIt(Sw.REFERENCE_NOT_FOUND);
        }
        short newPin = 0;
        if (command.p1() == 0 || !extensions.areThere()) {
            command.requireP1P2(WITH_PUK);
            newPin = ReferenceData.LENGTH;
        } else {
            command.requireP1P2(NEW_PIN_ONLY);
            session.requireUnblockProvenDirectlyBefore();
        }
        command.requireLength((short) (newPin + ReferenceData.LENGTH));
        PinRules.requireStrong(command.data, newPin);
        if (newPin > 0) {
            puk.check(command.data, (short) 0);
            puk.forgetVerification();
        }
        pin.replace(command.data, newPin);
    }

    /** '6A88' for what is neither PIN nor PUK. */
    ReferenceData of(byte reference) {
        if (!isOne(reference)) {
            ISOException.throwIt(Sw.REFERENCE_NOT_FOUND);
        }
        return reference == KeyReference.PIN ? pin : puk;
    }

    static boolean isOne(byte reference) {
        return reference == KeyReference.PIN || reference == KeyReference.PUK;
    }

    void forgetVerification() {
        pin.forgetVerification();
    }

    void requirePinVerified() {
        if (!pin.isVerified()) {
            ISOException.throwIt(Sw.SECURITY_STATUS);
        }
    }

    boolean isLockedOut() {
        return pin.triesLeft() == 0 && puk.triesLeft() == 0;
    }
}
