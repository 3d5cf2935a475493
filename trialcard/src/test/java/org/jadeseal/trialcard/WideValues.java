// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds results of arithmetic that may need more than 16 bits and are taken, by anything but
/// arithmetic whose lower 16 bits are the same, without being cut back first. A chip without `int`
/// would come to other results than this computer, so the converter refuses them (Java Card 3.0.5,
/// Virtual Machine Specification 2.2.3.1).
///
/// Goes through the code once, from the top: javac jumps back with an empty stack only, and what
/// lies in a variable has been cut back.
final class WideValues {

    private final CodeModel code;
    private final Map<Label, OperandStack> awaited = new HashMap<>();
    private OperandStack stack = new OperandStack();
    private boolean isReached = true;
    private long found;

    WideValues(CodeModel code) {
        this.code = code;
        for (ExceptionCatch handler : code.exceptionHandlers()) {
            awaited.put(handler.handler(), OperandStack.ofOneThrown());
        }
    }

    /// How many there are; to be asked once.
    long count() {
        code.forEach(this::step);
        return found;
    }

    private void step(CodeElement element) {
        if (element instanceof LabelTarget target) {
            arrive(target.label());
        } else if (element instanceof Instruction instruction && isReached) {
            step(instruction);
        }
    }

    private void arrive(Label label) {
        OperandStack known = awaited.get(label);
        if (!isReached) {
            stack = known == null ? new OperandStack() : known.copy();
        } else if (known != null) {
            stack = stack.join(known);
        }
        awaited.put(label, stack.copy());
        isReached = true;
    }

    private void step(Instruction instruction) {
        switch (instruction) {
            case OperatorInstruction operator -> operate(operator);
            case StackInstruction move -> move(move);
            case ConvertInstruction _ -> {
                stack.pop(1);
                stack.push(false);
            }
            default -> {
                StackEffect effect = StackEffect.of(instruction);
                take(effect.takes());
                if (effect.gives()) {
                    stack.push(false);
                }
                leave(instruction);
            }
        }
    }

    private void take(int count) {
        if (stack.pop(count)) {
            found++;
        }
    }

    private void operate(OperatorInstruction operator) {
        switch (operator.opcode()) {
            case IADD, ISUB, IMUL, ISHL -> replace(2, true);
            case INEG -> replace(1, true);
            case IAND, IOR, IXOR -> stack.push(stack.pop(2));
            case IREM, ISHR -> takeAndGive(2, false);
            case IDIV, IUSHR -> takeAndGive(2, true);
            default -> takeAndGive(1, false);
        }
    }

    private void replace(int count, boolean isWide) {
        stack.pop(count);
        stack.push(isWide);
    }

    private void takeAndGive(int count, boolean isWide) {
        take(count);
        stack.push(isWide);
    }

    private void move(StackInstruction move) {
        switch (move.opcode()) {
            case POP -> stack.pop(1);
            case POP2 -> stack.pop(2);
            case DUP -> stack.duplicate(1, 0);
            case DUP_X1 -> stack.duplicate(1, 1);
            case DUP_X2 -> stack.duplicate(1, 2);
            case DUP2 -> stack.duplicate(2, 0);
            case DUP2_X1 -> stack.duplicate(2, 1);
            case DUP2_X2 -> stack.duplicate(2, 2);
            default -> stack.swap();
        }
    }

    /// Notes with what other places are reached from here.
    private void leave(Instruction instruction) {
        switch (instruction) {
            case BranchInstruction branch -> {
                await(branch.target());
                isReached = !branch.opcode().name().startsWith("GOTO");
            }
            case LookupSwitchInstruction choice -> choose(choice.defaultTarget(), choice.cases());
            case TableSwitchInstruction choice -> choose(choice.defaultTarget(), choice.cases());
            case ReturnInstruction _ -> end();
            case ThrowInstruction _ -> isReached = false;
            default -> {}
        }
    }

    private void choose(Label otherwise, List<SwitchCase> cases) {
        await(otherwise);
        cases.forEach(one -> await(one.target()));
        isReached = false;
    }

    private void await(Label target) {
        awaited.merge(target, stack.copy(), OperandStack::join);
    }

    /// A walk that has miscounted would find nothing, or too much.
    private void end() {
        if (!stack.isEmpty()) {
            throw new IllegalStateException("a method ends with values on the stack");
        }
        isReached = false;
    }
}
