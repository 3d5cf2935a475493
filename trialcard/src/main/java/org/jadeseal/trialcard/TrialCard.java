// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import com.licel.jcardsim.base.Simulator;
import com.licel.jcardsim.utils.AIDUtil;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import javacard.framework.AID;
import javacard.framework.Applet;
import javacard.security.KeyPair;
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
    private static final int LENGTH_AT = 4;
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
    private boolean isKept = true;
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

    /// Opens the card in a file, or makes a blank one, so that its power can be cut before each of
    /// its lasting writes ([#cutPowerAtWrite]).
    ///
    /// @throws MalformedCardFileException when the file is not a card, or is damaged
    public static TrialCard tearable(Path file) {
        return made(CardFile.at(file), TearableApplet.load(), WITH_EXTENSIONS);
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
        if (!CommandForm.isOne(command)) {
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
                command.length == LONGEST_SHORT_COMMAND && command[LENGTH_AT] == (byte) 0xFF;
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

    /// Makes a tearable card count its lasting writes from now on, and lose its power instead of
    /// the given one; the command then throws [PowerLostException].
    ///
    /// @param number 1 for the next write; 0 only counts
    public synchronized void cutPowerAtWrite(int number) {
        runtime.cutPowerAtWrite(number);
    }

    /// How many lasting writes there were since [#cutPowerAtWrite].
    public synchronized int lastingWrites() {
        return runtime.lastingWrites();
    }

    /// The whole memory, to be put back by [#restore].
    synchronized byte[] memory() {
        return new CardImage(memory).take();
    }

    /// Puts a memory back that this card had, as after switching it on.
    synchronized void restore(byte[] image) {
        try {
            new CardImage(memory).put(image);
        } catch (IOException e) {
            throw new IllegalStateException("not a memory of this card", e);
        }
        runtime.reset();
        saved = image;
    }

    /// Who makes the keys of a tearable card from now on, for tests that need many.
    synchronized void makeKeysBy(Consumer<KeyPair> maker) {
        runtime.makeKeysBy(maker);
    }

    /// Makes this card a defective one, for tests of tests.
    synchronized void forgetTransactions() {
        runtime.forgetTransactions();
    }

    /// The answer to reset: T=0 and T=1, historical bytes with the PIV application identifier.
    public byte[] atr() {
        return ATR.clone();
    }

    /// From now on the file stays as it is, which makes every command faster: for many cards, or
    /// many commands.
    public synchronized void stopSaving() {
        isKept = false;
    }

    private void save() {
        if (!isKept) {
            return;
        }
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
