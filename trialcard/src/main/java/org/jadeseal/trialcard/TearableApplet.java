// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Objects;
import java.util.Set;
import javacard.framework.Applet;
import org.jadeseal.applet.PivApplet;

/// Loads the applet so that it can lose its power before each of its lasting writes: each of them
/// goes through [LastingWrites]. The applet itself knows nothing of it.
final class TearableApplet extends ClassLoader {

    private static final ClassDesc WRITES = ClassDesc.of(LastingWrites.class.getName());
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final ClassDesc INT = ConstantDescs.CD_int;
    private static final String UTIL = "javacard/framework/Util";
    private static final String SYSTEM = "javacard/framework/JCSystem";
    private static final String PIN = "javacard/framework/OwnerPIN";
    private static final String KEYS = "javacard/security/";
    private static final String PAIR = KEYS + "KeyPair";

    private static final MethodTypeDesc GENERATE =
            MethodTypeDesc.of(ConstantDescs.CD_void, ClassDesc.ofInternalName(PAIR));

    private static final Set<String> COPIES =
            Set.of("setShort", "arrayCopyNonAtomic", "arrayFillNonAtomic");

    private static final Set<String> CHANGES_OF_PIN =
            Set.of("update", "check", "reset", "resetAndUnblock");

    private final String prefix = PivApplet.class.getPackageName() + ".";

    private TearableApplet() {
        super(TearableApplet.class.getClassLoader());
    }

    /// The same for all cards: the applet keeps nothing in its classes.
    static Class<? extends Applet> load() {
        return Once.LOADED;
    }

    private static final class Once {
        static final Class<? extends Applet> LOADED = changed();
    }

    private static Class<? extends Applet> changed() {
        try {
            return new TearableApplet()
                    .loadClass(PivApplet.class.getName())
                    .asSubclass(Applet.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the applet is not on the class path", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) {
        byte[] changed = changed(original(name));
        return defineClass(name, changed, 0, changed.length, PivApplet.class.getProtectionDomain());
    }

    private byte[] original(String name) {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private byte[] changed(byte[] original) {
        ClassFile format =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(getParent())));
        return format.transformClass(
                format.parse(original),
                ClassTransform.transformingMethodBodies(
                        TearableApplet::isRunByTheCard, TearableApplet::change));
    }

    /// Constants are part of the CAP file: on a chip nothing is written for them.
    private static boolean isRunByTheCard(MethodModel method) {
        return !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
    }

    private static void change(CodeBuilder code, CodeElement element) {
        switch (element) {
            case ArrayStoreInstruction store -> store(code, store);
            case FieldInstruction field when field.opcode() == Opcode.PUTFIELD -> {
                next(code);
                code.with(field);
            }
            case InvokeInstruction call -> invoke(code, call);
            default -> code.with(element);
        }
    }

    private static void store(CodeBuilder code, ArrayStoreInstruction store) {
        MethodTypeDesc type =
                switch (store.opcode()) {
                    case BASTORE -> MethodTypeDesc.of(ConstantDescs.CD_void, OBJECT, INT, INT);
                    case SASTORE ->
                            MethodTypeDesc.of(
                                    ConstantDescs.CD_void,
                                    ConstantDescs.CD_short.arrayType(),
                                    INT,
                                    INT);
                    case AASTORE ->
                            MethodTypeDesc.of(
                                    ConstantDescs.CD_void, OBJECT.arrayType(), INT, OBJECT);
                    default -> throw new IllegalStateException("no such store on a chip: " + store);
                };
        code.invokestatic(WRITES, "store", type);
    }

    private static void invoke(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (owner.equals(UTIL) && COPIES.contains(name)) {
            code.invokestatic(WRITES, name, call.typeSymbol());
            return;
        }
        if (owner.equals(PAIR) && name.equals("genKeyPair")) {
            code.invokestatic(WRITES, name, GENERATE);
            return;
        }
        boolean isLasting =
                (owner.equals(SYSTEM) && name.endsWith("Transaction"))
                        || (owner.equals(UTIL) && name.equals("arrayCopy"))
                        || (owner.equals(PIN) && CHANGES_OF_PIN.contains(name))
                        || (owner.startsWith(KEYS) && changesKey(name));
        if (isLasting) {
            next(code);
        }
        code.with(call);
    }

    private static boolean changesKey(String method) {
        return method.startsWith("set") || method.equals("clearKey");
    }

    private static void next(CodeBuilder code) {
        code.invokestatic(WRITES, "next", ConstantDescs.MTD_void);
    }
}
