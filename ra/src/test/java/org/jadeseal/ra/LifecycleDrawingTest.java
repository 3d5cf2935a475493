// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.batch.Batch;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.client.ClientCase;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.letter.LetterOrder;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mass.MassChange;
import org.jadeseal.ra.request.Request;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LifecycleDrawingTest {

    static Stream<Arguments> drawings() {
        return Stream.of(
                Arguments.of(Account.class, "account-lifecycle.md"),
                Arguments.of(Batch.class, "batch-lifecycle.md"),
                Arguments.of(Card.class, "card-lifecycle.md"),
                Arguments.of(Certificate.class, "certificate-lifecycle.md"),
                Arguments.of(ClientCase.class, "client-case-lifecycle.md"),
                Arguments.of(Form.class, "form-lifecycle.md"),
                Arguments.of(LetterOrder.class, "letter-order-lifecycle.md"),
                Arguments.of(Mailer.class, "mailer-lifecycle.md"),
                Arguments.of(MassChange.class, "mass-change-lifecycle.md"),
                Arguments.of(Request.class, "request-lifecycle.md"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void every_arrow_in_the_drawing_is_a_method_and_every_method_is_an_arrow(
            Class<?> lifecycle, String page) throws IOException {
        assertThat(drawingIn(page)).isEqualTo(drawing(lifecycle));
    }

    private static String drawing(Class<?> lifecycle) {
        return states(lifecycle)
                .flatMap(state ->
                        Arrays.stream(state.getDeclaredMethods())
                                .filter(move -> lifecycle.isAssignableFrom(move.getReturnType()))
                                .filter(move -> !isComponent(state, move))
                                .map(move ->
                                        "%s --> %s : %s"
                                                .formatted(
                                                        state.getSimpleName(),
                                                        move.getReturnType().getSimpleName(),
                                                        move.getName())))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Class<?>> states(Class<?> lifecycle) {
        return lifecycle.isRecord()
                ? Stream.of(lifecycle)
                : Stream.of(lifecycle.getPermittedSubclasses())
                        .flatMap(LifecycleDrawingTest::states);
    }

    /// A state may remember another one; that is no move.
    private static boolean isComponent(Class<?> state, Method method) {
        return Arrays.stream(state.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .anyMatch(method::equals);
    }

    /// The lines of the page's Mermaid diagram, but the arrows from and to the dot.
    private static String drawingIn(String page) throws IOException {
        return Files.readAllLines(Path.of("../docs/reference", page)).stream()
                .map(String::strip)
                .filter(line -> line.contains(" --> ") && !line.contains("[*]"))
                .collect(Collectors.joining("\n"));
    }
}
