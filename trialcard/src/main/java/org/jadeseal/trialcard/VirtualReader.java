// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A slot of a virtual reader (vsmartcard's vpcd, behind a unix socket) and the trial card for it.
///
/// The card can be inserted and removed as often as one likes. A card that loses its power is
/// removed. May be used by several threads.
public final class VirtualReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int GET_ATR = 4;

    private final Path slot;
    private final TrialCard card;
    private @Nullable Insertion insertion;

    /// @param slot the unix socket of the slot, see [IsolatedPcscd#slot(int)]
    public VirtualReader(Path slot, TrialCard card) {
        this.slot = slot;
        this.card = card;
    }

    /// Inserts the card and waits until the reader has noticed it (at most 10 s).
    public synchronized void insert() {
        if (insertion != null && insertion.isPresent()) {
            throw new IllegalStateException("the card is already in " + slot);
        }
        insertion = new Insertion(slot, card);
        insertion.begin();
    }

    /// Takes the card out; does nothing when there is none. The reader needs about 100 ms to
    /// notice.
    public synchronized void remove() {
        if (insertion != null) {
            insertion.end();
            insertion = null;
        }
    }

    /// Whether the card is in the reader.
    public synchronized boolean isInserted() {
        return insertion != null && insertion.isPresent();
    }

    /// Waits until the card is out, or the reader gone.
    public void awaitRemoval() throws InterruptedException {
        Insertion present;
        synchronized (this) {
            present = insertion;
        }
        if (present != null) {
            present.removed.await();
        }
    }

    /// Removes the card; the card itself stays open.
    @Override
    public void close() {
        remove();
    }

    /// From inserting a card to taking it out.
    private static final class Insertion {

        private final TrialCard card;
        private final SocketChannel channel;
        private final CountDownLatch noticed = new CountDownLatch(1);
        private final CountDownLatch removed = new CountDownLatch(1);
        private boolean powered;

        Insertion(Path slot, TrialCard card) {
            this.card = card;
            try {
                this.channel = SocketChannel.open(UnixDomainSocketAddress.of(slot));
            } catch (IOException e) {
                throw new UncheckedIOException("no virtual reader at " + slot, e);
            }
        }

        void begin() {
            Thread.ofPlatform().name("card in " + channel).daemon().start(this::serve);
            try {
                if (!noticed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    end();
                    throw new IllegalStateException(
                            "the virtual reader did not notice the card within " + PATIENCE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                end();
            }
        }

        boolean isPresent() {
            return removed.getCount() > 0;
        }

        void end() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot take the card out", e);
            }
        }

        private void serve() {
            VpcdFrames frames = new VpcdFrames(channel);
            try (channel) {
                while (channel.isOpen()) {
                    answer(frames.read(), frames);
                }
            } catch (IOException | PowerLostException e) {
                // the reader has gone, or the card was pulled: both end the insertion
            } finally {
                removed.countDown();
            }
        }

        private void powerOn() {
            card.powerOff();
            powered = true;
        }

        /// A reader that has noticed a card gives it power and then asks for this.
        private void giveAtr(VpcdFrames frames) throws IOException {
            frames.write(card.atr());
            if (powered) {
                noticed.countDown();
            }
        }

        private void answer(byte[] frame, VpcdFrames frames) throws IOException {
            if (frame.length != 1) {
                frames.write(card.transmit(frame));
                return;
            }
            switch (frame[0]) {
                case POWER_OFF, RESET -> card.powerOff();
                case POWER_ON -> powerOn();
                case GET_ATR -> giveAtr(frames);
                default -> throw new IOException("vpcd sent control byte " + frame[0]);
            }
        }
    }
}
