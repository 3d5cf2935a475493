// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javacard.security.KeyPair;
import javacard.security.RSAPublicKey;

/// A trial card that loses its power where a test says, whose memory a test can keep and put back,
/// and that takes its RSA keys from a stock: the simulator needs a third of a second for one.
public final class TornCard implements AutoCloseable {

    private final TrialCard card;

    private TornCard(TrialCard card) {
        this.card = card;
    }

    /// Opens the card in a file, or makes a blank one.
    ///
    /// @param stock of RSA keys of 2048 bits, used in this order, each once; when it is used up,
    ///   the card makes its own
    public static TornCard at(Path file, List<StockedKey> stock) {
        TrialCard card = TrialCard.tearable(file);
        Deque<StockedKey> left = new ArrayDeque<>(stock);
        card.makeKeysBy(pair -> make(pair, left));
        return new TornCard(card);
    }

    private static void make(KeyPair pair, Deque<StockedKey> stock) {
        boolean stocked =
                pair.getPublic() instanceof RSAPublicKey rsa
                        && rsa.getSize() == StockedKey.BITS
                        && !stock.isEmpty();
        if (stocked) {
            stock.remove().fill(pair);
        } else {
            pair.genKeyPair();
        }
    }

    /// Faster, and the file stays as it is.
    public void stopSaving() {
        card.stopSaving();
    }

    /// A defective card, whose transactions do nothing: for tests of tests.
    public void forgetTransactions() {
        card.forgetTransactions();
    }

    public byte[] transmit(byte[] command) {
        return card.transmit(command);
    }

    public void powerOff() {
        card.powerOff();
    }

    /// Counts the lasting writes from now on, and takes the power away instead of one of them.
    ///
    /// @param number 1 for the next write; 0 only counts
    public void cutPowerAtWrite(int number) {
        card.cutPowerAtWrite(number);
    }

    public int lastingWrites() {
        return card.lastingWrites();
    }

    public byte[] memory() {
        return card.memory();
    }

    public void restore(byte[] memory) {
        card.restore(memory);
    }

    @Override
    public void close() {
        card.close();
    }
}
