// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import com.licel.jcardsim.base.SimulatorRuntime;
import javacard.framework.AID;
import org.jspecify.annotations.Nullable;

/// A card's runtime with transactions that are whole or nothing: the simulator's own only count.
final class TxRuntime extends SimulatorRuntime {

    /// Stops the applet where the power went away. An error, so that no applet catches it.
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final byte[] WRONG_LENGTH = {0x67, 0x00};

    private @Nullable CardMemory memory;
    private @Nullable Journal journal;
    private boolean cutBeforeCommit;
    private boolean powerLost;

    /// Finds the memory of the applet that was installed.
    CardMemory memoryOf(AID aid) {
        memory = CardMemory.of(getApplet(aid), getTransientMemory());
        return memory;
    }

    /// The power goes away when the next transaction is about to be committed.
    void cutPowerBeforeCommit() {
        cutBeforeCommit = true;
    }

    /// Whether the power went away during the last command.
    boolean powerLost() {
        return powerLost;
    }

    @Override
    public byte[] transmitCommand(byte[] command) {
        powerLost = false;
        byte[] response = answerTo(command);
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
        if (memory != null) {
            journal = Journal.of(memory);
        }
    }

    @Override
    public void commitTransaction() {
        if (cutBeforeCommit) {
            cutBeforeCommit = false;
            powerLost = true;
            throw new PowerCut();
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
