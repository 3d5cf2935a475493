// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.ISOException;
import javacard.security.RandomData;

/**
 * GENERAL AUTHENTICATE (SP 800-73-4 Part 2, 3.2.4): signatures, decryption and key agreement with
 * the private keys; the symmetric keys are in {@link AdministrationProof}.
 */
final class Authentication {

    static final byte TEMPLATE = 0x7C;

    private static final byte CHALLENGE = (byte) 0x81;
    private static final byte RESPONSE = (byte) 0x82;
    private static final byte EXPONENTIATION = (byte) 0x85;

    /** Where results are made, behind the longest command. */
    private static final short RESULT = 1024;

    private static final short LONGEST_COMMAND = 512;

    private final Session session;
    private final CardHolder holder;
    private final KeyStore keys;
    private final AdministrationKeys administrationKeys;
    private final AdministrationProof administration;
    private final PrivateKeyOperation operation;

    Authentication(
            Session session,
            CardHolder holder,
            KeyStore keys,
            AdministrationKeys administrationKeys,
            PrivateKeyOperation operation,
            RandomData random) {
        this.session = session;
        this.holder = holder;
        this.keys = keys;
        this.operation = operation;
        this.administrationKeys = administrationKeys;
        this.administration = new AdministrationProof(session, administrationKeys, random);
    }

    void authenticate(APDU apdu, CommandMessage command, ResponseMessage response) {
        byte[] buffer = command.data;
        short end = command.length();
        if (end > LONGEST_COMMAND) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        short template = Tlv.sole(buffer, (short) 0, end, TEMPLATE);
        short from = Tlv.value(buffer, template);
        if (administrationKeys.isOne(command.p2())) {
            administration.authenticate(apdu, command, response, from, end);
            return;
        }
        KeySlot slot = usableKey(command);
        short length = run(slot, buffer, from, end);
        short start = (short) (RESULT - Tlv.headerSize(length));
        Tlv.header(buffer, start, RESPONSE, length);
        short inside = (short) (RESULT + length - start);
        start -= Tlv.headerSize(inside);
        Tlv.header(buffer, start, TEMPLATE, inside);
        response.send(apdu, start, (short) (RESULT + length - start));
    }

    private KeySlot usableKey(CommandMessage command) {
        if (command.p2() == KeyReference.ATTESTATION) {
            ISOException.throwIt(Sw.REFERENCE_NOT_FOUND);
        }
        KeySlot slot = keys.occupied(command.p2());
        if (command.p1() != slot.algorithm) {
            ISOException.throwIt(Sw.WRONG_P1P2);
        }
        if (slot.pinPolicy != PinPolicy.NEVER) {
            holder.requirePinVerified();
        }
        if (slot.pinPolicy == PinPolicy.ALWAYS && !session.pinVerifiedDirectlyBefore()) {
            ISOException.throwIt(Sw.SECURITY_STATUS);
        }
        return slot;
    }

    private short run(KeySlot slot, byte[] buffer, short from, short end) {
        short challenge = Tlv.find(buffer, from, end, CHALLENGE);
        short point = Tlv.find(buffer, from, end, EXPONENTIATION);
        short field = challenge >= 0 ? challenge : point;
        if (field < 0) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        short value = Tlv.value(buffer, field);
        short length = Tlv.length(buffer, field, end);
        if (Algorithm.isRsa(slot.algorithm)) {
            return operation.rsa(slot, buffer, value, length, RESULT);
        }
        return challenge >= 0
                ? operation.ecdsa(slot, buffer, value, length, RESULT)
                : operation.ecdh(slot, buffer, value, length, RESULT);
    }
}
