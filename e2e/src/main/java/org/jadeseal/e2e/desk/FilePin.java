// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.piv.Pin;

/// Takes the PIN from a file, for the tour and for tests (threat T20: in no released artefact).
/// Each answer reads the file anew.
///
/// @param file nothing but the digits and perhaps a line feed
public record FilePin(Path file) implements PinSource {

    @Override
    public PinAnswer ask(PinRequest request) {
        char[] digits = new char[0];
        try {
            if (!Files.exists(file)) {
                return new PinAnswer.Cancelled();
            }
            digits = Files.readString(file).strip().toCharArray();
            return Pin.isWellFormed(digits)
                    ? new PinAnswer.Given(Pin.of(digits))
                    : new PinAnswer.Cancelled();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the PIN from " + file, e);
        } finally {
            Arrays.fill(digits, '\0');
        }
    }

    /// A file does not know better the second time.
    @Override
    public boolean canAskAgain() {
        return false;
    }
}
