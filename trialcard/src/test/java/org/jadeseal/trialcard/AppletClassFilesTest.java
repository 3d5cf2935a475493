// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The compiled applet is what a Java Card converter would take (Virtual Machine Specification
/// 3.0.5, 2.2), though there is none here.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppletClassFilesTest {

    private static final Set<String> JAVA_LANG =
            Set.of("java/lang/Object", "java/lang/RuntimeException", "java/lang/Throwable");

    private static final Set<TypeKind> LARGE =
            Set.of(TypeKind.INT, TypeKind.LONG, TypeKind.FLOAT, TypeKind.DOUBLE, TypeKind.CHAR);

    /// What a small card has room for: the limits of a CAP file (6.2, 6.8).
    private static final int MOST_METHODS = 127;

    @Test
    void there_are_no_strings_no_lambdas_and_nothing_else_of_java_lang() {
        assertThat(AppletClassFiles.all())
                .hasSizeGreaterThan(20)
                .allSatisfy(AppletClassFilesTest::assertPlainConstants);
    }

    private static void assertPlainConstants(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            assertThat(entry)
                    .isNotInstanceOfAny(
                            StringEntry.class, InvokeDynamicEntry.class, MethodHandleEntry.class);
            if (entry instanceof ClassEntry type) {
                String name = type.asInternalName();
                assertThat(name.startsWith("java/") && !JAVA_LANG.contains(name))
                        .as("%s uses %s", model.thisClass().asInternalName(), name)
                        .isFalse();
            }
        }
    }

    @Test
    void fields_parameters_and_results_are_of_small_types() {
        assertThat(AppletClassFiles.all())
                .allSatisfy(model -> assertThat(types(model)).noneMatch(LARGE::contains));
    }

    private static Stream<TypeKind> types(ClassModel model) {
        Stream<ClassDesc> fields = model.fields().stream().map(field -> field.fieldTypeSymbol());
        Stream<ClassDesc> methods =
                model.methods().stream()
                        .map(MethodModel::methodTypeSymbol)
                        .flatMap(AppletClassFilesTest::types);
        return Stream.concat(fields, methods).map(AppletClassFilesTest::small);
    }

    private static Stream<ClassDesc> types(MethodTypeDesc method) {
        return Stream.concat(method.parameterList().stream(), Stream.of(method.returnType()));
    }

    /// Of an array, of one dimension, the kind of its elements.
    private static TypeKind small(ClassDesc type) {
        ClassDesc element = type.isArray() ? type.componentType() : type;
        assertThat(element.isArray()).as(type.displayName()).isFalse();
        return TypeKind.from(element);
    }

    @Test
    void no_instruction_is_one_that_a_chip_does_not_have() {
        assertThat(AppletClassFiles.all())
                .flatMap(ClassModel::methods)
                .flatMap(method -> method.code().stream().toList())
                .flatMap(code -> code.elementList())
                .noneMatch(element ->
                        element instanceof MonitorInstruction
                                || element instanceof NewMultiArrayInstruction)
                .noneMatch(element ->
                        element instanceof ConvertInstruction convert
                                && convert.toType() != TypeKind.SHORT
                                && convert.toType() != TypeKind.BYTE)
                .noneMatch(element ->
                        element instanceof InvokeInstruction call
                                && call.owner().asInternalName().equals("java/lang/Object")
                                && !call.name().equalsString("<init>"));
    }

    @Test
    void no_value_of_more_than_16_bits_decides_anything() {
        assertThat(AppletClassFiles.all())
                .flatMap(ClassModel::methods)
                .filteredOn(method -> method.code().isPresent())
                .allSatisfy(method ->
                        assertThat(new WideValues(method.code().orElseThrow()).count())
                                .as(
                                        "%s.%s",
                                        method.parent().orElseThrow().thisClass().asInternalName(),
                                        method.methodName())
                                .isZero());
    }

    /// Comes to another result with 16 bits.
    static boolean isRoomFor(short length, short used) {
        return length + used < 1000;
    }

    @Test
    void and_one_that_does_would_be_found() throws IOException {
        String own = "AppletClassFilesTest.class";
        try (InputStream file = AppletClassFilesTest.class.getResourceAsStream(own)) {
            assertThat(ClassFile.of().parse(requireNonNull(file).readAllBytes()).methods())
                    .filteredOn(method -> method.methodName().equalsString("isRoomFor"))
                    .flatMap(method -> method.code().stream().toList())
                    .singleElement()
                    .satisfies(code -> assertThat(new WideValues(code).count()).isEqualTo(1));
        }
    }

    @Test
    void no_class_has_more_methods_than_a_cap_file_can_number() {
        assertThat(AppletClassFiles.all())
                .allSatisfy(model ->
                        assertThat(model.methods()).hasSizeLessThanOrEqualTo(MOST_METHODS));
    }
}
