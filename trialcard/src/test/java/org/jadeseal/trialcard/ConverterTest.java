// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the applet has none of would be found.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConverterTest {

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_refused_for_what_it_breaks_and_for_nothing_else(Class<?> sample)
            throws IOException {
        Set<ConverterRule> broken = rules(sample);

        ClassModel compiled = compiled(sample);

        assertThat(Converter.refusals(compiled))
                .extracting(Converter.Refusal::rule)
                .containsOnly(broken.toArray(ConverterRule[]::new));
    }

    @Test
    void a_refusal_says_where() throws IOException {
        ClassModel compiled = compiled(WideSamples.Compared.class);

        assertThat(Converter.refusals(compiled))
                .containsExactly(
                        new Converter.Refusal(
                                "org/jadeseal/trialcard/WideSamples$Compared.isRoomFor",
                                ConverterRule.WIDE_VALUE));
    }

    /// The compiler sets the flag for older platforms only, which the applet is compiled for.
    @Test
    void a_method_that_is_strictfp_is_refused() {
        byte[] made =
                ClassFile.of()
                        .build(
                                ClassDesc.of("Strict"),
                                type ->
                                        type.withVersion(ClassFile.JAVA_7_VERSION, 0)
                                                .withMethodBody(
                                                        "run",
                                                        ConstantDescs.MTD_void,
                                                        ClassFile.ACC_STATIC | ClassFile.ACC_STRICT,
                                                        code -> code.return_()));

        ClassModel model = ClassFile.of().parse(made);

        assertThat(Converter.refusals(model))
                .containsExactly(
                        new Converter.Refusal("Strict.run", ConverterRule.STRICTFP_METHOD));
    }

    @Test
    void every_other_rule_has_a_sample() {
        Set<ConverterRule> tried = EnumSet.noneOf(ConverterRule.class);

        samples().forEach(sample -> tried.addAll(rules(sample)));

        assertThat(tried)
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ConverterRule.STRICTFP_METHOD)));
    }

    static Stream<Class<?>> samples() {
        return Stream.of(ConverterSamples.class, ConverterCodeSamples.class, WideSamples.class)
                .flatMap(group -> Arrays.stream(group.getDeclaredClasses()));
    }

    private static Set<ConverterRule> rules(Class<?> sample) {
        return Set.of(requireNonNull(sample.getAnnotation(Breaks.class)).value());
    }

    private static ClassModel compiled(Class<?> sample) throws IOException {
        String name = sample.getName();
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream content = sample.getResourceAsStream(file)) {
            return ClassFile.of().parse(requireNonNull(content).readAllBytes());
        }
    }
}
