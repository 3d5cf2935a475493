// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.reflect.AccessFlag;

/// What a class does when it is loaded. A chip loads none: the converter writes the values of its
/// fields into the file, so it must know them.
final class StaticInitializer {

    private final ClassModel model;

    StaticInitializer(ClassModel model) {
        this.model = model;
    }

    /// Whether it only puts numbers, and arrays of numbers, into static final fields.
    boolean isConstant() {
        return model.methods().stream()
                .filter(method -> method.methodName().equalsString("<clinit>"))
                .flatMap(method -> method.code().stream())
                .flatMap(CodeModel::elementStream)
                .allMatch(element -> !(element instanceof Instruction done) || isConstant(done));
    }

    private boolean isConstant(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction _, ReturnInstruction _ -> true;
            case NewPrimitiveArrayInstruction made -> SmallTypes.has(made.typeKind());
            case ArrayStoreInstruction store -> isNumber(store.typeKind());
            case FieldInstruction field -> field.opcode() == Opcode.PUTSTATIC && isFinal(field);
            default -> instruction.opcode() == Opcode.DUP;
        };
    }

    private static boolean isNumber(TypeKind kind) {
        return kind != TypeKind.REFERENCE && SmallTypes.has(kind);
    }

    private boolean isFinal(FieldInstruction used) {
        return model.fields().stream()
                .filter(field -> field.fieldName().equalsString(used.name().stringValue()))
                .anyMatch(field -> field.flags().has(AccessFlag.FINAL));
    }
}
