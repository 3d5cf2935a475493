// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.piv.Pin;

/// Takes the PIN from a file, for the tour and for tests (threat T20: in no released artefact).
/// Each answer reads the file anew.
///
/// @param file the digits of the PIN in its first line; in the second one those of the PIN that is
///   to be set, where one is
public record FilePin(Path file) implements PinSource {

    @Override
    public PinAnswer ask(PinRequest request) {
        return line(0).<PinAnswer>map(PinAnswer.Given::new).orElseGet(PinAnswer.Cancelled::new);
    }

    @Override
    public NewPinAnswer askNew(NewPinRequest request) {
        Optional<Pin> present = request.withPresent() ? line(0) : Optional.empty();
        return line(1).<NewPinAnswer>map(fresh -> new NewPinAnswer.Given(present, fresh))
                .orElseGet(NewPinAnswer.Cancelled::new);
    }

    /// A file does not know better the second time.
    @Override
    public boolean canAskAgain() {
        return false;
    }

    private Optional<Pin> line(int number) {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.stream()
                    .skip(number)
                    .findFirst()
                    .map(line -> line.strip().toCharArray())
                    .filter(Pin::isWellFormed)
                    .map(Pin::of);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the PIN from " + file, e);
        }
    }
}
