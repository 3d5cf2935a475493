// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import com.licel.jcardsim.base.Simulator;
import com.licel.jcardsim.utils.AIDUtil;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import javacard.framework.AID;
import javacard.framework.Applet;
import org.jadeseal.applet.PivApplet;

/// A PIV card without plastic: our applet in a simulator, with its memory in a file.
///
/// A blank card has the factory PIN 123456 and PUK 12345678, and under 9B and under the unblock key
/// the published AES-192 key 0102…08 (three times). Whatever a command changes is in the file
/// before its answer is given. May be used by several threads; one command runs at a time.
public final class TrialCard implements AutoCloseable {

    private static final byte[] ATR =
            HexFormat.of().parseHex("3B8D800180FBA000000308000010000100CD");
    private static final byte[] WRONG_LENGTH = {0x67, 0x00};
    private static final int SHORTEST_COMMAND = 4;
    private static final int LONGEST_SHORT_COMMAND = 261;
    private static final AID PIV = AIDUtil.create("A000000308000010000100");

    /// Installation parameters: no instance name, no control information, one byte of ours.
    private static final byte[] WITH_EXTENSIONS = {0, 0, 1, 0};

    private static final byte[] PLAIN = {0, 0, 1, 1};

    private final CardFile file;
    private final TxRuntime runtime = new TxRuntime();
    private final Simulator simulator = new Simulator(runtime);
    private final CardMemory memory;
    private byte[] saved = {};
    private boolean closed;

    private TrialCard(CardFile file, Class<? extends Applet> applet, byte[] parameters) {
        this.file = file;
        SimulatorRandomness.require();
        SilencedOutput.during(() ->
                simulator.installApplet(
                        PIV, applet, parameters, (short) 0, (byte) parameters.length));
        this.memory = runtime.memoryOf(PIV);
        if (file.exists()) {
            file.load(memory);
        }
        powerOff();
    }

    /// Makes a blank card in a file that does not exist yet.
    public static TrialCard blank(Path file) {
        return fresh(file, PivApplet.class, WITH_EXTENSIONS);
    }

    /// Makes a card that knows only what SP 800-73 has, in a file that does not exist yet: it
    /// stands for the card of another maker.
    public static TrialCard plain(Path file) {
        return fresh(file, PivApplet.class, PLAIN);
    }

    private static TrialCard fresh(Path file, Class<? extends Applet> applet, byte[] parameters) {
        CardFile cardFile = CardFile.at(file);
        if (cardFile.exists()) {
            cardFile.close();
            throw new IllegalStateException("trial card " + file + " exists; open or delete it");
        }
        return made(cardFile, applet, parameters);
    }

    /// Opens the card in a file; makes a blank one when there is none.
    ///
    /// @throws MalformedCardFileException when the file is not a card, or is damaged
    public static TrialCard open(Path file) {
        return made(CardFile.at(file), PivApplet.class, WITH_EXTENSIONS);
    }

    private static TrialCard made(
            CardFile file, Class<? extends Applet> applet, byte[] parameters) {
        try {
            return new TrialCard(file, applet, parameters);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// Sends a command APDU, short or extended, and answers the response APDU (data and status
    /// word).
    ///
    /// @throws PowerLostException when the card lost its power during the command
    public synchronized byte[] transmit(byte[] command) {
        requireOpen();
        if (command.length < SHORTEST_COMMAND) {
            return WRONG_LENGTH.clone();
        }
        byte[] response = simulator.transmitCommand(fitting(command));
        if (runtime.powerLost()) {
            powerOff();
            throw new PowerLostException();
        }
        save();
        return response;
    }

    /// The simulator's buffer has no room for Le behind 255 bytes of data. Our applet takes a
    /// missing Le for 256.
    private static byte[] fitting(byte[] command) {
        boolean fullWithLe =
                command.length == LONGEST_SHORT_COMMAND && command[SHORTEST_COMMAND] == (byte) 0xFF;
        return fullWithLe ? Arrays.copyOf(command, command.length - 1) : command;
    }

    /// Takes the power away and gives it back: what was proven is forgotten, and nothing is
    /// selected. A transaction that was under way has not happened.
    public synchronized void powerOff() {
        requireOpen();
        runtime.reset();
        save();
    }

    /// Makes the card lose its power when the next command that changes it is about to commit; that
    /// command then throws [PowerLostException].
    public synchronized void cutPowerBeforeCommit() {
        runtime.cutPowerBeforeCommit();
    }

    /// The answer to reset: T=0 and T=1, historical bytes with the PIV application identifier.
    public byte[] atr() {
        return ATR.clone();
    }

    private void save() {
        byte[] image = new CardImage(memory).take();
        if (!Arrays.equals(image, saved)) {
            file.save(memory, image);
            saved = image;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the trial card is closed");
        }
    }

    /// Gives the file back. The card can be opened again.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            file.close();
        }
    }
}
