// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

/// What a job does for orders: ends those that were interrupted, forgets old answers.
public final class OrderChores {

    private final Answers answers;
    private final Completion completion;

    OrderChores(Answers answers, Completion completion) {
        this.answers = answers;
        this.completion = completion;
    }

    /// Ends orders that were recorded a minute ago or more and have no answer, a hundred at most:
    /// their clients find the answer when they ask again.
    ///
    /// @return how many
    public int finishLeft() {
        var left = answers.left();
        left.forEach(open -> completion.complete(open.request(), open.issuance()));
        return left.size();
    }

    /// Forgets answers that are older than a week.
    ///
    /// @return how many
    public int forgetOld() {
        return answers.forget();
    }
}
