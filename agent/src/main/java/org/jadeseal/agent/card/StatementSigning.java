// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Statement;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyReference;

/// Signs what the window shows, and nothing else: the text is built here, over the origin that was
/// dialled (threat T3, `docs/reference/officer-statements.md`). The PIN is asked for each
/// signature.
final class StatementSigning {

    private final Origin origin;
    private final PinSource pins;
    private final Order order;
    private final CardSession session;

    StatementSigning(Origin origin, PinSource pins, Order order, CardSession session) {
        this.origin = origin;
        this.pins = pins;
        this.order = order;
        this.session = session;
    }

    /// Which key signs, under which heading.
    enum Use {
        LOGIN("jadeseal login 1", "9A"),
        DECISION("jadeseal decision 1", "9C");

        private final String heading;
        private final String reference;

        Use(String heading, String reference) {
            this.heading = heading;
            this.reference = reference;
        }

        private KeyReference key() {
            return Words.reference(reference);
        }
    }

    Outcome sign(Statement statement, Use use) {
        Optional<List<PinRequest.Line>> words = StatementWords.of(statement);
        if (words.isEmpty()) {
            return Troubles.malformed("fields");
        }
        Optional<KeyMetadata> key = session.key(use.key());
        Optional<byte[]> certificate = session.card().readCertificate(use.key());
        if (key.isEmpty() || certificate.isEmpty()) {
            return Outcome.failed("slot-empty");
        }
        byte[] text = text(statement, use);
        return new PinDialogue(origin, pins, order, session, words.get())
                .ask(
                        statement.purpose(),
                        pin ->
                                pin.in(
                                        key.get().pinPolicy(),
                                        () -> signed(use, key.get(), text, certificate.get())));
    }

    private Outcome signed(Use use, KeyMetadata key, byte[] text, byte[] certificate) {
        byte[] signature = session.card().sign(use.key(), key.algorithm(), text);
        return new Outcome.Done(
                JsonObject.empty()
                        .with("certificate", certificate)
                        .with("statement", text)
                        .with("signature", signature));
    }

    private byte[] text(Statement statement, Use use) {
        List<String> lines = new ArrayList<>();
        lines.add(use.heading);
        lines.add(origin.value());
        lines.add(statement.purpose());
        lines.add(order.key().task());
        lines.add(statement.nonce());
        lines.add(Integer.toString(statement.fields().size()));
        for (Statement.Field field : statement.fields()) {
            lines.add(field.name() + " " + Words.word(field.kind()) + " " + field.value());
        }
        return Words.lines(lines.toArray(String[]::new));
    }
}
