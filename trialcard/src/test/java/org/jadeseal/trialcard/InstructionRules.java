// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.List;
import java.util.Optional;

/// What is wrong with an instruction or a variable, whatever stands around it.
final class InstructionRules {

    private InstructionRules() {}

    static Optional<ConverterRule> broken(CodeElement element) {
        return switch (element) {
            case MonitorInstruction _ -> Optional.of(ConverterRule.SYNCHRONIZED_BLOCK);
            case InvokeDynamicInstruction _ -> Optional.of(ConverterRule.INVOKEDYNAMIC);
            case InvokeInstruction call -> when(isOfObject(call), ConverterRule.METHOD_OF_OBJECT);
            case IncrementInstruction _ -> Optional.of(ConverterRule.LARGE_VARIABLE);
            case LocalVariable variable -> variable(variable);
            case ConstantInstruction constant -> constant(constant);
            case LookupSwitchInstruction choice -> cases(choice.cases());
            case TableSwitchInstruction choice -> cases(choice.cases());
            default -> array(element).or(() -> arithmetic(element));
        };
    }

    private static Optional<ConverterRule> when(boolean isBroken, ConverterRule rule) {
        return isBroken ? Optional.of(rule) : Optional.empty();
    }

    private static boolean isOfObject(InvokeInstruction call) {
        return call.owner().asInternalName().equals("java/lang/Object")
                && !call.name().equalsString("<init>");
    }

    private static Optional<ConverterRule> variable(LocalVariable variable) {
        return SmallTypes.isOfArrays(variable.typeSymbol())
                ? Optional.of(ConverterRule.ARRAY_OF_ARRAYS)
                : when(!SmallTypes.has(variable.typeSymbol()), ConverterRule.LARGE_VARIABLE);
    }

    private static Optional<ConverterRule> constant(ConstantInstruction constant) {
        return constant.constantValue() instanceof Integer number
                ? when(number != number.shortValue(), ConverterRule.LARGE_CONSTANT)
                : when(isLarge(constant.typeKind()), ConverterRule.LARGE_ARITHMETIC);
    }

    private static Optional<ConverterRule> cases(List<SwitchCase> cases) {
        return when(
                cases.stream().anyMatch(c -> c.caseValue() != (short) c.caseValue()),
                ConverterRule.LARGE_CASE);
    }

    private static Optional<ConverterRule> array(CodeElement element) {
        return switch (element) {
            case NewMultiArrayInstruction _ -> Optional.of(ConverterRule.ARRAY_OF_ARRAYS);
            case NewReferenceArrayInstruction made ->
                    when(made.componentType().asSymbol().isArray(), ConverterRule.ARRAY_OF_ARRAYS);
            case NewPrimitiveArrayInstruction made -> elements(made.typeKind());
            case ArrayLoadInstruction load -> elements(load.typeKind());
            case ArrayStoreInstruction store -> elements(store.typeKind());
            default -> Optional.empty();
        };
    }

    private static Optional<ConverterRule> elements(TypeKind kind) {
        return when(!SmallTypes.has(kind), ConverterRule.LARGE_ARRAY);
    }

    private static Optional<ConverterRule> arithmetic(CodeElement element) {
        boolean isLarge =
                switch (element) {
                    case LoadInstruction load -> isLarge(load.typeKind());
                    case StoreInstruction store -> isLarge(store.typeKind());
                    case OperatorInstruction operator -> isLarge(operator.typeKind());
                    case ReturnInstruction end -> isLarge(end.typeKind());
                    case ConvertInstruction convert -> !SmallTypes.has(convert.toType());
                    default -> false;
                };
        return when(isLarge, ConverterRule.LARGE_ARITHMETIC);
    }

    /// What is small is an `int` while it lies on the stack.
    private static boolean isLarge(TypeKind kind) {
        return kind != TypeKind.INT && !SmallTypes.has(kind);
    }
}
