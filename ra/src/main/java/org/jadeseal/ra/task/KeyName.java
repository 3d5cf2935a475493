// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a secret key of a card without telling it: what stands in the journal in its place (T11).
///
/// @param version 0 is the factory's key, 1 and more are derived ones
public record KeyName(int version) {

    public KeyName {
        if (version < 0) {
            throw new IllegalArgumentException("key version must be 0 or more, was " + version);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static KeyName parse(String text) {
        return new KeyName(Integer.parseInt(text.substring(1)));
    }

    @JsonValue
    String text() {
        return "v" + version;
    }
}
