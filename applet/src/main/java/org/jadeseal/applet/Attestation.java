// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.ISOException;
import javacard.framework.Util;

/**
 * ATTEST, which SP 800-73 does not have: P1 is the key reference, the answer a certificate signed
 * by the attestation key F9. It says that the key was born on this card; an imported key gets none.
 * The attestation certificate, up to 2048 bytes, is the data object '5FFF01'.
 */
final class Attestation {

    private static final byte OBJECT = 0x53;
    private static final byte CERTIFICATE = 0x70;
    private static final short LONGEST_CERTIFICATE = 2048;

    /** Where the statement ends; the signature comes behind it. */
    private static final short STATEMENT_END = 3000;

    /** Where the signature is made, when the attestation certificate is no longer needed. */
    private static final short SIGNATURE = 1024;

    private final KeyStore keys;
    private final ObjectStore objects;
    private final PrivateKeyOperation operation;
    private final AttestationStatement statement;

    Attestation(
            KeyStore keys,
            ObjectStore objects,
            PrivateKeyOperation operation,
            AttestationStatement statement) {
        this.keys = keys;
        this.objects = objects;
        this.operation = operation;
        this.statement = statement;
    }

    void attest(APDU apdu, CommandMessage command, ResponseMessage response) {
        if (command.p2() != 0) {
            ISOException.throwIt(Sw.WRONG_P1P2);
        }
        byte reference = command.p1();
        KeySlot attested = keys.occupied(reference);
        KeySlot signer = keys.occupied(KeyReference.ATTESTATION);
        if (attested == signer || attested.origin != KeySlot.ORIGIN_GENERATED) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        byte[] buffer = command.data;
        short length = readCertificate(buffer);
        byte[] algorithm = PublicKeyInfo.signatureAlgorithm(signer);
        short start =
                statement.prepend(buffer, STATEMENT_END, length, attested, reference, algorithm);
        short end = appendSignature(buffer, start, signer, algorithm);
        start = Der.wrap(buffer, start, end, Der.SEQUENCE);
        response.send(apdu, start, (short) (end - start));
    }

    /** Copies the attestation certificate to 0; answers its length. */
    private short readCertificate(byte[] buffer) {
        short end = objects.read(KeyReference.certificateTag(KeyReference.ATTESTATION), buffer);
        if (end == 0) {
            ISOException.throwIt(Sw.OBJECT_NOT_FOUND);
        }
        short inside = Tlv.value(buffer, Tlv.sole(buffer, (short) 0, end, OBJECT));
        short field = Tlv.find(buffer, inside, end, CERTIFICATE);
        if (field < 0 || Tlv.length(buffer, field, end) > LONGEST_CERTIFICATE) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        short length = Tlv.length(buffer, field, end);
        Util.arrayCopyNonAtomic(buffer, Tlv.value(buffer, field), buffer, (short) 0, length);
        return length;
    }

    /** Signs the statement; answers the end of the signature. */
    private short appendSignature(byte[] buffer, short start, KeySlot signer, byte[] algorithm) {
        short length =
                operation.signMessage(
                        signer, buffer, start, (short) (STATEMENT_END - start), SIGNATURE);
        short at = STATEMENT_END;
        at = Util.arrayCopyNonAtomic(algorithm, (short) 0, buffer, at, (short) algorithm.length);
        at = Tlv.header(buffer, at, Der.BIT_STRING, (short) (length + 1));
        buffer[at++] = 0;
        return Util.arrayCopyNonAtomic(buffer, SIGNATURE, buffer, at, length);
    }
}
