// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.security.RandomData;
import javacardx.crypto.Cipher;

/**
 * GENERAL AUTHENTICATE with a symmetric key (SP 800-73-4 Part 2, 3.2.4 and A.1, A.2).
 *
 * <p>Mutual: the host asks for a witness ('80' empty) and gets it encrypted; it answers with the
 * witness decrypted ('80') and a challenge of its own ('81'), and gets that encrypted ('82').
 * Single, 9B only: the host asks for a challenge ('81' empty) and answers it encrypted ('82'). Each
 * witness and each challenge is good for one attempt.
 */
final class AdministrationProof {

    static final byte WITNESS = (byte) 0x80;
    static final byte CHALLENGE = (byte) 0x81;
    static final byte RESPONSE = (byte) 0x82;

    private static final short BLOCK = 16;
    private static final byte KIND = 0;
    private static final byte REFERENCE = 1;

    private final Session session;
    private final AdministrationKeys keys;
    private final RandomData random;
    private final Cipher aes = Cipher.getInstance(Cipher.ALG_AES_BLOCK_128_ECB_NOPAD, false);

    /** The witness in clear, or the encrypted challenge: what the host has to answer. */
    private final byte[] expected =
            JCSystem.makeTransientByteArray(BLOCK, JCSystem.CLEAR_ON_DESELECT);

    private final byte[] pending =
            JCSystem.makeTransientByteArray((short) 2, JCSystem.CLEAR_ON_DESELECT);

    AdministrationProof(Session session, AdministrationKeys keys, RandomData random) {
        this.session = session;
        this.keys = keys;
        this.random = random;
    }

    /** Takes the inside of the template '7C' between two offsets of the command data. */
    void authenticate(
            APDU apdu, CommandMessage command, ResponseMessage response, short from, short end) {
        byte[] buffer = command.data;
        byte reference = command.p2();
        short witness = Tlv.find(buffer, from, end, WITNESS);
        short challenge = Tlv.find(buffer, from, end, CHALLENGE);
        short answer = Tlv.find(buffer, from, end, RESPONSE);
        if (witness >= 0) {
            requireAlgorithm(command);
            if (Tlv.length(buffer, witness, end) == 0) {
                giveWitness(apdu, buffer, reference, response);
            } else {
                finishMutual(apdu, command, response, witness, challenge, end);
            }
        } else if (challenge >= 0 && Tlv.length(buffer, challenge, end) == 0) {
            giveChallenge(apdu, buffer, reference, response);
        } else if (answer >= 0) {
            requireAlgorithm(command);
            finishSingle(buffer, reference, answer, end);
        } else {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
    }

    /** A free challenge names any algorithm: some programs only want random bytes. */
    private void requireAlgorithm(CommandMessage command) {
        if (command.p1() != keys.of(command.p2()).algorithm) {
            ISOException.throwIt(Sw.WRONG_P1P2);
        }
    }

    private void giveWitness(APDU apdu, byte[] buffer, byte reference, ResponseMessage response) {
        random.nextBytes(expected, (short) 0, BLOCK);
        encrypt(reference, expected, (short) 0, buffer);
        remember(WITNESS, reference);
        sendBlock(apdu, buffer, WITNESS, response);
    }

    private void giveChallenge(APDU apdu, byte[] buffer, byte reference, ResponseMessage response) {
        random.nextBytes(buffer, (short) 4, BLOCK);
        aes.init(keys.of(reference).key, Cipher.MODE_ENCRYPT);
        aes.doFinal(buffer, (short) 4, BLOCK, expected, (short) 0);
        remember(CHALLENGE, reference);
        sendBlock(apdu, buffer, CHALLENGE, response);
    }

    private void finishMutual(
            APDU apdu,
            CommandMessage command,
            ResponseMessage response,
            short witness,
            short challenge,
            short end) {
        byte[] buffer = command.data;
        byte reference = command.p2();
        if (challenge < 0 || Tlv.length(buffer, challenge, end) != BLOCK) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        requireExpected(buffer, witness, end, WITNESS, reference);
        encrypt(reference, buffer, Tlv.value(buffer, challenge), buffer);
        if (reference == KeyReference.UNBLOCK) {
            session.unblockProven();
        } else {
            session.managementProven(true);
        }
        sendBlock(apdu, buffer, RESPONSE, response);
    }

    private void finishSingle(byte[] buffer, byte reference, short answer, short end) {
        if (reference != KeyReference.MANAGEMENT) {
            ISOException.throwIt(Sw.NOT_SUPPORTED);
        }
        requireExpected(buffer, answer, end, CHALLENGE, reference);
        session.managementProven(true);
    }

    /** Compares all bytes whatever the first ones are, so that time tells nothing. */
    private void requireExpected(byte[] buffer, short field, short end, byte kind, byte reference) {
        boolean asked = pending[KIND] == kind && pending[REFERENCE] == reference;
        pending[KIND] = 0;
        if (reference == KeyReference.MANAGEMENT) {
            session.managementProven(false);
        }
        if (!asked || Tlv.length(buffer, field, end) != BLOCK) {
            ISOException.throwIt(Sw.SECURITY_STATUS);
        }
        short value = Tlv.value(buffer, field);
        byte difference = 0;
        for (short i = 0; i < BLOCK; i++) {
            difference |= (byte) (buffer[(short) (value + i)] ^ expected[i]);
        }
        if (difference != 0) {
            ISOException.throwIt(Sw.SECURITY_STATUS);
        }
    }

    private void remember(byte kind, byte reference) {
        pending[KIND] = kind;
        pending[REFERENCE] = reference;
    }

    /** Encrypts a block to where {@link #sendBlock} expects it. */
    private void encrypt(byte reference, byte[] source, short offset, byte[] target) {
        aes.init(keys.of(reference).key, Cipher.MODE_ENCRYPT);
        aes.doFinal(source, offset, BLOCK, target, (short) 4);
    }

    private static void sendBlock(APDU apdu, byte[] buffer, byte tag, ResponseMessage response) {
        Tlv.header(buffer, (short) 0, Authentication.TEMPLATE, (short) (BLOCK + 2));
        Tlv.header(buffer, (short) 2, tag, BLOCK);
        response.send(apdu, (short) 0, (short) (BLOCK + 4));
    }
}
