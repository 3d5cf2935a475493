// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jadeseal.agent.card.Outcome;
import org.jadeseal.agent.card.PukTurn;
import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PivCard;
import org.jadeseal.ra.TrialHolder;

/// Stands for the station's printing: sets a PIN and "prints" it where the test can read it.
final class LetterPress implements StationWork {

    private static final String[] PINS = {"28460173", "93158204", "61740952", "50829317"};

    /// The passwords are always the same, and so is the salt.
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private final Seat seat;
    private int printed;

    LetterPress(Seat seat) {
        this.seat = seat;
    }

    @Override
    public Outcome perform(Order order, JsonObject parameters, PivCard card) {
        byte[] response =
                card.completeAuthentication(
                                KeyReference.UNBLOCK,
                                parameters.bytes("witness"),
                                parameters.bytes("challenge"))
                        .orElse(new byte[0]);
        return print(
                order,
                parameters,
                JsonObject.empty().with("response", response),
                chosen ->
                        card.resetPin(chosen) instanceof PinOutcome.Accepted
                                        && card.verify(chosen) instanceof PinOutcome.Accepted
                                ? Optional.empty()
                                : Optional.of(Outcome.failed("pin-refused")));
    }

    @Override
    public Outcome performWithPuk(Order order, JsonObject parameters, PivCard card, PukTurn turn) {
        return print(order, parameters, JsonObject.empty(), chosen -> turn.set(card, chosen));
    }

    private Outcome print(
            Order order,
            JsonObject parameters,
            JsonObject told,
            Function<Pin, Optional<Outcome>> set) {
        return order.name().startsWith("print-pin-letter")
                ? printPin(parameters, told, set)
                : printBoth(parameters, told, set);
    }

    private Outcome printPin(
            JsonObject parameters, JsonObject told, Function<Pin, Optional<Outcome>> set) {
        String pin = seat.drawPin();
        String sheet = parameters.text("pinSheet");
        try (Pin chosen = Pin.of(pin.toCharArray())) {
            return set.apply(chosen)
                    .orElseGet(() ->
                            seat.printPin(sheet, pin)
                                    ? new Outcome.Done(told.with("pinSheet", sheet))
                                    : Outcome.failed("printer-failed"));
        }
    }

    private Outcome printBoth(
            JsonObject parameters, JsonObject told, Function<Pin, Optional<Outcome>> set) {
        String pin = PINS[printed++ % PINS.length];
        try (Pin chosen = Pin.of(pin.toCharArray())) {
            Optional<Outcome> refused = set.apply(chosen);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        seat.printed(pin, TrialHolder.PASSWORD);
        return new Outcome.Done(
                told.with("passwordHash", hash(TrialHolder.PASSWORD))
                        .with("pinSheet", parameters.text("pinSheet"))
                        .with("passwordSheet", parameters.text("passwordSheet")));
    }

    @Override
    public Outcome performAlone(Order order, JsonObject parameters) {
        String sheet = parameters.text("passwordSheet");
        return seat.printAlone(sheet)
                .<Outcome>map(hash ->
                        new Outcome.Done(
                                JsonObject.empty()
                                        .with("passwordHash", hash)
                                        .with("passwordSheet", sheet)))
                .orElseGet(() -> Outcome.failed("printer-failed"));
    }

    static String hash(String password) {
        return HASHES.computeIfAbsent(password, LetterPress::argon2);
    }

    private static String argon2(String password) {
        byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        byte[] hash = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(19_456)
                        .withIterations(2)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=19456,t=2,p=1$"
                + base64.encodeToString(salt)
                + "$"
                + base64.encodeToString(hash);
    }
}
