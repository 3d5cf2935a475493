// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.EnumMap;
import java.util.Map;

/// The PC/SC library of this computer, loaded for as long as the program runs.
final class PcscLibrary {

    private final Platform platform;
    private final Map<PcscFunction, MethodHandle> functions;

    private PcscLibrary(Platform platform, Map<PcscFunction, MethodHandle> functions) {
        this.platform = platform;
        this.functions = functions;
    }

    /// Loads it.
    ///
    /// @throws PcscMissingException if this computer has none
    static PcscLibrary load(Platform platform) {
        SymbolLookup symbols = lookup(platform);
        Map<PcscFunction, MethodHandle> functions = new EnumMap<>(PcscFunction.class);
        for (PcscFunction function : PcscFunction.values()) {
            functions.put(function, bound(platform, symbols, function));
        }
        return new PcscLibrary(platform, functions);
    }

    Platform platform() {
        return platform;
    }

    /// Calls it. Numbers are given as `Long`, pointers as `MemorySegment`.
    ///
    /// @return what the function returned; 0 is success
    int call(PcscFunction function, Object... arguments) {
        try {
            MethodHandle bound = functions.get(function);
            if (bound == null) {
                throw new IllegalStateException("the function " + function + " is not bound");
            }
            return ((Long) bound.invokeWithArguments(arguments)).intValue();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("calling " + function.symbol() + " failed", e);
        }
    }

    @SuppressWarnings("restricted") // calling the computer's PC/SC library is what this is for
    private static SymbolLookup lookup(Platform platform) {
        try {
            return SymbolLookup.libraryLookup(platform.library(), Arena.global());
        } catch (IllegalArgumentException e) {
            throw new PcscMissingException(platform.library(), e);
        }
    }

    @SuppressWarnings("restricted") // as above
    private static MethodHandle bound(
            Platform platform, SymbolLookup symbols, PcscFunction function) {
        MemorySegment address = symbols.findOrThrow(platform.symbol(function));
        FunctionDescriptor descriptor =
                FunctionDescriptor.of(platform.dword(), layouts(platform, function));
        MethodHandle raw = Linker.nativeLinker().downcallHandle(address, descriptor);
        return MethodHandles.explicitCastArguments(raw, widened(raw.type()));
    }

    private static MemoryLayout[] layouts(Platform platform, PcscFunction function) {
        return function.parameters()
                .chars()
                .mapToObj(letter ->
                        switch (letter) {
                            case 'd' -> platform.dword();
                            case 'h' -> platform.handle();
                            default -> ValueLayout.ADDRESS;
                        })
                .toArray(MemoryLayout[]::new);
    }

    /// Every number as `long`, whatever it is on this platform.
    private static MethodType widened(MethodType type) {
        MethodType widened = type.changeReturnType(long.class);
        for (int i = 0; i < type.parameterCount(); i++) {
            if (type.parameterType(i) == int.class) {
                widened = widened.changeParameterType(i, long.class);
            }
        }
        return widened;
    }
}
