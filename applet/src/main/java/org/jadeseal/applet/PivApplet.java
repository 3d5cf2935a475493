// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.security.RandomData;
import javacardx.apdu.ExtendedLength;

/**
 * The PIV card application (SP 800-73-4 Part 2). Only sorts commands; the work is in the class
 * named after the section that defines the command.
 */
public final class PivApplet extends Applet implements ExtendedLength {

    private static final byte CHAINING = 0x10;

    private final Extensions extensions;
    private final Session session = new Session();
    private final CommandMessage command = new CommandMessage();
    private final ResponseMessage response = new ResponseMessage(command.data);
    private final RandomData random = RandomData.getInstance(RandomData.ALG_KEYGENERATION);
    private final CardIdentity identity = new CardIdentity(random);
    private final ObjectStore objects = new ObjectStore();
    private final KeyStore keys = new KeyStore();
    private final PrivateKeyOperation operation = new PrivateKeyOperation();
    private final CardHolder holder;
    private final AdministrationKeys administration;
    private final DataCommands data;
    private final Authentication authentication;
    private final KeyGeneration generation;
    private final KeyMovement movement;
    private final KeyImport imports;
    private final Attestation attestation;
    private final Personalization personalization;
    private final KeyMetadata metadata;

    private PivApplet(Extensions extensions) {
        this.extensions = extensions;
        holder = new CardHolder(session, extensions);
        administration = new AdministrationKeys(extensions);
        data = new DataCommands(session, holder, objects);
        authentication =
                new Authentication(session, holder, keys, administration, operation, random);
        generation = new KeyGeneration(session, extensions, keys);
        movement = new KeyMovement(session, keys, objects);
        imports = new KeyImport(session, keys, operation);
        attestation =
                new Attestation(
                        keys, objects, operation, new AttestationStatement(identity, random));
        personalization = new Personalization(session, holder, administration, keys, objects);
        metadata = new KeyMetadata(holder, keys, administration, personalization);
    }

    /** Called by the card's runtime when the application is installed. */
    public static void install(byte[] parameters, short offset, byte length) {
        new PivApplet(new Extensions(parameters, offset, length)).register();
    }

    /** Sorts one command. */
    @Override
    public void process(APDU apdu) {
        byte[] buffer = apdu.getBuffer();
        if (selectingApplet()) {
            personalization.finishReset();
            response.forget();
            identity.select(apdu, command.data, response);
            return;
        }
        requireClass(buffer);
        if (buffer[ISO7816.OFFSET_INS] == Ins.GET_RESPONSE) {
            response.sendRest(apdu);
            return;
        }
        if (receive(apdu, buffer)) {
            sort(apdu, buffer[ISO7816.OFFSET_INS]);
        }
    }

    /** Another application is selected, or this one again. */
    @Override
    public void deselect() {
        holder.forgetVerification();
    }

    private static void requireClass(byte[] buffer) {
        byte type = buffer[ISO7816.OFFSET_CLA];
        if ((byte) (type & ~CHAINING) != 0) {
            ISOException.throwIt(ISO7816.SW_CLA_NOT_SUPPORTED);
        }
        byte instruction = buffer[ISO7816.OFFSET_INS];
        boolean canBeLong =
                instruction == Ins.PUT_DATA
                        || instruction == Ins.GENERAL_AUTHENTICATE
                        || instruction == Ins.IMPORT_KEY;
        if (type != 0 && !canBeLong) {
            ISOException.throwIt(Sw.CHAINING_NOT_SUPPORTED);
        }
    }

    /** True when the command is complete. The links of a chain count as one command. */
    private boolean receive(APDU apdu, byte[] buffer) {
        if (!command.isContinuedBy(buffer)) {
            session.nextCommand();
            response.forget();
            command.begin(buffer);
        }
        return !hasData(buffer[ISO7816.OFFSET_INS]) || command.receive(apdu);
    }

    /** Commands without data must not be asked for it: their fifth byte is Le. */
    private static boolean hasData(byte instruction) {
        switch (instruction) {
            case Ins.SEAL:
            case Ins.MOVE_KEY:
            case Ins.GET_METADATA:
            case Ins.GET_SERIAL:
            case Ins.ATTEST:
            case Ins.SET_PIN_RETRIES:
            case Ins.RESET:
            case Ins.GET_VERSION:
                return false;
            default:
                return true;
        }
    }

    private void sort(APDU apdu, byte instruction) {
        switch (instruction) {
            case Ins.SELECT:
                ISOException.throwIt(Sw.OBJECT_NOT_FOUND);
                break;
            case Ins.GET_DATA:
                data.getData(apdu, command, response);
                break;
            case Ins.PUT_DATA:
                data.putData(command);
                break;
            case Ins.VERIFY:
                holder.verify(command);
                break;
            case Ins.CHANGE_REFERENCE_DATA:
                holder.changeReferenceData(command);
                break;
            case Ins.RESET_RETRY_COUNTER:
                holder.resetRetryCounter(command);
                break;
            case Ins.GENERAL_AUTHENTICATE:
                authentication.authenticate(apdu, command, response);
                break;
            case Ins.GENERATE_ASYMMETRIC_KEY_PAIR:
                generation.generate(apdu, command, response);
                break;
            case Ins.SET_MANAGEMENT_KEY:
                personalization.setManagementKey(command);
                break;
            default:
                extensions.requireInstruction();
                sortExtensions(apdu, instruction);
        }
    }

    /** What SP 800-73 does not have. */
    private void sortExtensions(APDU apdu, byte instruction) {
        switch (instruction) {
            case Ins.MOVE_KEY:
                movement.moveOrDelete(command);
                break;
            case Ins.GET_METADATA:
                metadata.getMetadata(apdu, command, response);
                break;
            case Ins.GET_SERIAL:
                identity.getSerial(apdu, command.data, response);
                break;
            case Ins.GET_VERSION:
                identity.getVersion(apdu, command.data, response);
                break;
            case Ins.ATTEST:
                attestation.attest(apdu, command, response);
                break;
            default:
                sortPersonalization(instruction);
        }
    }

    private void sortPersonalization(byte instruction) {
        switch (instruction) {
            case Ins.SEAL:
                personalization.seal(command);
                break;
            case Ins.SET_PIN_RETRIES:
                personalization.setPinRetries(command);
                break;
            case Ins.RESET:
                personalization.reset(command);
                break;
            case Ins.IMPORT_KEY:
                imports.importKey(command);
                break;
            default:
                ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
    }
}
