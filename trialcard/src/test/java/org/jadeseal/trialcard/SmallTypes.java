// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// The types that a chip without `int` has.
final class SmallTypes {

    private static final Set<TypeKind> SMALL =
            EnumSet.of(
                    TypeKind.BOOLEAN,
                    TypeKind.BYTE,
                    TypeKind.SHORT,
                    TypeKind.REFERENCE,
                    TypeKind.VOID);

    private SmallTypes() {}

    static boolean has(TypeKind kind) {
        return SMALL.contains(kind);
    }

    /// Of an array, its innermost elements count.
    static boolean has(ClassDesc type) {
        return type.isArray() ? has(type.componentType()) : has(TypeKind.from(type));
    }

    static boolean has(MethodTypeDesc method) {
        return parts(method).allMatch(SmallTypes::has);
    }

    static boolean isOfArrays(ClassDesc type) {
        return type.isArray() && type.componentType().isArray();
    }

    static Stream<ClassDesc> parts(MethodTypeDesc method) {
        return Stream.concat(method.parameterList().stream(), Stream.of(method.returnType()));
    }
}
