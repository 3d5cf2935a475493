// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jadeseal.e2e.tour.Visitor.Page;
import org.jsoup.nodes.Element;

/// Follows a task at the card on its page until it ends, as a person does who looks at it.
final class Work {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BLINK = Duration.ofMillis(150);

    private final Visitor visitor;
    private final URI origin;

    Work(Visitor visitor, URI origin) {
        this.visitor = visitor;
        this.origin = origin;
    }

    /// Connects this visitor's session with the program on this computer.
    void connect(Pairing pairing) {
        Page page = visitor.open(origin.resolve("/connect"));
        URI bind = pairing.redeem(origin, page.the("#open-agent").attr("href"));
        Page bound = visitor.open(bind);
        if (bound.status() != 200) {
            throw new Visitor.UnexpectedPageException(
                    "the connection was not completed: " + bound.text());
        }
    }

    /// Waits for the end of the task whose page this is.
    ///
    /// @return the page of the outcome
    Page finish(Page first) {
        Page page = awaitChange(first);
        page.the("#outcome");
        return page;
    }

    /// Waits until the task ends or pauses with a problem.
    Page awaitChange(Page first) {
        URI address = first.address();
        if (!address.getPath().startsWith("/task/")) {
            throw new Visitor.UnexpectedPageException(
                    "a task expected, %s says (status %d): %s"
                            .formatted(address, first.status(), first.text()));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Page page = first;
        while (isOpen(page) && problem(page).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new Visitor.UnexpectedPageException(
                        "the task did not end within %s: %s".formatted(PATIENCE, page.text()));
            }
            LockSupport.parkNanos(BLINK.toNanos());
            page = visitor.open(address);
        }
        return page;
    }

    /// The word for what keeps the task from going on.
    static Optional<String> problem(Page page) {
        return Optional.ofNullable(page.document().selectFirst("#problem"))
                .map((Element e) -> e.attr("data-problem"));
    }

    private static boolean isOpen(Page page) {
        return page.document().selectFirst("[data-live]") != null;
    }
}
