// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import com.licel.jcardsim.base.SimulatorRuntime;
import java.util.Optional;
import java.util.function.Consumer;
import javacard.framework.AID;
import javacard.framework.JCSystem;
import javacard.security.KeyPair;
import org.jspecify.annotations.Nullable;

/// A card's runtime with transactions that are whole or nothing: the simulator's own only count.
final class TxRuntime extends SimulatorRuntime {

    /// Stops the applet where the power went away. An error, so that no applet catches it.
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    /// Whose command this thread carries out.
    private static final ThreadLocal<@Nullable TxRuntime> RUNNING = new ThreadLocal<>();

    private static final byte[] WRONG_LENGTH = {0x67, 0x00};

    private @Nullable CardMemory memory;
    private @Nullable Journal journal;
    private boolean cutBeforeCommit;
    private boolean powerLost;
    private boolean hasTransactions = true;
    private int lastingWrites;
    private int cutAtWrite;
    private Consumer<KeyPair> keyMaker = KeyPair::genKeyPair;

    /// Finds the memory of the applet that was installed.
    CardMemory memoryOf(AID aid) {
        memory = CardMemory.of(getApplet(aid), getTransientMemory());
        return memory;
    }

    /// The power goes away when the next transaction is about to be committed.
    void cutPowerBeforeCommit() {
        cutBeforeCommit = true;
    }

    /// Empty between commands, and while the applet is installed.
    static Optional<TxRuntime> current() {
        return Optional.ofNullable(RUNNING.get());
    }

    /// Counts from now on, and takes the power away instead of letting the given one happen.
    ///
    /// @param number 1 for the next lasting write; 0 only counts
    void cutPowerAtWrite(int number) {
        lastingWrites = 0;
        cutAtWrite = number;
    }

    /// Since [#cutPowerAtWrite].
    int lastingWrites() {
        return lastingWrites;
    }

    /// A defect on purpose: what tests of tearing must find.
    void forgetTransactions() {
        hasTransactions = false;
    }

    /// Who makes keys from now on, where the applet can be torn.
    void makeKeysBy(Consumer<KeyPair> maker) {
        keyMaker = maker;
    }

    Consumer<KeyPair> keyMaker() {
        return keyMaker;
    }

    boolean isTransient(Object array) {
        return getTransientMemory().isTransient(array) != JCSystem.NOT_A_TRANSIENT_OBJECT;
    }

    /// The applet is about to write. Once the power is gone, it stays so: nothing more is written.
    void lastingWrite() {
        lastingWrites++;
        if (powerLost || lastingWrites == cutAtWrite) {
            cut();
        }
    }

    private void cut() {
        cutAtWrite = 0;
        powerLost = true;
        throw new PowerCut();
    }

    /// Whether the power went away during the last command.
    boolean powerLost() {
        return powerLost;
    }

    @Override
    public byte[] transmitCommand(byte[] command) {
        powerLost = false;
        RUNNING.set(this);
        byte[] response;
        try {
            response = answerTo(command);
        } finally {
            RUNNING.remove();
        }
        if (getTransactionDepth() != 0) {
            abortTransaction();
        }
        return response;
    }

    /// The simulator throws at bytes whose lengths do not add up; a card answers them.
    private byte[] answerTo(byte[] command) {
        try {
            return super.transmitCommand(command);
        } catch (IllegalArgumentException e) {
            return WRONG_LENGTH.clone();
        }
    }

    @Override
    public void beginTransaction() {
        super.beginTransaction();
        if (memory != null && hasTransactions) {
            journal = Journal.of(memory);
        }
    }

    @Override
    public void commitTransaction() {
        if (cutBeforeCommit) {
            cutBeforeCommit = false;
            cut();
        }
        super.commitTransaction();
        journal = null;
    }

    @Override
    public void abortTransaction() {
        super.abortTransaction();
        rollBack();
    }

    @Override
    public void reset() {
        rollBack();
        super.reset();
    }

    private void rollBack() {
        if (journal != null) {
            journal.restore();
            journal = null;
        }
    }
}
