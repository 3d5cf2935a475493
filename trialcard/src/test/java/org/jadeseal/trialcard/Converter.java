// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells what a Java Card converter would refuse in a class.
final class Converter {

    /// A rule and where it is broken: class, or class and member.
    record Refusal(String where, ConverterRule rule) {}

    private final ClassModel model;
    private final String name;
    private final List<Refusal> refusals = new ArrayList<>();

    private Converter(ClassModel model) {
        this.model = model;
        this.name = model.thisClass().asInternalName();
    }

    static List<Refusal> refusals(ClassModel model) {
        Converter converter = new Converter(model);
        converter.checkReferences();
        model.fields().forEach(converter::check);
        model.methods().forEach(converter::check);
        return converter.refusals.stream().distinct().toList();
    }

    private void refuseIf(boolean isBroken, String where, ConverterRule rule) {
        if (isBroken) {
            refusals.add(new Refusal(where, rule));
        }
    }

    private void checkReferences() {
        model.constantPool()
                .forEach(entry -> {
                    if (entry instanceof NameAndTypeEntry used) {
                        refuseIf(
                                !isSmall(used.type().stringValue()),
                                name,
                                ConverterRule.LARGE_REFERENCE);
                    }
                });
    }

    private static boolean isSmall(String descriptor) {
        return descriptor.startsWith("(")
                ? SmallTypes.has(MethodTypeDesc.ofDescriptor(descriptor))
                : SmallTypes.has(ClassDesc.ofDescriptor(descriptor));
    }

    private void check(FieldModel field) {
        String where = name + "." + field.fieldName().stringValue();
        ClassDesc type = field.fieldTypeSymbol();
        refuseIf(!SmallTypes.has(type), where, ConverterRule.LARGE_FIELD);
        refuseIf(SmallTypes.isOfArrays(type), where, ConverterRule.ARRAY_OF_ARRAYS);
    }

    private void check(MethodModel method) {
        String where = name + "." + method.methodName().stringValue();
        MethodTypeDesc type = method.methodTypeSymbol();
        refuseIf(!SmallTypes.has(type), where, ConverterRule.LARGE_PARAMETER);
        refuseIf(
                SmallTypes.parts(type).anyMatch(SmallTypes::isOfArrays),
                where,
                ConverterRule.ARRAY_OF_ARRAYS);
        AccessFlags flags = method.flags();
        refuseIf(flags.has(AccessFlag.SYNCHRONIZED), where, ConverterRule.SYNCHRONIZED_METHOD);
        refuseIf(flags.has(AccessFlag.NATIVE), where, ConverterRule.NATIVE_METHOD);
        refuseIf(
                (flags.flagsMask() & ClassFile.ACC_STRICT) != 0,
                where,
                ConverterRule.STRICTFP_METHOD);
        method.code().ifPresent(code -> check(code, where));
        refuseIf(
                method.methodName().equalsString("<clinit>")
                        && !new StaticInitializer(model).isConstant(),
                where,
                ConverterRule.STATIC_INITIALIZER);
    }

    private void check(CodeModel code, String where) {
        int before = refusals.size();
        code.forEach(element ->
                InstructionRules.broken(element).ifPresent(rule -> refuseIf(true, where, rule)));
        refuseIf(hasNamelessNumber(code), where, ConverterRule.LARGE_VARIABLE);
        if (refusals.stream()
                .skip(before)
                .allMatch(r -> r.rule() == ConverterRule.LARGE_VARIABLE)) {
            refuseIf(new WideValues(code).count() > 0, where, ConverterRule.WIDE_VALUE);
        }
    }

    /// Numbers that the compiler keeps for itself, as in a for-each, are of int; without debugging
    /// information all are nameless.
    private static boolean hasNamelessNumber(CodeModel code) {
        Set<Integer> named =
                code.elementStream()
                        .filter(LocalVariable.class::isInstance)
                        .map(variable -> ((LocalVariable) variable).slot())
                        .collect(Collectors.toSet());
        return code.elementStream()
                .anyMatch(element ->
                        element instanceof StoreInstruction store
                                && store.typeKind() == TypeKind.INT
                                && !named.contains(store.slot()));
    }
}
