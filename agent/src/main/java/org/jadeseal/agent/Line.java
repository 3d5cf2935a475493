// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jadeseal.agent.protocol.Next;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.Welcome;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.site.PendingPoll;
import org.jadeseal.agent.site.Site;

/// The line to the website while a connection lasts. One thread asks; others may interrupt it.
final class Line {

    private final Site site;
    private final Welcome.Connected welcome;
    private final CountDownLatch closed;
    private volatile Optional<PendingPoll> waiting = Optional.empty();

    /// @param closed counted down when the agent is closed
    Line(Site site, Welcome.Connected welcome, CountDownLatch closed) {
        this.site = site;
        this.welcome = welcome;
        this.closed = closed;
    }

    /// Asks and waits. Empty if interrupted.
    ///
    /// @throws org.jadeseal.agent.site.SiteUnreachableException if the website does not answer
    Optional<Next> ask(List<ReaderState> readers, Optional<Result> result) {
        PendingPoll poll = site.poll(welcome.token(), readers, result, welcome.poll());
        waiting = Optional.of(poll);
        try {
            return poll.await();
        } finally {
            waiting = Optional.empty();
        }
    }

    /// Takes back the question that is waiting, if one is.
    void interrupt() {
        waiting.ifPresent(PendingPoll::takeBack);
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Waits, but not longer than until the agent is closed.
    void rest(Duration pause) {
        try {
            boolean _ = closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }
}
