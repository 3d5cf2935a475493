// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/// Ends a PKCS#11 library for this process, which the platform's provider never does.
///
/// A library that talks to a token over a wire often stays deaf after the wire was cut, until it is
/// ended and begun anew (PKCS#11 v3.0 §5.4).
@SuppressWarnings("restricted") // calling a C library is what this class is for
final class CryptokiLibrary {

    /// ```
    /// CK_FUNCTION_LIST: version, C_Initialize, C_Finalize, ...
    /// ```
    private static final long LIST_BYTES = 24;

    private static final long FINALIZE_AT = 16;

    private static final FunctionDescriptor ONE_POINTER =
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);

    private CryptokiLibrary() {}

    /// Ends it: all sessions and handles are gone. What it answers does not matter: the login that
    /// follows finds out.
    ///
    /// @throws KeyUnusableException if `library` is none
    static void end(Path library) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment functions = functions(library, arena);
            long _ = call(functions.get(ValueLayout.ADDRESS, FINALIZE_AT), MemorySegment.NULL);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new KeyUnusableException("library " + library + " cannot be loaded", e);
        }
    }

    /// Another spelling of the same path. The provider keeps a library for ever under the spelling
    /// it was named with, and begins it only once.
    ///
    /// @param number 0 for the path as it is
    static String spelling(Path library, int number) {
        String slashes = Integer.toBinaryString(number).replace("0", "/").replace("1", "/.");
        return number == 0
                ? library.toString()
                : library.getParent() + slashes + "/" + library.getFileName();
    }

    /// Of all its functions a library has to show this one only (PKCS#11 v3.0 §5.4).
    private static MemorySegment functions(Path library, Arena arena) {
        MemorySegment place = arena.allocate(ValueLayout.ADDRESS);
        long _ =
                call(
                        SymbolLookup.libraryLookup(library, arena).findOrThrow("C_GetFunctionList"),
                        place);
        return place.get(ValueLayout.ADDRESS, 0).reinterpret(LIST_BYTES);
    }

    private static long call(MemorySegment function, MemorySegment argument) {
        MethodHandle handle = Linker.nativeLinker().downcallHandle(function, ONE_POINTER);
        try {
            return (long) handle.invokeExact(argument);
        } catch (Throwable e) {
            throw new KeyUnusableException("the PKCS#11 library cannot be called", e);
        }
    }
}
