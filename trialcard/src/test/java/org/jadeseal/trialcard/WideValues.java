// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.OperatorInstruction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Finds results of arithmetic that may need more than 16 bits and are compared, divided, shifted
/// right or used as an index without being cut back first. A chip without `int` would come to other
/// results than this computer, so the converter refuses them (Java Card 3.0.5, Virtual Machine
/// Specification 2.2.3.1).
final class WideValues {

    private static final Set<Opcode> WIDENING =
            EnumSet.of(Opcode.IADD, Opcode.ISUB, Opcode.IMUL, Opcode.ISHL, Opcode.INEG);

    private static final Set<Opcode> SENSITIVE =
            EnumSet.of(Opcode.IDIV, Opcode.IREM, Opcode.ISHR, Opcode.IUSHR);

    private final List<CodeElement> code;

    WideValues(CodeModel code) {
        this.code =
                code.elementStream()
                        .filter(element ->
                                !(element instanceof LineNumber)
                                        && !(element instanceof LocalVariable))
                        .toList();
    }

    /// How many there are.
    long count() {
        long found = 0;
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof OperatorInstruction made
                    && WIDENING.contains(made.opcode())
                    && isUsedWide(i + 1)) {
                found++;
            }
        }
        return found;
    }

    /// Follows the value until something takes it from the stack.
    private boolean isUsedWide(int next) {
        int above = 0;
        for (int i = next; i < code.size(); i++) {
            if (!(code.get(i) instanceof Instruction taking)) {
                return false;
            }
            if (takes(taking, above)) {
                return isSensitive(taking);
            }
            above += growth(taking);
        }
        return false;
    }

    /// By how much the instructions that we follow make the stack grow.
    private static int growth(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction _, ConstantInstruction _ -> 1;
            case FieldInstruction field -> field.opcode() == Opcode.GETSTATIC ? 1 : 0;
            default -> -1;
        };
    }

    /// Whether an instruction takes the value with so many others above it.
    private static boolean takes(Instruction instruction, int above) {
        return switch (instruction) {
            case LoadInstruction _, ConstantInstruction _ -> false;
            case FieldInstruction field ->
                    switch (field.opcode()) {
                        case GETSTATIC -> false;
                        case GETFIELD -> above < 1;
                        default -> true;
                    };
            case ArrayLoadInstruction _ -> above < 2;
            case OperatorInstruction operator -> !isBinary(operator) || above < 2;
            default -> true;
        };
    }

    private static boolean isBinary(OperatorInstruction operator) {
        return operator.opcode() != Opcode.INEG && operator.opcode() != Opcode.ARRAYLENGTH;
    }

    private static boolean isSensitive(Instruction taking) {
        return taking instanceof ArrayLoadInstruction
                || (taking instanceof BranchInstruction branch && branch.opcode() != Opcode.GOTO)
                || SENSITIVE.contains(taking.opcode());
    }
}
