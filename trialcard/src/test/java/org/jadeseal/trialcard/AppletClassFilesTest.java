// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The compiled applet is what a Java Card converter would take (Virtual Machine Specification
/// 3.0.5, 2.2), though there is none here.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppletClassFilesTest {

    private static final Set<String> JAVA_LANG =
            Set.of("java/lang/Object", "java/lang/RuntimeException", "java/lang/Throwable");

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
    void a_converter_without_int_would_refuse_nothing() {
        assertThat(AppletClassFiles.all()).flatMap(Converter::refusals).isEmpty();
    }

    @Test
    void no_class_has_more_methods_than_a_cap_file_can_number() {
        assertThat(AppletClassFiles.all())
                .allSatisfy(model ->
                        assertThat(model.methods()).hasSizeLessThanOrEqualTo(MOST_METHODS));
    }
}
