// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;

/// How many values an instruction takes from the stack and whether it puts one there; not for
/// operators and those that only move values.
record StackEffect(int takes, boolean gives) {

    static StackEffect of(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction _, ConstantInstruction _, NewObjectInstruction _ ->
                    new StackEffect(0, true);
            case NewPrimitiveArrayInstruction _,
                    NewReferenceArrayInstruction _,
                    TypeCheckInstruction _ ->
                    new StackEffect(1, true);
            case ArrayLoadInstruction _ -> new StackEffect(2, true);
            case ArrayStoreInstruction _ -> new StackEffect(3, false);
            case FieldInstruction field -> of(field);
            case InvokeInstruction call -> of(call);
            case BranchInstruction branch -> of(branch);
            case NopInstruction _, IncrementInstruction _ -> new StackEffect(0, false);
            case ReturnInstruction end ->
                    new StackEffect(end.typeKind() == TypeKind.VOID ? 0 : 1, false);
            default -> new StackEffect(1, false);
        };
    }

    private static StackEffect of(FieldInstruction field) {
        boolean gives = field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.GETFIELD;
        boolean isStatic = field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC;
        return new StackEffect((gives ? 0 : 1) + (isStatic ? 0 : 1), gives);
    }

    private static StackEffect of(InvokeInstruction call) {
        int receiver = call.opcode() == Opcode.INVOKESTATIC ? 0 : 1;
        return new StackEffect(
                call.typeSymbol().parameterCount() + receiver,
                !call.typeSymbol().returnType().descriptorString().equals("V"));
    }

    private static StackEffect of(BranchInstruction branch) {
        String name = branch.opcode().name();
        int takes = name.startsWith("GOTO") ? 0 : name.contains("CMP") ? 2 : 1;
        return new StackEffect(takes, false);
    }
}
