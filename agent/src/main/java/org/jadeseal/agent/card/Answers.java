// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.StepKey;

/// The last answers, so that a step handed out again with the same attempt is answered again, not
/// done again (threat T12).
final class Answers {

    private static final int REMEMBERED = 64;

    private final Map<StepKey, Result> answers =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<StepKey, Result> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Optional<Result> to(StepKey key) {
        return Optional.ofNullable(answers.get(key));
    }

    Result keep(Result answer) {
        answers.put(answer.key(), answer);
        return answer;
    }
}
