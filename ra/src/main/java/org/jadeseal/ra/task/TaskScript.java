// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.List;
import org.jadeseal.ca.key.Secret;

/// How one kind of task is done: computes what remains from the card as it was read in this session
/// and from the records, never from where it once stood. So every task resumes anywhere.
public interface TaskScript {

    /// Which tasks it does.
    TaskKind kind();

    /// What a person follows, in order: keys of texts.
    List<String> phases();

    /// To which phase a step belongs; one of [#phases].
    String phaseOf(Step step);

    /// What is to be done now. Called again after every step and every [Next.WriteDown].
    Next next(TaskView view);

    /// Whether a step may be handed out once more when its deadline has passed. One that may not
    /// fails as `letter-unclear`, and the script finds another way.
    default boolean repeatable(Step step) {
        return true;
    }

    /// The value of a key that a step names, fetched when the step is handed out and closed at
    /// once.
    default Secret keyValue(NewTask about, Step.SetAdministrationKey step) {
        throw new IllegalStateException("tasks of kind " + kind() + " set no keys");
    }

    /// The values of PUKs that a step names, one after the other, fetched when the step is handed
    /// out and closed at once.
    default Secret puks(NewTask about, List<KeyName> names) {
        throw new IllegalStateException("tasks of kind " + kind() + " use no PUKs");
    }

    /// What is printed on letters, fetched when the step is handed out.
    default Letter letter(NewTask about) {
        throw new IllegalStateException("tasks of kind " + kind() + " print no letters");
    }
}
