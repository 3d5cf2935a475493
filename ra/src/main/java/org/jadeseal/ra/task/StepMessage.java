// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.key.Secret;
import tools.jackson.databind.node.ObjectNode;

/// A step as the agent reads it: the journal's line, with what only the hand-out may know.
final class StepMessage {

    private static final List<String> NAMES = List.of("value", "present", "next", "puk");

    private final TaskScript script;
    private final Sealing sealing;

    StepMessage(TaskScript script, Sealing sealing) {
        this.script = script;
        this.sealing = sealing;
    }

    /// The whole message.
    ///
    /// @param card hash of the card's 9E key, once it is known in this session
    String write(TaskView view, JournalLine line, Optional<HexText> card, long seconds) {
        ObjectNode message = ProtocolJson.MAPPER.createObjectNode();
        message.put("next", "step");
        ObjectNode step = message.putObject("step");
        step.put("task", view.task().value());
        step.put("step", line.number());
        step.put("attempt", line.attempt());
        step.put("name", StepNames.of(line.step()));
        card.ifPresent(hash -> step.put("card", hash.value()));
        step.put("seconds", seconds);
        step.putPOJO("show", view.about().show());
        step.set("parameters", parameters(view, line));
        return ProtocolJson.MAPPER.writeValueAsString(message);
    }

    private ObjectNode parameters(TaskView view, JournalLine line) {
        ObjectNode parameters = ProtocolJson.MAPPER.valueToTree(line.step());
        switch (line.step()) {
            case Step.ReadCard(var reader) when reader.isEmpty() -> parameters.remove("reader");
            case Step.SignRequest sign -> {
                parameters.remove("expected");
                if (sign.predecessorReference().isEmpty()) {
                    parameters.remove("predecessorReference");
                }
            }
            case Step.CompleteAdministration _, Step.ResetPin _ -> parameters.remove("with");
            case Step.PrintLetters _, Step.PrintPinLetter _ -> {
                parameters.remove("with");
                parameters.setAll(letter(view));
            }
            case Step.PrintPasswordLetter _ -> parameters.setAll(letter(view));
            case Step.PrintLettersWithPuk(var present, var next, _, _) -> {
                seal(parameters, script.puks(view.about(), List.of(present, next)), view, line);
                parameters.setAll(letter(view));
            }
            case Step.PrintPinLetterWithPuk(var present, var next, _) -> {
                seal(parameters, script.puks(view.about(), List.of(present, next)), view, line);
                parameters.setAll(letter(view));
            }
            case Step.ResetPinWithPuk(var present, var next) ->
                    seal(parameters, script.puks(view.about(), List.of(present, next)), view, line);
            case Step.ProvePuk(var puk) ->
                    seal(parameters, script.puks(view.about(), List.of(puk)), view, line);
            case Step.SetAdministrationKey set ->
                    seal(parameters, script.keyValue(view.about(), set), view, line);
            default -> {}
        }
        return parameters;
    }

    private ObjectNode letter(TaskView view) {
        return ProtocolJson.MAPPER.valueToTree(script.letter(view.about()));
    }

    /// The value takes the place of its names.
    private void seal(ObjectNode parameters, Secret value, TaskView view, JournalLine line) {
        parameters.remove(NAMES);
        String context = view.task().value() + "/" + line.number() + "/" + line.attempt();
        try (value) {
            parameters.set(
                    "sealed",
                    ProtocolJson.MAPPER.valueToTree(
                            sealing.seal(value, view.agent().sealingKey(), context)));
        }
    }
}
