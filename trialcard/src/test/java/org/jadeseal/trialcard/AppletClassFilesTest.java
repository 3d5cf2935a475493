// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jadeseal.applet.PivApplet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The compiled applet uses only what Java Card has (Virtual Machine Specification 3.0.5, 2.2).
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppletClassFilesTest {

    private static final Set<String> JAVA_LANG =
            Set.of("java/lang/Object", "java/lang/RuntimeException", "java/lang/Throwable");

    private static List<ClassModel> classes() throws IOException, URISyntaxException {
        Path root =
                Path.of(
                        PivApplet.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (Stream<Path> files = Files.walk(root.resolve("org/jadeseal/applet"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .map(AppletClassFilesTest::parse)
                    .toList();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_no_strings_no_lambdas_and_nothing_else_of_java_lang()
            throws IOException, URISyntaxException {
        assertThat(classes()).isNotEmpty().allSatisfy(AppletClassFilesTest::assertPlainConstants);
    }

    private static void assertPlainConstants(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            assertThat(entry).isNotInstanceOfAny(StringEntry.class, InvokeDynamicEntry.class);
            if (entry instanceof ClassEntry type) {
                String name = type.asInternalName();
                assertThat(name.startsWith("java/") && !JAVA_LANG.contains(name))
                        .as("%s uses %s", model.thisClass().asInternalName(), name)
                        .isFalse();
            }
        }
    }

    @Test
    void fields_and_parameters_are_of_small_types() throws IOException, URISyntaxException {
        assertThat(classes()).isNotEmpty().allSatisfy(AppletClassFilesTest::assertSmallTypes);
    }

    private static void assertSmallTypes(ClassModel model) {
        Set<TypeKind> large =
                Set.of(TypeKind.INT, TypeKind.LONG, TypeKind.FLOAT, TypeKind.DOUBLE, TypeKind.CHAR);
        model.fields()
                .forEach(field ->
                        assertThat(TypeKind.from(field.fieldTypeSymbol()))
                                .as(field.fieldName().stringValue())
                                .isNotIn(large));
        model.methods()
                .forEach(method ->
                        method.methodTypeSymbol()
                                .parameterList()
                                .forEach(type ->
                                        assertThat(TypeKind.from(type))
                                                .as(method.methodName().stringValue())
                                                .isNotIn(large)));
    }
}
